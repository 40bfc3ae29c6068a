import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { createEffectGraph } from '../graph/effects/effects.ts';
import { createProjectEffectSource } from '../graph/effects/project-effect-source.ts';
import { summarizeEffects } from '../summary/effects.ts';
import { getVariables } from '../summary/variables.ts';
import { scriptOf } from '../syntax/script-program.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { getLintedModule } from './project-graph.ts';

import type { EffectSource } from '../graph/effects/effect-source.ts';
import type { CallEffects, EffectGraph } from '../graph/effects/effects.ts';
import type { Graph } from '../graph/graph.ts';
import type { Effects } from '../graph/effects/resolved-effects.ts';
import type { EffectSummary } from '../summary/effect-summary.ts';
import type { Variables } from '../summary/variables.ts';

/** What the analysis of awaits asks about one program. */
export interface AwaitContext {
  readonly program: TSESTree.Program;
  readonly text: string;
  readonly comments: readonly TSESTree.Comment[];
  readonly file: string;
  readonly variables: Variables;
  /** Packages that run a few promises at a time, among the dependencies of the file's package. */
  readonly limiters: readonly ('p-map' | 'p-limit')[];
  /** Whether awaits count too that are merely not proven dependent. */
  readonly unproven: boolean;
  /** Of code of the file that was summarised. */
  effectsOfSummary: (summary: EffectSummary) => Effects;
  effectsOf: (nodes: readonly TSESTree.Node[], options?: { used?: boolean; skipped?: ReadonlySet<TSESTree.Node> }) => Effects;
  /** The project-wide name of the variable declared at this offset. */
  variableKey: (offset: number) => string;
  /** Of the outermost call of an awaited expression; `undefined` if it is no call. */
  effectsOfCall: (expression: TSESTree.Node, used: boolean) => CallEffects | undefined;
}

interface ProgramEffects {
  readonly source: EffectSource;
  readonly variables: Variables;
  readonly graph: EffectGraph;
}

const programs = new WeakMap<TSESTree.Program, ProgramEffects>();
const effectGraphs = new WeakMap<Graph['state'], { readonly source: EffectSource; readonly graph: EffectGraph }>();

/** The context of the linted program; what is costly is made once a program. `undefined` if the file cannot be summarised. */
export function createAwaitContext(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  unproven: boolean,
): AwaitContext | undefined {
  const { sourceCode } = context;
  const program = scriptOf(sourceCode.ast);
  const linted = getLintedModule(context);
  if (!linted) return undefined;
  const file = linted.module.path;
  let effects = programs.get(program);
  if (!effects) programs.set(program, (effects = { variables: getVariables(program), ...effectGraphOf(linted.graph) }));
  const { source, variables, graph } = effects;
  return {
    program,
    text: sourceCode.text,
    comments: sourceCode.getAllComments(),
    file,
    variables,
    unproven,
    limiters: (['p-map', 'p-limit'] as const).filter(name => hasDependency(linted.graph, file, name)),
    effectsOfSummary: summary => graph.effectsOf(file, summary),
    effectsOf: (nodes, options) => graph.effectsOf(file, summarizeEffects(variables, nodes, options)),
    variableKey: offset => source.variableKey(file, offset),
    effectsOfCall: (expression, used) => {
      const node = unwrap(expression);
      const { calls } = summarizeEffects(variables, [node], { used });
      const call = calls.find(({ start, end }) => start === node.range[0] && end === node.range[1]);
      return call && graph.effectsOfCall(file, { ...call, awaited: true });
    },
  };
}

function effectGraphOf({ state }: Graph): { readonly source: EffectSource; readonly graph: EffectGraph } {
  let effects = effectGraphs.get(state);
  if (!effects) {
    const source = createProjectEffectSource(state);
    effectGraphs.set(state, (effects = { source, graph: createEffectGraph(source) }));
  }
  return effects;
}

function hasDependency({ state }: Graph, file: string, name: string): boolean {
  const owners = state.project.packages.filter(({ directory }) => file.startsWith(`${directory}/`));
  const nearest = owners.reduce<(typeof owners)[number] | undefined>(
    (best, owner) => (best && best.directory.length > owner.directory.length ? best : owner),
    undefined,
  );
  return nearest !== undefined && Object.hasOwn(nearest.dependencies, name);
}
