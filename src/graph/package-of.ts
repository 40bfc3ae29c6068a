import type { PackageFacts } from '../project/project.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';

import { packageNameOf } from '../project/paths.ts';

/** The packages whose manifests speak for the files of one directory: the nearest, and the project's root package. */
export interface Owners {
  readonly nearest: PackageFacts | undefined;
  readonly all: readonly PackageFacts[];
}

const ownersByDirectory = new WeakMap<readonly PackageFacts[], Map<string, Owners>>();

/** The packages that a file belongs to; the same object for all files of a directory as long as no manifest changes. */
export function ownersOf({ project: { packages, root } }: GraphState, path: string): Owners {
  let known = ownersByDirectory.get(packages);
  if (!known) ownersByDirectory.set(packages, (known = new Map<string, Owners>()));
  const directory = path.slice(0, path.lastIndexOf('/') + 1);
  let owners = known.get(directory);
  if (!owners) known.set(directory, (owners = findOwners(packages, root, directory)));
  return owners;
}

function findOwners(packages: readonly PackageFacts[], root: string, directory: string): Owners {
  let nearest: PackageFacts | undefined;
  for (const facts of packages) {
    if (directory.startsWith(`${facts.directory}/`) && facts.directory.length >= (nearest?.directory.length ?? 0))
      nearest = facts;
  }
  const top = packages.find(facts => facts.directory === root);
  return { nearest, all: [...new Set([nearest, top])].filter(facts => facts !== undefined) };
}

/** The package of the project that a file belongs to: the nearest package.json's. */
export function packageOf(graph: GraphState, path: string): PackageFacts | undefined {
  return ownersOf(graph, path).nearest;
}

/** Whether a module imports one of some packages, or its package, or the project's root package, asks for one. */
export function usesPackage(graph: GraphState, { path, summary }: ModuleNode, names: string | readonly string[]): boolean {
  const wanted = typeof names === 'string' ? [names] : names;
  return (
    doOwnersDependOn(ownersOf(graph, path), wanted) || summary.requests.some(request => wanted.includes(packageNameOf(request)))
  );
}

/** Whether one of the packages is, or asks for, one of some packages. */
export function doOwnersDependOn({ all }: Owners, names: string | readonly string[]): boolean {
  const wanted = typeof names === 'string' ? [names] : names;
  return all.some(({ name: own, dependencies, devDependencies }) =>
    wanted.some(name => name === own || name in dependencies || name in devDependencies),
  );
}
