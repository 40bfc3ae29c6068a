import type { FunctionId, FunctionSummary } from '../summary/module-summary.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { CallEdge, Root, StartedFile } from './module-links.ts';
import type { FunctionTarget } from './target.ts';

import { functionTarget } from './module-targets.ts';

/** A function as a node of the call graph: what leads to it and what it leads to, over the whole project. */
export interface FunctionNode {
  readonly module: ModuleNode;
  readonly target: FunctionTarget;
  readonly id: FunctionId;
  readonly summary: FunctionSummary;
  /** In the order of files and source; calls from tests are left out. */
  readonly incoming: PlacedEdge[];
  readonly outgoing: CallEdge[];
  readonly roots: PlacedRoot[];
  softEscapes: number;
  hardEscapes: number;
  /** What the escapes come to. */
  escapes: 'no' | 'soft' | 'hard';
  /** The name it is exported under from its own file, `Class.method` for a public method; absent if it is not exported. */
  exported: string | undefined;
  /** It belongs to the public surface of a package that is not private. */
  isPublic: boolean;
  /** It makes a server listen. */
  startsServer: boolean;
  /** It registers a handler, a consumer or a schedule. */
  registersServing: boolean;
}

export interface PlacedEdge {
  /** The file that contributes it. */
  readonly path: string;
  readonly from: FunctionNode;
  readonly edge: CallEdge;
}

export interface PlacedRoot extends Root {
  /** The file that contributes it. */
  readonly path: string;
  /** The function that hands it over, if any. */
  readonly by?: FunctionNode;
}

/** The project's functions and what joins them. */
export interface CallGraph {
  readonly nodes: ReadonlyMap<ModuleNode, readonly FunctionNode[]>;
  readonly startedFiles: ReadonlyMap<string, readonly StartedFile['runs'][]>;
}

/** A function that nothing leads to yet. */
export function createFunctionNode(module: ModuleNode, id: FunctionId): FunctionNode {
  return {
    module,
    target: functionTarget(module, id),
    id,
    summary: module.summary.functions[id]!,
    incoming: [],
    outgoing: [],
    roots: [],
    softEscapes: 0,
    hardEscapes: 0,
    escapes: 'no',
    exported: undefined,
    isPublic: false,
    startsServer: false,
    registersServing: false,
  };
}

/** The node of a function; `undefined` for one outside the graph (of a package). */
export function findNode(
  nodes: ReadonlyMap<ModuleNode, readonly FunctionNode[]>,
  module: ModuleNode,
  id: FunctionId,
): FunctionNode | undefined {
  return nodes.get(module)?.[id];
}

/** The function that an edge leads to, as a node. */
export function targetOf(graph: CallGraph, edge: CallEdge): FunctionNode | undefined {
  return findNode(graph.nodes, edge.to.module, edge.to.function);
}

/** What a function of the graph is called in messages: `load`, `Repo.load`, `<anonymous>`. */
export function displayName({ module, summary }: Pick<FunctionNode, 'module' | 'summary'>): string {
  const owner = summary.class === undefined ? undefined : module.summary.classes[summary.class]?.name;
  if (summary.kind === 'constructor') return owner === undefined ? 'constructor' : `new ${owner}`;
  if (summary.name === undefined) return '<anonymous>';
  return owner === undefined ? summary.name : `${owner}.${summary.name}`;
}

/** The path of a module relative to the project's root. */
export function relativePath({ project }: Pick<GraphState, 'project'>, { path }: Pick<ModuleNode, 'path'>): string {
  return path.startsWith(`${project.root}/`) ? path.slice(project.root.length + 1) : path;
}
