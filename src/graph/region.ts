import type { CallGraph, FunctionNode } from './call-graph.ts';
import type { ModuleNode } from './module-node.ts';

/**
 * The part of the call graph that an answer needs: with each function all that the answer about it depends on, so that it is what it would
 * be over the whole graph. After an edit a lint asks about one file, for which a part does; a lint of many files soon has asked for so
 * much that the whole is taken at once.
 */
export interface Region {
  /** Sees to it that functions are in the region; whether it has grown. */
  readonly extend: (starts: readonly FunctionNode[]) => boolean;
  readonly has: (node: FunctionNode) => boolean;
  /** Its functions, in the order of files and source. */
  readonly nodes: () => readonly FunctionNode[];
}

/** Makes an empty region. `next` gives what the answer about a function depends on. */
export function createRegion({ nodes }: CallGraph, next: (node: FunctionNode) => readonly FunctionNode[]): Region {
  let members: Set<FunctionNode> | undefined = new Set();
  let ordered: readonly FunctionNode[] | undefined;
  let walked = 0;
  return {
    extend(starts) {
      const region = members;
      if (!region || starts.every(start => region.has(start))) return false;
      const added = new Set(starts);
      for (const node of added) for (const one of next(node)) if (!region.has(one)) added.add(one);
      for (const node of added) region.add(node);
      walked += added.size;
      // Each time the region grows all of it is worked out again.
      walked += region.size;
      if (walked > nodes.size * functionsInFile) members = undefined;
      ordered = undefined;
      return true;
    },
    has: node => !members || members.has(node),
    nodes: () => (ordered ??= members ? [...members].sort(compareNodes) : [...nodes.values()].flat()),
  };
}

/** Taking the whole graph costs about as much as walking so many functions for each of its files. */
const functionsInFile = 4;

function compareNodes(left: FunctionNode, right: FunctionNode): number {
  if (left.module === right.module) return left.id - right.id;
  return left.module.path < right.module.path ? -1 : 1;
}

/** The functions of a region, module by module. */
export function inModules(region: Region): ReadonlyMap<ModuleNode, readonly FunctionNode[]> {
  const modules = new Map<ModuleNode, FunctionNode[]>();
  for (const node of region.nodes()) {
    const known = modules.get(node.module);
    if (known) known.push(node);
    else modules.set(node.module, [node]);
  }
  return modules;
}
