import type { EffectCall, Place } from '../../summary/effect-summary.ts';
import type { BindingId, CallId, ModuleSummary } from '../../summary/module-summary.ts';
import type { CallTargets, EffectSource, FunctionRef } from './effect-source.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { findConstructor } from '../values/class-member.ts';
import { lookAtEffects } from '../changes/dependencies.ts';
import { variableName } from './effect-source.ts';
import { evaluate, evaluateCallee } from '../values/evaluate.ts';
import { findField } from '../values/find-field.ts';
import { dependOn, findModule } from '../graph-state.ts';
import { startLooking, stillStands } from '../changes/recording.ts';
import { calledName } from '../knowledge.ts';
import { returnsPromise } from '../phases/returns-promise.ts';
import { findImportedBinding } from '../values/imported-binding.ts';
import { evaluateWholeModule } from '../values/resolve-export.ts';

/** Where things stand in a module's summary. */
interface Offsets {
  readonly calls: ReadonlyMap<string, CallId>;
  readonly bindings: ReadonlyMap<number, BindingId>;
}

const offsetsOfModules = new WeakMap<ModuleSummary, Offsets>();

/** Answers the join of effects from the call graph of the project. */
export function createProjectEffectSource(graph: GraphState): EffectSource {
  return {
    look: () => startLooking(graph),
    stands: finding => stillStands(graph, finding),
    targetsOf: (file, call) => targetsOf(graph, file, call),
    functionAt: (file, place) => functionAt(graph, file, place),
    isLibrary: (file, place) => isLibrary(graph, file, place),
    isSynchronousName: name => isSynchronousName(graph, name),
    factsOf: ({ file, function: id }) => {
      const module = findModule(graph, file);
      if (module) lookAtEffects(graph, module);
      const found = module?.summary.functions[id];
      const effects = graph.project.effectsOf(file)[id];
      return found && effects ? { ...found, effects } : undefined;
    },
    variableKey: (file, offset) => variableKey(graph, file, offset),
  };
}

function offsetsOf(module: ModuleNode): Offsets {
  let offsets = offsetsOfModules.get(module.summary);
  if (!offsets) {
    const { calls, bindings } = module.summary;
    offsets = {
      calls: new Map(calls.map(({ position }, id) => [`${position.start}-${position.end}`, id])),
      bindings: new Map(bindings.map(({ offset }, id) => [offset, id])),
    };
    offsetsOfModules.set(module.summary, offsets);
  }
  return offsets;
}

const unknownCallee: CallTargets = { functions: [], apis: [], unknown: true };

function targetsOf(graph: GraphState, file: string, { start, end, chain, handed, kind }: EffectCall): CallTargets {
  const module = findModule(graph, file);
  const id = module && offsetsOf(module).calls.get(`${start}-${end}`);
  if (!module || id === undefined || kind === 'import') return unknownCallee;
  const callee = evaluateCallee(graph, module, id);
  // A function that is handed over under the name that one function of the project is stored under is that function.
  const named = callee.targets.length === 0 && callee.unknown && handed ? findField(graph, chain[0]!) : callee;
  const targets = collectTargets(graph, named, kind === 'new');
  return module.summary.calls[id]!.memoised ? { ...targets, memoised: true } : targets;
}

function collectTargets(graph: GraphState, { targets, unknown }: Targets, isNew: boolean): CallTargets {
  const functions: FunctionRef[] = [];
  const apis: string[] = [];
  let isOpen = unknown;
  const add = (target: Target): void => {
    switch (target.type) {
      case 'function':
        functions.push({ file: target.module.path, function: target.function });
        break;
      case 'api':
        apis.push(graph.knowledge.getCanonicalName(calledName(target.name)));
        break;
      case 'class': {
        const constructor = isNew ? findConstructor(graph, target.module, target.class) : undefined;
        if (constructor) add(constructor);
        else if (target.module.summary.classes[target.class]?.superclass) isOpen = true;
        break;
      }
      case 'bound':
        // What is given before shifts the arguments: only a plain wrapper has the same effects.
        if (target.skip > 0 || target.how === 'once' || target.how === 'later') isOpen = true;
        else add(target.target);
        break;
      case 'namespace':
        for (const whole of evaluateWholeModule(graph, target.module).targets) if (whole.type !== 'namespace') add(whole);
        break;
      default:
        isOpen = true;
    }
  };
  for (const target of targets) add(target);
  return { functions, apis, unknown: isOpen };
}

function functionAt(graph: GraphState, file: string, { root, path }: Place): FunctionRef | undefined {
  const module = findModule(graph, file);
  if (!module || !root.startsWith('variable:') || path.length > 0) return undefined;
  const binding = offsetsOf(module).bindings.get(Number(root.slice('variable:'.length)));
  if (binding === undefined) return undefined;
  const { functions, apis, unknown } = collectTargets(graph, evaluate(graph, module, { type: 'binding', binding }), false);
  return functions.length === 1 && apis.length === 0 && !unknown ? functions[0] : undefined;
}

function isLibrary(graph: GraphState, file: string, { root }: Place): boolean {
  const module = findModule(graph, file);
  if (!module || !root.startsWith('variable:')) return false;
  const id = offsetsOf(module).bindings.get(Number(root.slice('variable:'.length)));
  const entry = id === undefined ? undefined : module.summary.bindings[id]?.import;
  return (
    entry !== undefined && /^[^./]/.test(entry.specifier) && !findImportedBinding(graph, module, entry.specifier, entry.imported)
  );
}

function isSynchronousName(graph: GraphState, name: string): boolean {
  dependOn(graph, `field:${name}`);
  const stores = graph.fields.stores.find(name) ?? [];
  return (
    stores.length > 0 &&
    stores.every(({ path, item }) => {
      const module = item.type === 'function' ? findModule(graph, path) : undefined;
      return module !== undefined && item.type === 'function' && !returnsPromise(graph, module, item.function);
    })
  );
}

/** An imported variable is known by the name it has where it is declared. */
function variableKey(graph: GraphState, file: string, offset: number): string {
  const module = findModule(graph, file);
  const id = module && offsetsOf(module).bindings.get(offset);
  const entry = id === undefined ? undefined : module?.summary.bindings[id]?.import;
  const declared = module && entry && findImportedBinding(graph, module, entry.specifier, entry.imported);
  // Its name says where it stands.
  if (declared) lookAtEffects(graph, declared.module);
  return declared ? variableName(declared.module.path, declared.offset) : variableName(file, offset);
}
