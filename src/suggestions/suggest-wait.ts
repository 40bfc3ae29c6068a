import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { BusyLoop } from '../analysis/busy-loops.ts';
import type { Edit } from './edit.ts';

import { findLoopOwner } from './loop-owner.ts';
import { createFix, orderEdits, replaceNode } from './edit.ts';
import { createImportPlan } from './import-plan.ts';
import { findRemainingTime } from './remaining-time.ts';
import { findSuspensionHazard } from './suspension-hazard.ts';
import { findEventOfFlag } from './event-of-flag.ts';
import { semicolonAt } from './semicolons.ts';

/** The messages of the suggestions, to be spread into the `messages` of a rule. */
export const waitMessages = { waitInstead: 'Use {{replacement}}.' } as const;

type WaitSuggestion = TSESLint.ReportSuggestionArray<keyof typeof waitMessages>[number];

interface PlannedWait {
  readonly edits: readonly Edit[];
  readonly replacement: string;
}

/** The wait that a busy loop stands for: one suggestion, or none where it cannot be told or may not stand there. */
export function suggestWait(busy: BusyLoop, sourceCode: TSESLint.SourceCode): WaitSuggestion[] {
  const { loop } = busy.scan;
  if (sourceCode.getCommentsInside(loop).length > 0) return [];
  const owner = findLoopOwner(busy, sourceCode);
  const planned = owner && planWait(busy, sourceCode);
  if (!planned) return [];
  if (findSuspensionHazard({ call: loop, at: loop, owner: owner.node }, sourceCode) !== undefined && !busy.starves) return [];
  const edits = orderEdits([...planned.edits, ...owner.edits]);
  const replacement = owner.edits.length > 0 ? `${planned.replacement} and make the function async` : planned.replacement;
  return edits ? [{ messageId: 'waitInstead', data: { replacement }, fix: createFix(edits) }] : [];
}

function planWait(busy: BusyLoop, sourceCode: TSESLint.SourceCode): PlannedWait | undefined {
  if (busy.starves) return planTurn(busy, sourceCode);
  switch (busy.waitsFor.type) {
    case 'clock':
      return planSleep(busy, sourceCode);
    case 'flag':
      return planEvent(busy, sourceCode);
    default:
      return undefined;
  }
}

function planSleep({ scan: { loop } }: BusyLoop, sourceCode: TSESLint.SourceCode): PlannedWait | undefined {
  const time = findRemainingTime(loop, sourceCode);
  const imports = createImportPlan(loop, sourceCode);
  const name = time && imports.findName('node:timers/promises#setTimeout', ['setTimeout', 'sleep']);
  if (name === undefined) return undefined;
  const text = `await ${name}(${time})${semicolonAt(loop.range[1], sourceCode)}`;
  return { edits: [replaceNode(loop, text), ...imports.getEdits()], replacement: '`setTimeout` from `node:timers/promises`' };
}

function planEvent(busy: BusyLoop, sourceCode: TSESLint.SourceCode): PlannedWait | undefined {
  const { loop } = busy.scan;
  const event = findEventOfFlag(busy, sourceCode);
  const imports = createImportPlan(loop, sourceCode);
  const name = event && imports.findName('node:events#once', ['once', 'onceEvent']);
  if (name === undefined) return undefined;
  const wait = `await ${name}(${event!.emitter}, ${event!.name})${semicolonAt(loop.range[1], sourceCode)}`;
  const edits = [replaceNode(loop, `if (${event!.test}) ${wait}`), ...imports.getEdits()];
  return { edits, replacement: '`once` from `node:events`, which rejects where the emitter reports an error' };
}

/** Awaits a turn of the event loop where the loop awaited nothing. */
function planTurn({ scan: { loop, awaits } }: BusyLoop, sourceCode: TSESLint.SourceCode): PlannedWait | undefined {
  const [only, ...others] = awaits;
  if (
    only?.type !== 'AwaitExpression' ||
    others.length > 0 ||
    only.parent.type !== 'ExpressionStatement' ||
    !isPlainWait(only.argument)
  )
    return undefined;
  const imports = createImportPlan(loop, sourceCode);
  const name = imports.findName('node:timers/promises#setImmediate', ['setImmediate', 'nextTurn']);
  if (name === undefined) return undefined;
  const edits = [replaceNode(only.argument, `${name}()`), ...imports.getEdits()];
  return { edits, replacement: '`setImmediate` from `node:timers/promises`' };
}

/** Something that is awaited for no other sake than to wait. */
function isPlainWait(argument: TSESTree.Node): boolean {
  if (argument.type === 'CallExpression') return argument.arguments.length === 0;
  return ['Literal', 'Identifier', 'UnaryExpression', 'NewExpression'].includes(argument.type);
}
