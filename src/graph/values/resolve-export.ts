import type { ExportEntry, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Targets } from '../target.ts';

import { lookForName, lookInto } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { exportedNames } from './exported-names.ts';
import { dependOn, evaluateOnce, findModule, resolveFrom, targetLimits } from '../graph-state.ts';
import { memberName } from '../knowledge.ts';
import { memberOf } from './member.ts';
import { isCommonJs, isOwnExports } from '../module-node.ts';
import { noTargets, only, unite, unknownTargets } from '../target.ts';

/**
 * What an import entry binds: `imported` is an export's name, `default`, `*` for the namespace, or `=` for what `require` gives.
 */
export function resolveImport(graph: GraphState, from: ModuleNode, specifier: string, imported: string): Targets {
  const resolution = resolveFrom(graph, from, specifier);
  switch (resolution.type) {
    case 'builtin':
      return resolveApi(resolution.name, imported);
    case 'package':
      return resolveApi(listedSpecifier(graph, resolution.specifier), imported);
    case 'file': {
      const module = findModule(graph, resolution.path);
      if (!module) return unknownTargets;
      if (imported === '*' || imported === '=') return only({ type: 'namespace', module });
      return resolveExport(graph, module, imported);
    }
    case 'unknown':
      dependOn(graph, `unresolved:${specifier}`);
      return unknownTargets;
  }
}

/** `lodash/once.js` is listed as `lodash/once`. */
function listedSpecifier({ knowledge }: GraphState, specifier: string): string {
  const [, stem] = /^((?:@[^/]+\/)?[^/]+\/.+)\.[cm]?js$/.exec(specifier) ?? [];
  return stem !== undefined && !knowledge.knowsModule(specifier) && knowledge.knowsModule(stem) ? stem : specifier;
}

function resolveApi(module: string, imported: string): Targets {
  return only({ type: 'api', name: imported === '*' || imported === '=' ? module : memberName(module, imported) });
}

/** What a module exports under a name: through re-exports, star exports and CommonJS; `noTargets` if it has no such export. */
export function resolveExport(graph: GraphState, module: ModuleNode, name: string): Targets {
  return evaluateOnce(graph, module, module.memo.exports, name, targetLimits, () => {
    lookForName(graph, module, name);
    const entries = findEntries(module, name);
    if (entries.length > 0) return unite(entries.map(entry => resolveEntry(graph, module, entry)));
    lookForName(graph, module, 'exports');
    const commonJs = resolveCommonJsExport(graph, module, name);
    if (commonJs.targets.length > 0 || commonJs.unknown) return commonJs;
    return name === 'default' ? resolveDefault(module) : resolveStars(graph, module, name);
  });
}

function findEntries({ summary }: ModuleNode, name: string): readonly ExportEntry[] {
  return summary.exports.filter(entry => (entry.type === 'local' || entry.type === 'indirect') && entry.exported === name);
}

function resolveEntry(graph: GraphState, module: ModuleNode, entry: ExportEntry): Targets {
  if (entry.type === 'local') return evaluate(graph, module, entry.value);
  if (entry.type === 'indirect') return resolveImport(graph, module, entry.specifier, entry.imported);
  return noTargets;
}

/** ECMA-262: a star export does not pass on `default`; a name that several give is ambiguous unless it is the same thing. */
function resolveStars(graph: GraphState, module: ModuleNode, name: string): Targets {
  dependOn(graph, module.path);
  const stars = module.summary.exports.filter(entry => entry.type === 'star' && !entry.typeOnly);
  return unite(
    stars.map(entry =>
      entry.type === 'star' && mayExport(graph, module, entry.specifier, name)
        ? resolveImport(graph, module, entry.specifier, name)
        : noTargets,
    ),
  );
}

/**
 * Whether the file that a specifier leads to may export a name: a glance spares large barrels from asking every file for every name. It is
 * noted nowhere, as an edit of that file's exports concerns all that asked its barrels for such a name (`tokensOf`).
 */
export function mayExport(graph: GraphState, from: ModuleNode, specifier: string, name: string): boolean {
  const resolution = resolveFrom(graph, from, specifier);
  const module = resolution.type === 'file' ? findModule(graph, resolution.path) : undefined;
  return !module || (exportedNames(module.summary)?.has(name) ?? true);
}

/** The default import of a CommonJS module is its `module.exports`. */
function resolveDefault(module: ModuleNode): Targets {
  return isCommonJs(module.summary) ? only({ type: 'namespace', module }) : noTargets;
}

/** `exports.name = …`, and a member of what is assigned to `module.exports`. */
function resolveCommonJsExport(graph: GraphState, module: ModuleNode, name: string): Targets {
  const written = (module.writesTo.get(name) ?? []).filter(({ object }) => leadsToExports(graph, module, object));
  // TypeScript and Babel write `exports.x = void 0` first; it adds no target.
  const direct = written.map(({ value, getter }) =>
    getter ? evaluateGetter(graph, module, value) : evaluate(graph, module, value),
  );
  const mixed = direct.length > 0 ? [] : copiedExports(graph, module, name);
  const whole = wholeExports(module).map(value => evaluate(graph, module, value));
  const members = whole.map(({ targets, unknown }) => {
    const found = unite(targets.map(target => memberOf(graph, target, name)));
    return unknown && found.targets.length === 0 ? unknownTargets : found;
  });
  return unite([...direct, ...mixed, ...members]);
}

/** `Object.assign(exports, require('./a'))`: what is copied there as a whole gives what it is known to have, and says nothing of other names. */
function copiedExports(graph: GraphState, module: ModuleNode, name: string): readonly Targets[] {
  lookForName(graph, module, '...');
  const copied = (module.writesTo.get('...') ?? []).filter(({ object }) => leadsToExports(graph, module, object));
  return copied.flatMap(({ value }) => {
    const found = unite(evaluate(graph, module, value).targets.map(target => memberOf(graph, target, name)));
    const targets = found.targets.filter(target => target.type !== 'api' || isListed(graph, target.name));
    return targets.length > 0 ? [{ ...found, targets }] : [];
  });
}

/** Whether the catalogue has anything to say of a member of an API; that a method may give the object itself is said of whole classes. */
export function isListed({ knowledge }: GraphState, name: string): boolean {
  if (knowledge.findBlockingApi(name) ?? knowledge.findCallbackApi(name)) return true;
  const result = knowledge.findResult(name);
  return result !== undefined && result !== 'this';
}

/** `module.exports`, `exports`, and a variable that holds it: `const self = module.exports`. */
function leadsToExports(graph: GraphState, module: ModuleNode, value: Value): boolean {
  if (isOwnExports(value)) return true;
  if (value.type !== 'binding') return false;
  return evaluate(graph, module, value).targets.some(target => target.type === 'namespace' && target.module === module);
}

/** What reading a property gives that `getter` is the getter of. */
export function evaluateGetter(graph: GraphState, module: ModuleNode, getter: Value): Targets {
  if (getter.type !== 'function') return unknownTargets;
  lookInto(graph, module, getter.function);
  return unite((module.summary.functions[getter.function]?.returns ?? []).map(value => evaluate(graph, module, value)));
}

/** The values that stand for all of a CommonJS module, other than its own exports object. */
export function wholeExports({ commonJsExports, summary }: ModuleNode): readonly Value[] {
  const assigned = summary.exports.flatMap(entry => (entry.type === 'assignment' ? [entry.value] : []));
  return [...commonJsExports, ...assigned].filter(value => !isOwnExports(value));
}

/** What a module's namespace is when it is called, or used as a value: what is assigned to `module.exports`. */
export function evaluateWholeModule(graph: GraphState, module: ModuleNode): Targets {
  lookForName(graph, module, 'exports');
  return unite(wholeExports(module).map(value => evaluate(graph, module, value)));
}
