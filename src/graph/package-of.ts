import type { PackageFacts } from '../project/project.ts';
import type { GraphState } from './graph-state.ts';

/** The package of the project that a file belongs to: the nearest package.json's. */
export function packageOf({ project }: GraphState, path: string): PackageFacts | undefined {
  let nearest: PackageFacts | undefined;
  for (const facts of project.packages) {
    if (path.startsWith(`${facts.directory}/`) && facts.directory.length >= (nearest?.directory.length ?? 0)) nearest = facts;
  }
  return nearest;
}

/** Whether the package of a file, or the project's root package, asks for one of some packages. */
export function dependsOn(graph: GraphState, path: string, names: string | readonly string[]): boolean {
  const wanted = typeof names === 'string' ? [names] : names;
  const root = graph.project.packages.find(({ directory }) => directory === graph.project.root);
  return [packageOf(graph, path), root].some(
    facts => facts && wanted.some(name => name in facts.dependencies || name in facts.devDependencies),
  );
}
