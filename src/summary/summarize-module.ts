import type { TSESTree } from '@typescript-eslint/types';

import { addFunction, directivesOf } from './functions.ts';
import { readBlockingTags } from './blocking-tags.ts';
import { readDocComments } from './doc-comments.ts';
import { declareDocAliases, noteDocAliases } from './doc-aliases.ts';
import { mayNamePhases } from './conditions.ts';
import { hoistBody } from './hoisting.ts';
import { createLineTable } from './line-table.ts';
import { markMemoised } from './memoised.ts';
import { dropUnusedExports } from './module-bodies.ts';
import { unknownValue } from './module-walk.ts';
import { mayRunGetter } from './reads.ts';
import { createScope } from './scopes.ts';
import { markSelfReplacingGetters } from './self-replacing-getters.ts';
import { trimLists } from './trim.ts';
import { getVariables } from './variables.ts';
import { visitStatements } from './statements.ts';

import type { EffectSummary } from './effect-summary.ts';
import type { ModuleSummary } from './module-summary.ts';
import type { ModuleWalk, WalkState } from './module-walk.ts';
import type { Variables } from './variables.ts';

/**
 * Turns a program into plain data. The program may come from any ESTree parser that gives ranges; only the text decides what is said,
 * so that all parsers give the same.
 */
export function summarizeModule(program: TSESTree.Program, text: string): ModuleSummary {
  const walk = visitProgram(program, text);
  markMemoised(walk);
  markSelfReplacingGetters(walk);
  dropUnusedExports(walk);
  trimLists(walk);
  const directives = directivesOf(program.body);
  return {
    functions: walk.functions,
    classes: walk.classes,
    bindings: walk.bindings,
    objects: walk.objects,
    types: walk.types,
    calls: walk.calls,
    reads: walk.reads.filter(read => mayRunGetter(walk, read)),
    writes: walk.writes,
    exports: walk.exports,
    requests: [...walk.requests],
    hashbang: text.startsWith('#!'),
    directives,
  };
}

/**
 * What each function of a program does to what outlives it, by its id in the program's summary. It stands apart because it is larger than
 * all the rest and few files are ever asked for it.
 */
export function summarizeEffectsOfFunctions(
  program: TSESTree.Program,
  text: string,
): readonly (EffectSummary | null | undefined)[] {
  return visitProgram(program, text, getVariables(program)).effects;
}

function visitProgram(program: TSESTree.Program, text: string, variables?: Variables): ModuleWalk {
  const walk = createWalk(program, text, variables);
  hoistBody(walk.state.scope, program.body);
  declareDocAliases(walk);
  visitStatements(walk, program.body);
  noteDocAliases(walk);
  return walk;
}

/** The state at the head of a program. */
function createState({ body }: TSESTree.Program): WalkState {
  return {
    function: 0,
    scope: createScope(undefined, 0),
    thisValue: { type: 'this', function: 0 },
    superValue: unknownValue,
    loop: undefined,
    list: body,
    index: 0,
    conditions: undefined,
    guards: undefined,
    narrowings: undefined,
    region: undefined,
    inCatch: false,
    isLast: false,
    unreachable: false,
    depth: 0,
    namespace: undefined,
    nameHint: undefined,
  };
}

function createWalk(program: TSESTree.Program, text: string, variables: Variables | undefined): ModuleWalk {
  const walk: ModuleWalk = {
    text,
    lines: createLineTable(text),
    variables,
    effects: [],
    state: createState(program),
    functions: [],
    classes: [],
    bindings: [],
    bindingValues: [],
    namesPhases: mayNamePhases(text),
    objects: [],
    types: [],
    calls: [],
    reads: [],
    writes: [],
    exports: [],
    requests: new Set(),
    sizes: new Map(),
    functionIds: new Map([[program, 0]]),
    moduleBodies: new Set([0]),
    arrayCallbacks: new Set(),
    elementCalls: new Set(),
    regions: [],
    notedWrites: [],
    tags: readBlockingTags(text),
    docs: readDocComments(text),
  };
  const position = { line: 1, column: 0, start: 0, end: text.length };
  addFunction(walk, { kind: 'module', async: false, generator: false, position, parameters: [], returns: [] });
  return walk;
}
