import type { TSESTree } from '@typescript-eslint/types';

import { promiseMethods } from '../catalog/effects/methods.ts';
import { isClosingName, isGuardingName, isPreparingName, isReadingName, isResourceName } from '../graph/effects/named-effects.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { Item } from './await-item.ts';
import { canLeave, descendantsOf, hasAwait, isLoop, isUnconditional } from './await-scopes.ts';
import { isRetry } from './retry.ts';

import type { CallEffects } from '../graph/effects/effects.ts';
import type { Effects } from '../graph/effects/resolved-effects.ts';
import type { AwaitContext } from './await-context.ts';

/** The steps of one statement, or of one declarator. */
export type Part = readonly Item[];

/** The steps of a statement list, cut wherever its syntax says that nothing may be moved across: each stretch can be looked at for itself. */
export function createStretches(context: AwaitContext, statements: readonly TSESTree.Node[]): Part[][] {
  const stretches: Part[][] = [[]];
  for (const statement of statements) {
    const parts = statement.type === 'VariableDeclaration' ? statement.declarations : [statement];
    for (const part of parts) {
      const items = createItems(context, statement, part);
      if (items) stretches.at(-1)!.push(items);
      else stretches.push([]);
    }
    if (canLeave(statement)) stretches.push([]);
  }
  return stretches.filter(hasSeveralAwaits);
}

/** Cuts a stretch once more, wherever what is done there says so. */
export function cutStretch(context: AwaitContext, stretch: readonly Part[]): Item[][] {
  const segments: Item[][] = [[]];
  for (const part of stretch) {
    const isBarrier = part.some(item => item.await?.refused === 'barrier');
    if (!isBarrier) segments.at(-1)!.push(...part);
    if (isBarrier || part.some(item => !item.await && decidesOnNext(context, item))) segments.push([]);
  }
  return segments.filter(segment => hasSeveralAwaits([segment]));
}

function hasSeveralAwaits(parts: readonly Part[]): boolean {
  let awaits = 0;
  for (const part of parts) for (const item of part) if (item.await) awaits++;
  return awaits > 1;
}

const credentials = /auth|cookie|credential|\bdefaults\b|header|jwt|session|token/i;

/** Whether a step that does not wait may prevent what follows, or is what it is sent with. */
function decidesOnNext({ text }: AwaitContext, { effects, node }: Item): boolean {
  if (effects.throws) return true;
  const expression = node.type === 'ExpressionStatement' ? unwrap(node.expression) : node;
  if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') return false;
  return credentials.test(text.slice(...expression.left.range));
}

const harmless = new Set([
  'FunctionDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
  'EmptyStatement',
  'ImportDeclaration',
  'ExportAllDeclaration',
]);
const compound = new Set([
  'IfStatement',
  'TryStatement',
  'SwitchStatement',
  'LabeledStatement',
  'BlockStatement',
  'WithStatement',
]);

/** The steps of one statement; `undefined` if nothing may be moved across it. */
function createItems(context: AwaitContext, statement: TSESTree.Node, part: TSESTree.Node): Item[] | undefined {
  if (harmless.has(part.type)) return [];
  if (statement.type === 'VariableDeclaration' && (statement.kind === 'await using' || statement.kind === 'using'))
    return undefined;
  if (!hasAwait(part)) return canLeave(part) ? undefined : [new Item(context, part)];
  if (compound.has(part.type) || isLoop(part) || part.type === 'ThrowStatement') return undefined;
  const awaits = outermostAwaits(part);
  if (!awaits.every(node => isUnconditional(node, part))) return undefined;
  if (!awaits.every(({ argument }) => awaitedCalls(argument))) return undefined;
  const takes = awaits.map(
    node => new Item(context, part, { awaited: { node, used: isUsed(context, part, node), refuse: refusalOf } }),
  );
  return [...takes, new Item(context, part, { takes })];
}

function outermostAwaits(root: TSESTree.Node): TSESTree.AwaitExpression[] {
  const found: TSESTree.AwaitExpression[] = [];
  for (const node of descendantsOf(root)) {
    if (node.type !== 'AwaitExpression') continue;
    const last = found.at(-1);
    if (!last || node.range[0] >= last.range[1]) found.push(node);
  }
  return found;
}

/** Whether what the await gives goes anywhere. */
export function isUsed(context: AwaitContext, part: TSESTree.Node, node: TSESTree.AwaitExpression): boolean {
  if (part.type === 'ExpressionStatement') {
    const expression = unwrap(part.expression);
    if (isDeadAssignment(context, expression)) return false;
    return expression !== node && !(expression.type === 'UnaryExpression' && unwrap(expression.argument) === node);
  }
  if (part.type !== 'VariableDeclarator') return true;
  if (part.id.type === 'ObjectPattern') return part.id.properties.length > 0;
  const variable = part.id.type === 'Identifier' ? context.variables.variableOf(part.id) : undefined;
  if (!variable || isExported(part)) return true;
  const reads = variable.references.filter(({ reads }) => reads);
  return reads.some(({ identifier }) => !isDeadAssignment(context, identifier.parent));
}

/** `total += value` where nobody ever reads `total`. */
function isDeadAssignment(context: AwaitContext, node: TSESTree.Node): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return false;
  if (node.parent.type !== 'ExpressionStatement') return false;
  const variable = context.variables.variableOf(node.left);
  return variable !== undefined && !variable.references.some(({ reads, writes }) => reads && !writes);
}

function isExported(declarator: TSESTree.Node): boolean {
  return declarator.parent?.parent?.type === 'ExportNamedDeclaration';
}

/** Why an await cannot be one of a group; `barrier` if even others may not be moved across it. */
function refusalOf(context: AwaitContext, node: TSESTree.AwaitExpression, effects: Effects, used: boolean): string | undefined {
  const calls = awaitedCalls(node.argument);
  if (!calls) return 'barrier';
  if (effects.joins || effects.pauses || calls.some(isRetry)) return 'barrier';
  if (effects.throws && calls.some(call => isGuardingName(calledNameOf(call)))) return 'barrier';
  if (!used && calls.some(call => isPreparation(call) || isClosingName(calledNameOf(call)))) return 'barrier';
  if (calls.some(call => isResourceName(calledNameOf(call)))) return 'opens';
  if (effects.suspects.length > 0) return 'suspect';
  if (!effects.works) return 'waits for nothing';
  if (effects.accesses.some(isOrderedWrite)) return 'writes outside';
  if (effects.unknown.length > 0) return context.unproven && (used || !isAsked(calls, effects)) ? undefined : 'unknown';
  if (used) return undefined;
  if (effects.throws) return 'guards';
  return calls.every(call => isEvidenceUnused(context.effectsOfCall(call, used))) ? undefined : 'unused';
}

/** Whether calls whose result nobody takes are there to refuse, or to load what comes after them: even where nothing is proven of them. */
export function isAsked(calls: readonly TSESTree.Node[], { throws }: Effects): boolean {
  return (
    throws ||
    calls.some(call => {
      const name = calledNameOf(call);
      return call.type === 'ImportExpression' || isReadingName(name) || isGuardingName(name);
    })
  );
}

/** The last name of what is called: `load` of `load().catch(report)`. */
export function calledNameOf(call: TSESTree.Node): string {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (callee?.type === 'Identifier') return callee.name;
  if (callee?.type !== 'MemberExpression' || callee.computed) return '';
  const name = plainKeyName(callee.property) ?? '';
  const object = unwrap(callee.object);
  return promiseMethods.includes(name) && object.type === 'CallExpression' ? calledNameOf(object) : name;
}

/** `await store.init()`: what is asked of the object afterwards may need it. */
function isPreparation(call: TSESTree.Node): boolean {
  return call.type === 'CallExpression' && unwrap(call.callee).type === 'MemberExpression' && isPreparingName(calledNameOf(call));
}

/** An API that only reads, and whose result nobody takes, is asked whether it fails. */
export function isEvidenceUnused(effects: CallEffects | undefined): boolean {
  if (!effects?.isFound) return false;
  return !effects.isApi || effects.accesses.some(({ root, mode }) => root.startsWith('env:') && mode !== 'read');
}

function isOrderedWrite({ root, mode }: Effects['accesses'][number]): boolean {
  return mode !== 'read' && ['env:net', 'env:database', 'env:process', 'env:terminal', 'env:external'].includes(root);
}

/** The calls that an awaited expression may be; `undefined` if it may be a promise that was started before. */
export function awaitedCalls(expression: TSESTree.Node): TSESTree.Node[] | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case 'CallExpression':
    case 'ImportExpression':
    case 'TaggedTemplateExpression':
      return [node];
    case 'ConditionalExpression': {
      const sides = [awaitedCalls(node.consequent), awaitedCalls(node.alternate)];
      return sides.includes(undefined) ? undefined : sides.flatMap(side => side!);
    }
    default:
      return undefined;
  }
}
