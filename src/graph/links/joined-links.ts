import type { CallGraph, FunctionNode, PlacedEdge, PlacedRoot } from '../call-graph.ts';
import type { LinksUpdate } from './linked-modules.ts';
import type { ModuleLinks, StartedFile } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';

import { createFunctionNode, findNode } from '../call-graph.ts';
import { isServing } from '../roots/server-start.ts';

/** Joins what modules contribute, which are given in the order of files, into one graph. */
export type JoinLinks = (update: LinksUpdate) => CallGraph;

type Nodes = Map<ModuleNode, readonly FunctionNode[]>;

/**
 * Makes what joins links. From one time to the next only what has other links than before is taken out and joined again, so that a graph
 * given before is the one given last. `isTest` tells the files whose calls do not count.
 */
export function createJoinedLinks(isTest: (module: ModuleNode) => boolean): JoinLinks {
  let nodes: Nodes = new Map();
  let startedFiles: CallGraph['startedFiles'] = new Map();
  const joined = new Map<ModuleNode, ModuleLinks>();
  return ({ links, isNew, changed }) => {
    const others = isNew ? [...joined.keys()] : changed;
    const stale = others.filter(module => links.get(module) !== joined.get(module));
    const added = isNew ? [...links.keys()].filter(module => joined.get(module) !== links.get(module)) : stale;
    const areStarted = [...stale, ...added].some(module => startsFiles(joined.get(module)) || startsFiles(links.get(module)));
    renewNodes(nodes, isNew ? nodes.keys() : changed);
    for (const module of stale) {
      disjoin(nodes, module, joined.get(module)!, isTest);
      joined.delete(module);
      if (!links.has(module)) nodes.delete(module);
    }
    for (const module of added) if (!nodes.has(module)) nodes.set(module, createNodes(module));
    const unordered = new Set<FunctionNode>();
    for (const module of added) {
      const own = links.get(module)!;
      joined.set(module, own);
      join(nodes, module, own, isTest, unordered);
    }
    for (const node of unordered) orderIncoming(node);
    if (isNew) nodes = new Map(Array.from(links.keys(), module => [module, nodes.get(module)!] as const));
    if (areStarted) startedFiles = startedBy(links, isTest);
    return { nodes, startedFiles };
  };
}

function startsFiles(links: ModuleLinks | undefined): boolean {
  return links !== undefined && links.startedFiles.length > 0;
}

function createNodes(module: ModuleNode): readonly FunctionNode[] {
  return module.summary.functions.map((_, id) => createFunctionNode(module, id));
}

/** Gives the functions of edited files the numbers that they have now; what leads to them, and they to, stays. */
function renewNodes(nodes: Nodes, modules: Iterable<ModuleNode>): void {
  for (const module of modules) {
    const before = nodes.get(module);
    if (!before || before[0]!.summary === module.summary.functions[0]) continue;
    const known = new Map(before.map(node => [node.target.function, node] as const));
    nodes.set(
      module,
      module.summary.functions.map((summary, id) => {
        const node = known.get(id);
        return node ? Object.assign(node, { id, summary }) : createFunctionNode(module, id);
      }),
    );
  }
}

function join(
  nodes: Nodes,
  module: ModuleNode,
  own: ModuleLinks,
  isTest: (module: ModuleNode) => boolean,
  unordered: Set<FunctionNode>,
): void {
  const functions = nodes.get(module)!;
  for (const [id, name] of own.exported) functions[id]!.exported = name;
  for (const id of own.serverStarts) functions[id]!.startsServer = true;
  const place = <Item extends { readonly path: string }>(target: FunctionNode, items: Item[], item: Item): void => {
    if (items.length > 0 && items.at(-1)!.path > item.path) unordered.add(target);
    items.push(item);
  };
  for (const { edge, target } of countedEdges(nodes, module, own, isTest)) {
    const from = functions[edge.from]!;
    from.outgoing.push(edge);
    place<PlacedEdge>(target, target.incoming, { path: module.path, from, edge });
  }
  for (const { root, target } of countedRoots(nodes, module, own, isTest)) {
    const by = root.from === undefined ? {} : { by: functions[root.from]! };
    if (by.by && isServing(root)) by.by.registersServing = true;
    place<PlacedRoot>(target, target.roots, { ...root, path: module.path, ...by });
  }
  countEscapes(nodes, module, own, isTest, 1);
}

/** Takes back what `join` did, as long as the targets are there. */
function disjoin(nodes: Nodes, module: ModuleNode, own: ModuleLinks, isTest: (module: ModuleNode) => boolean): void {
  const targets = new Set<FunctionNode>();
  for (const { target } of countedEdges(nodes, module, own, isTest)) targets.add(target);
  for (const { target } of countedRoots(nodes, module, own, isTest)) targets.add(target);
  for (const target of targets) {
    removeOf(target.incoming, module.path);
    removeOf(target.roots, module.path);
  }
  countEscapes(nodes, module, own, isTest, -1);
  for (const node of nodes.get(module)!) {
    node.outgoing.length = 0;
    node.exported = undefined;
    node.startsServer = false;
    node.registersServing = false;
  }
}

function removeOf(items: { readonly path: string }[], path: string): void {
  let kept = 0;
  for (const item of items) if (item.path !== path) items[kept++] = item;
  items.length = kept;
}

function countedEdges(nodes: Nodes, module: ModuleNode, { edges }: ModuleLinks, isTest: (module: ModuleNode) => boolean) {
  return edges.flatMap(edge => {
    const target = findCounted(nodes, module, edge.to, isTest);
    return target ? [{ edge, target }] : [];
  });
}

function countedRoots(nodes: Nodes, module: ModuleNode, { roots }: ModuleLinks, isTest: (module: ModuleNode) => boolean) {
  return roots.flatMap(root => {
    const target = findCounted(nodes, module, root.target, isTest);
    return target ? [{ root, target }] : [];
  });
}

/** The node that a module leads to; what tests do to the program does not count. */
function findCounted(
  nodes: Nodes,
  from: ModuleNode,
  to: { readonly module: ModuleNode; readonly function: number },
  isTest: (module: ModuleNode) => boolean,
): FunctionNode | undefined {
  return isTest(from) && !isTest(to.module) ? undefined : findNode(nodes, to.module, to.function);
}

function countEscapes(
  nodes: Nodes,
  module: ModuleNode,
  { escapes }: ModuleLinks,
  isTest: (module: ModuleNode) => boolean,
  by: 1 | -1,
): void {
  for (const { target, soft } of escapes) {
    const node = findCounted(nodes, module, target, isTest);
    if (!node) continue;
    if (soft) node.softEscapes += by;
    else node.hardEscapes += by;
    node.escapes = node.hardEscapes > 0 ? 'hard' : node.softEscapes > 0 ? 'soft' : 'no';
  }
}

function orderIncoming({ incoming, roots }: FunctionNode): void {
  for (const items of [incoming, roots]) {
    items.sort(({ path: left }, { path: right }) => (left < right ? -1 : left > right ? 1 : 0));
  }
}

function startedBy(
  links: ReadonlyMap<ModuleNode, ModuleLinks>,
  isTest: (module: ModuleNode) => boolean,
): ReadonlyMap<string, readonly StartedFile['runs'][]> {
  const startedFiles = new Map<string, StartedFile['runs'][]>();
  for (const [module, own] of links) {
    if (own.startedFiles.length === 0 || isTest(module)) continue;
    for (const { path, runs } of own.startedFiles) {
      // `new Worker(__filename)`: a file that is both asks `isMainThread`.
      if (path !== module.path) startedFiles.set(path, [...(startedFiles.get(path) ?? []), runs]);
    }
  }
  return startedFiles;
}
