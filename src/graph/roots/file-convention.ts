import picomatch from 'picomatch';

import type { ExportConvention } from '../../catalog/callback-api.ts';
import type { GraphState } from '../graph-state.ts';
import type { Root } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Owners } from '../package-of.ts';
import type { FunctionTarget, Target, Targets } from '../target.ts';

import { getConventionIndex } from './convention-index.ts';

import { createConventionRoot, functionsOf } from './convention-root.ts';
import { lookAtDeclaration, lookInto } from '../changes/dependencies.ts';
import { findExportedFunctions } from './exported-functions.ts';
import { memberOf } from '../values/member.ts';
import { functionTarget } from '../module-targets.ts';
import { packageNameOf } from '../../project/paths.ts';
import { doOwnersDependOn, ownersOf, usesPackage } from '../package-of.ts';
import { evaluateWholeModule, resolveExport } from '../values/resolve-export.ts';
import { unite } from '../target.ts';

type FileRow = ReturnType<typeof getConventionIndex>['files'][number];

const compiled = new Map<ExportConvention, (path: string) => boolean>();
const rowsInUse = new WeakMap<Owners, readonly FileRow[]>();

/** The exports of a module that a framework calls because of the file's place and the export's name. */
export function findFileRoots(graph: GraphState, module: ModuleNode): readonly Root[] {
  const owners = ownersOf(graph, module.path);
  const directory = owners.nearest?.directory ?? graph.project.root;
  const relative = module.path.startsWith(`${directory}/`) ? module.path.slice(directory.length + 1) : module.path;
  return getRowsInUse(owners, module).flatMap(row => {
    if (!isMeant(row, relative) || !isInUse(graph, module, row)) return [];
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

/** All but the rows of frameworks that neither the packages ask for nor the file imports, which are most. */
function getRowsInUse(owners: Owners, { summary }: ModuleNode): readonly FileRow[] {
  const { files } = getConventionIndex();
  let rows = rowsInUse.get(owners);
  if (!rows) {
    rows = files.filter(
      ({ dependency, beside }) => dependency === undefined || beside !== undefined || doOwnersDependOn(owners, dependency),
    );
    rowsInUse.set(owners, rows);
  }
  const imported = summary.requests.filter(request => frameworks().has(packageNameOf(request)));
  return imported.length === 0 ? rows : files;
}

let known: ReadonlySet<string> | undefined;

/** The packages whose conventions hold where they are used. */
function frameworks(): ReadonlySet<string> {
  return (known ??= new Set(getConventionIndex().files.flatMap(({ dependency = [] }) => dependency)));
}

function isInUse(graph: GraphState, module: ModuleNode, { dependency, beside }: ExportConvention): boolean {
  if (dependency === undefined && beside === undefined) return true;
  if (dependency !== undefined && usesPackage(graph, module, dependency)) return true;
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
  return functionsOf(end.targets.flatMap(target => wholeOf(graph, target))).map(target => ({
    target,
    exported: path.at(-1) ?? first,
  }));
}

/** What `module.exports = …` makes of a module is its default export too. */
function wholeOf(graph: GraphState, target: Target): readonly Target[] {
  return target.type === 'namespace' ? evaluateWholeModule(graph, target.module).targets : [target];
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
