import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { CpuWork } from '../analysis/cpu-work.ts';

import { canAwait, isFunction } from './await-placement.ts';
import { createFix, insertAt, orderEdits } from './edit.ts';
import { getIndentation } from './indentation.ts';
import { createImportPlan } from './import-plan.ts';
import { semicolonAt } from './semicolons.ts';
import { getSourceStyle } from './source-style.ts';
import { findSuspensionHazard } from './suspension-hazard.ts';
import { walk } from './syntax-walk.ts';

/** The messages of the suggestions, to be spread into the `messages` of a rule. */
export const sliceMessages = {
  yieldBetween: 'Let the event loop go on every {{rounds}} rounds, with `setImmediate` from `node:timers/promises`.',
} as const;

type SliceSuggestion = TSESLint.ReportSuggestionArray<keyof typeof sliceMessages>[number];

/** So many rounds of a nest run between two turns of the event loop. */
const slice = 100_000;

/** The loop with a turn of the event loop every so often: in an async function, where nothing it shares with others would change meanwhile. */
export function suggestSlices({ node: loop, work }: CpuWork, sourceCode: TSESLint.SourceCode): SliceSuggestion[] {
  if (loop.type !== 'ForStatement' || work.type !== 'loop' || loop.body.type !== 'BlockStatement') return [];
  const variable = findCounter(loop);
  let owner: TSESTree.Node | undefined = loop.parent;
  while (owner && !isFunction(owner)) owner = owner.parent;
  if (variable === undefined || !owner?.async || !canAwait(loop, owner) || sharesState(loop, owner, sourceCode)) return [];
  if (findSuspensionHazard({ call: loop, at: loop, owner }, sourceCode) !== undefined) return [];
  const rounds = Math.max(1, Math.floor(slice / (work.rounds / work.own)));
  if (rounds >= work.own) return [];
  const imports = createImportPlan(loop, sourceCode);
  const name = imports.findName('node:timers/promises#setImmediate', ['setImmediate', 'nextTurn']);
  if (name === undefined) return [];
  const { newline } = getSourceStyle(sourceCode);
  const test = rounds === 1 ? '' : `if (${variable} % ${spellNumber(rounds)} === 0) `;
  const [first] = loop.body.body;
  const isMultiline = first && first.loc.start.line > loop.body.loc.start.line;
  const before = isMultiline ? `${newline}${getIndentation(first, sourceCode)}` : ' ';
  const start = loop.body.range[0] + 1;
  const text = `${before}${test}await ${name}()${isMultiline ? semicolonAt(start, sourceCode) : ';'}`;
  const edits = orderEdits([...imports.getEdits(), insertAt(start, text)]);
  return edits ? [{ messageId: 'yieldBetween', data: { rounds: spellNumber(rounds) }, fix: createFix(edits) }] : [];
}

function spellNumber(rounds: number): string {
  return String(rounds).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, '_');
}

/** The variable of a loop that goes up by one. */
function findCounter({ init, update }: TSESTree.ForStatement): string | undefined {
  if (init?.type !== 'VariableDeclaration' || update?.type !== 'UpdateExpression' || update.operator !== '++') return undefined;
  return update.argument.type === 'Identifier' ? update.argument.name : undefined;
}

/** Whether the loop touches variables from outside its function, or that functions inside share: others may change them between rounds. */
function sharesState(loop: TSESTree.Node, owner: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  let shares = false;
  walk(loop, sourceCode, node => {
    if (node.type === 'ThisExpression' || isFunction(node)) shares = true;
  });
  const scope = sourceCode.getScope(loop);
  for (let at: TSESLint.Scope.Scope | null = scope; at; at = at.upper) {
    for (const variable of at.variables) {
      const used = variable.references.filter(({ identifier }) => isWithin(identifier, loop));
      if (used.length === 0) continue;
      const isOwn = variable.defs.length > 0 && variable.defs.every(({ name }) => isWithin(name, owner));
      const changes = variable.references.filter(reference => reference.isWrite() && !reference.init);
      if (changes.some(({ identifier }) => !isOwn || variable.scope.variableScope !== enclosingScope(identifier, sourceCode)))
        shares = true;
    }
  }
  return shares;
}

function isWithin({ range }: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.range[0] <= range[0] && range[1] <= outer.range[1];
}

function enclosingScope(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESLint.Scope.Scope {
  return sourceCode.getScope(node).variableScope;
}
