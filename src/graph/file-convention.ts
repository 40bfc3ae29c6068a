import picomatch from 'picomatch';

import type { ExportConvention } from '../catalog/callback-api.ts';
import type { GraphState } from './graph-state.ts';
import type { Root } from './module-links.ts';
import type { ModuleNode } from './module-node.ts';
import type { Owners } from './package-of.ts';
import type { FunctionTarget, Targets } from './target.ts';

import { getConventionIndex } from './convention-index.ts';
import { createConventionRoot, functionsOf } from './convention-root.ts';
import { lookAtDeclaration, lookInto } from './dependencies.ts';
import { findExportedFunctions } from './exported-functions.ts';
import { memberOf } from './member.ts';
import { functionTarget } from './module-targets.ts';
import { doOwnersDependOn, ownersOf } from './package-of.ts';
import { resolveExport } from './resolve-export.ts';
import { unite } from './target.ts';

type FileRow = ReturnType<typeof getConventionIndex>['files'][number];

const compiled = new Map<ExportConvention, (path: string) => boolean>();
const rowsInUse = new WeakMap<Owners, readonly FileRow[]>();

/** The exports of a module that a framework calls because of the file's place and the export's name. */
export function findFileRoots(graph: GraphState, module: ModuleNode): readonly Root[] {
  const owners = ownersOf(graph, module.path);
  const directory = owners.nearest?.directory ?? graph.project.root;
  const relative = module.path.startsWith(`${directory}/`) ? module.path.slice(directory.length + 1) : module.path;
  return getRowsInUse(owners).flatMap(row => {
    if (!isMeant(row, relative) || !isInUse(graph, module, owners, row)) return [];
    return row.exports.flatMap(name =>
      namedFunctions(graph, module, name).flatMap(({ target, exported }) => {
        if (!fits(graph, target, row)) return [];
        const when = row.when?.replace('{export}', exported).replace('{route}', routeOf(relative, row));
        return createConventionRoot(target, row, when) ?? [];
      }),
    );
  });
}

function isMeant(row: ExportConvention, relative: string): boolean {
  let test = compiled.get(row);
  if (!test) compiled.set(row, (test = picomatch([...row.files], { dot: true })));
  return test(relative);
}

/** All but the rows of frameworks that the packages do not ask for, which are most. */
function getRowsInUse(owners: Owners): readonly FileRow[] {
  let rows = rowsInUse.get(owners);
  if (!rows) {
    const { files } = getConventionIndex();
    rows = files.filter(
      ({ dependency, beside }) => dependency === undefined || beside !== undefined || doOwnersDependOn(owners, dependency),
    );
    rowsInUse.set(owners, rows);
  }
  return rows;
}

function isInUse(graph: GraphState, module: ModuleNode, owners: Owners, { dependency, beside }: ExportConvention): boolean {
  if (dependency === undefined && beside === undefined) return true;
  if (dependency !== undefined && doOwnersDependOn(owners, dependency)) return true;
  return beside !== undefined && graph.project.hasFileBeside(module.path, beside);
}

function fits(graph: GraphState, { module, function: id }: FunctionTarget, { named, asyncOnly }: ExportConvention): boolean {
  lookAtDeclaration(graph, module, id);
  const summary = module.summary.functions[id]!;
  if (asyncOnly && !summary.async) return false;
  if (!named) return true;
  lookInto(graph, module, id);
  const binding = summary.parameters[0]?.binding;
  return binding !== undefined && named.includes(module.summary.bindings[binding]?.name ?? '');
}

interface NamedFunction {
  readonly target: FunctionTarget;
  readonly exported: string;
}

function namedFunctions(graph: GraphState, module: ModuleNode, name: string): readonly NamedFunction[] {
  if (name === '*') {
    return findExportedFunctions(graph, module).map(({ function: id, name: exported }) => ({
      target: functionTarget(module, id),
      exported,
    }));
  }
  const [first = '', ...path] = name.split('.');
  const start = resolveExport(graph, module, first);
  const end = path.reduce<Targets>(
    (found, property) => unite(found.targets.map(target => memberOf(graph, target, property))),
    start,
  );
  return functionsOf(end.targets).map(target => ({ target, exported: path.at(-1) ?? first }));
}

/** What a file's path says of its URL: what the glob's `**` matched, without extension, framework file name, groups or last `index`. */
function routeOf(relative: string, { files }: ExportConvention): string {
  const route = relative
    .slice(prefixLength(relative, files))
    .replace(/\.[^/]+$/, '')
    .replace(/(?:^|\/)(?:index|route|page|layout|\+server|\+page|\+layout)$/, '')
    .replace(/\([^)]*\)\//g, '');
  return `/${route}`.replace(/\/{2,}/g, '/');
}

/** How much of a path comes before what a glob's `**` stands for. */
function prefixLength(relative: string, globs: readonly string[]): number {
  for (const glob of globs) {
    const start = glob.slice(0, glob.indexOf('**')).replace(/\/$/, '');
    if (start === '' || !glob.includes('**')) continue;
    const isStart = picomatch(start, { dot: true });
    for (let slash = relative.indexOf('/'); slash >= 0; slash = relative.indexOf('/', slash + 1)) {
      if (isStart(relative.slice(0, slash))) return slash + 1;
    }
  }
  return 0;
}
