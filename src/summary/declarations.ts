import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { findBinding } from './bindings.ts';
import { passTags } from './blocking-tags.ts';
import { visitExpression, visitNamed } from './expressions.ts';
import { bindPattern } from './patterns.ts';
import { visitStatements } from './statements.ts';
import { entityValue, summarizeMembers, summarizeType } from './types.ts';

import type { TypeDeclaration } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** Visits `const`, `let`, `var` and `using`. */
export function visitVariableDeclaration(walk: ModuleWalk, declaration: TSESTree.VariableDeclaration): void {
  passTags(walk.tags, declaration.range[0], declaration.declarations[0]!.range[0]);
  for (const { id, init, range } of declaration.declarations) {
    if (init) {
      bindPattern(walk, id, visitNamed(walk, init, id.type === 'Identifier' ? id.name : undefined, range[0]));
    } else if (id.type === 'Identifier') {
      const binding = findBinding(walk, id);
      if (binding !== undefined && id.typeAnnotation) {
        walk.bindings[binding]!.annotation = summarizeType(walk, id.typeAnnotation.typeAnnotation);
      }
    }
  }
}

/** Visits the declarations that only TypeScript has. */
export function visitDeclaration(walk: ModuleWalk, node: TSESTree.Node): void {
  switch (node.type) {
    case 'TSInterfaceDeclaration':
      declareType(walk, node.id, {
        kind: 'interface',
        extends: node.extends.map(type => summarizeType(walk, type)),
        members: summarizeMembers(walk, node.body.body),
      });
      break;
    case 'TSTypeAliasDeclaration':
      declareType(walk, node.id, { kind: 'alias', extends: [], members: [], value: summarizeType(walk, node.typeAnnotation) });
      break;
    case 'TSEnumDeclaration':
      visitEnum(walk, node);
      break;
    case 'TSModuleDeclaration':
      if (node.body && 'body' in node.body)
        visitStatements(walk, (node.body as TSESTree.TSModuleBlock).body as TSESTree.Statement[]);
      break;
    case 'TSImportEqualsDeclaration':
      visitImportEquals(walk, node);
      break;
  }
}

function declareType(walk: ModuleWalk, id: TSESTree.Identifier, summary: Omit<Draft<TypeDeclaration>, 'name' | 'binding'>): void {
  const binding = findBinding(walk, id);
  if (binding !== undefined) walk.types.push({ name: id.name, binding, ...summary });
}

function visitEnum(walk: ModuleWalk, node: TSESTree.TSEnumDeclaration): void {
  const binding = findBinding(walk, node.id);
  if (binding === undefined) return;
  const properties = node.body.members.map(({ id, initializer }) => ({
    name: plainKeyName(id) ?? null,
    kind: 'value' as const,
    value: initializer ? visitExpression(walk, initializer) : ({ type: 'unknown' } as const),
  }));
  const object = walk.objects.push({
    position: walk.lines.positionOf(node.range),
    function: walk.state.function,
    properties,
    spreads: [],
  });
  walk.bindings[binding]!.values.push({ type: 'object', object: object - 1 });
}

/** `import x = require('y')` and `import x = A.B`. */
function visitImportEquals(walk: ModuleWalk, node: TSESTree.TSImportEqualsDeclaration): void {
  const binding = findBinding(walk, node.id);
  const { moduleReference } = node;
  if (moduleReference.type === 'TSExternalModuleReference') {
    const source = unwrap(moduleReference.expression);
    if (node.importKind !== 'type' && source.type === 'Literal') walk.requests.add(String(source.value));
  } else if (binding !== undefined) {
    const draft = walk.bindings[binding]!;
    draft.kind = 'const';
    delete draft.import;
    draft.values.push(entityValue(walk, moduleReference));
  }
}
