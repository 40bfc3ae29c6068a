import type { FunctionId, FunctionSummary } from '../summary/module-summary.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { CallEdge, ModuleLinks, Root, StartedFile } from './module-links.ts';

/** A function as a node of the call graph: what leads to it and what it leads to, over the whole project. */
export interface FunctionNode {
  readonly module: ModuleNode;
  readonly id: FunctionId;
  readonly summary: FunctionSummary;
  /** In the order of files and source; calls from tests are left out. */
  readonly incoming: PlacedEdge[];
  readonly outgoing: CallEdge[];
  readonly roots: PlacedRoot[];
  escapes: 'no' | 'soft' | 'hard';
  /** The name it is exported under from its own file, `Class.method` for a public method; absent if it is not exported. */
  exported?: string;
  /** It belongs to the public surface of a package that is not private. */
  isPublic: boolean;
}

export interface PlacedEdge {
  readonly from: FunctionNode;
  readonly edge: CallEdge;
}

export interface PlacedRoot extends Root {
  /** The function that hands it over, if any. */
  readonly by?: FunctionNode;
}

/** The project's functions and what joins them. */
export interface CallGraph {
  readonly nodes: ReadonlyMap<ModuleNode, readonly FunctionNode[]>;
  readonly startedFiles: ReadonlyMap<string, readonly StartedFile['runs'][]>;
}

/** Joins what the modules contribute. `isTest` tells the files whose calls do not count. */
export function joinLinks(links: ReadonlyMap<ModuleNode, ModuleLinks>, isTest: (module: ModuleNode) => boolean): CallGraph {
  const nodes = new Map<ModuleNode, readonly FunctionNode[]>();
  for (const module of links.keys()) nodes.set(module, createNodes(module));
  const startedFiles = new Map<string, StartedFile['runs'][]>();
  for (const [module, own] of links) joinModule(nodes, module, own, isTest);
  for (const [module, own] of links) {
    if (isTest(module)) continue;
    for (const { path, runs } of own.startedFiles) {
      // `new Worker(__filename)`: a file that is both asks `isMainThread`.
      if (path === module.path) continue;
      const known = startedFiles.get(path);
      if (known) known.push(runs);
      else startedFiles.set(path, [runs]);
    }
  }
  return { nodes, startedFiles };
}

function createNodes(module: ModuleNode): readonly FunctionNode[] {
  return module.summary.functions.map((summary, id) => ({
    module,
    id,
    summary,
    incoming: [],
    outgoing: [],
    roots: [],
    escapes: 'no',
    isPublic: false,
  }));
}

function joinModule(
  nodes: ReadonlyMap<ModuleNode, readonly FunctionNode[]>,
  module: ModuleNode,
  own: ModuleLinks,
  isTest: (module: ModuleNode) => boolean,
): void {
  const functions = nodes.get(module)!;
  for (const edge of own.edges) {
    const from = functions[edge.from]!;
    const to = findNode(nodes, edge.to.module, edge.to.function);
    if (!to || (isTest(module) && !isTest(to.module))) continue;
    from.outgoing.push(edge);
    to.incoming.push({ from, edge });
  }
  for (const root of own.roots) {
    const target = findNode(nodes, root.target.module, root.target.function);
    if (!target || (isTest(module) && !isTest(target.module))) continue;
    target.roots.push(root.from === undefined ? root : { ...root, by: functions[root.from]! });
  }
  for (const { target, soft } of own.escapes) {
    const node = findNode(nodes, target.module, target.function);
    if (!node || (isTest(module) && !isTest(node.module))) continue;
    if (!soft) node.escapes = 'hard';
    else if (node.escapes === 'no') node.escapes = 'soft';
  }
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
