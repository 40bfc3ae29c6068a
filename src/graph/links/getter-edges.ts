import type { ClassMember, ObjectProperty, PropertyRead } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { CallEdge, Certainty } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Target } from '../target.ts';

import { lookAtClass, lookAtObject, lookForName, lookInto } from '../changes/dependencies.ts';
import { builtPrototypes } from '../values/class-member.ts';
import { evaluate, evaluateCallee } from '../values/evaluate.ts';
import { isOwnExports } from '../module-node.ts';
import { functionTarget, instanceTarget } from '../module-targets.ts';
import { evaluateWholeModule } from '../values/resolve-export.ts';
import { deepestHierarchy, evaluateSuperclass } from '../values/superclass.ts';
import { isSameTarget } from '../target.ts';

/** The edges of property reads that run a getter of the project. */
export function findGetterEdges(graph: GraphState, module: ModuleNode): CallEdge[] {
  const edges: CallEdge[] = [];
  for (const [index, read] of module.summary.reads.entries()) {
    if (read.unreachable || !graph.fields.getters.has(read.property)) continue;
    const object = evaluate(graph, module, read.object);
    const getters = object.targets.flatMap(target =>
      isMadeThere(graph, module, read, target) ? [] : findGetters(graph, target, read.property),
    );
    const certainty: Certainty = object.unknown || getters.length !== 1 ? 'possible' : object.byName ? 'by-name' : 'certain';
    for (const to of getters) {
      edges.push({
        from: read.function,
        site: { read: index },
        to,
        how: 'calls',
        certainty,
        memoised: read.memoised ?? false,
      });
    }
  }
  return edges;
}

/** `for (const line of lines())`: the call is what runs the generator. */
function isMadeThere(graph: GraphState, module: ModuleNode, { object }: PropertyRead, target: Target): boolean {
  if (target.type !== 'iterator' || object.type !== 'call') return false;
  return evaluateCallee(graph, module, object.call).targets.some(callee => isSameTarget(callee, target.of));
}

/** The getters that reading a property of a target runs. */
export function findGetters(graph: GraphState, target: Target, property: string, depth = 0): readonly FunctionTarget[] {
  switch (target.type) {
    case 'instance':
    case 'class': {
      const { module } = target;
      const summary = module.summary.classes[target.class]!;
      const isStatic = target.type === 'class';
      lookAtClass(graph, module, target.class);
      lookForName(graph, module, property);
      const all = summary.members.filter(({ name, static: inClass }) => name === property && (inClass ?? false) === isStatic);
      const own = all.find(runsWhenRead);
      if (all.length > 0) return own?.function === undefined ? [] : [functionTarget(module, own.function)];
      const defined = findDefinedGetters(graph, target, property);
      if (defined.length > 0) return defined;
      if (!summary.superclass || depth > deepestHierarchy) return [];
      return evaluateSuperclass(graph, module, target.class).targets.flatMap(parent =>
        parent.type === 'class'
          ? findGetters(graph, isStatic ? parent : instanceTarget(parent.module, parent.class), property, depth + 1)
          : [],
      );
    }
    case 'object': {
      const { module } = target;
      lookAtObject(graph, module, target.object);
      lookForName(graph, module, property);
      const own = module.summary.objects[target.object]!.properties.find(one => one.name === property && runsWhenRead(one));
      return own?.value.type === 'function'
        ? [functionTarget(module, own.value.function)]
        : findDefinedGetters(graph, target, property);
    }
    case 'built': {
      const defined = findDefinedGetters(graph, target, property);
      if (defined.length > 0 || depth > deepestHierarchy) return defined;
      const { targets } = builtPrototypes(graph, target.module, target.function);
      return targets.flatMap(one => (isSameTarget(one, target) ? [] : findGetters(graph, one, property, depth + 1)));
    }
    case 'iterator':
      return property === '@@iterator' ? [target.of] : [];
    case 'namespace':
      return findExportedGetters(graph, target.module, property);
    default:
      return [];
  }
}

/** Getters, and what makes the iterator of what is gone through. */
function runsWhenRead({ name, kind }: Pick<ClassMember | ObjectProperty, 'name' | 'kind'>): boolean {
  return kind === 'getter' || (name === '@@iterator' && kind === 'method');
}

/** `Object.defineProperty(exports, property, { get })`, and getters of what is exported as a whole. */
function findExportedGetters(graph: GraphState, module: ModuleNode, property: string): readonly FunctionTarget[] {
  lookForName(graph, module, property);
  const write = module.writesTo.get(property)?.find(({ object, getter }) => getter && isOwnExports(object));
  if (!write) {
    const whole = evaluateWholeModule(graph, module).targets.filter(({ type }) => type !== 'namespace');
    return whole.flatMap(one => findGetters(graph, one, property));
  }
  if (write.value.type === 'function') lookInto(graph, module, write.value.function);
  if (write.value.type !== 'function' || returnsImport(module, write.value.function)) return [];
  return [functionTarget(module, write.value.function)];
}

/** `Object.defineProperty(object, property, { get })` in the file that the object is of. */
function findDefinedGetters(
  graph: GraphState,
  target: Target & { module: ModuleNode },
  property: string,
): readonly FunctionTarget[] {
  const { module } = target;
  lookForName(graph, module, property);
  const writes = (module.writesTo.get(property) ?? []).filter(({ getter, object }) => getter && !isOwnExports(object));
  return writes.flatMap(({ object, value }) =>
    value.type === 'function' && evaluate(graph, module, object).targets.some(one => isSameOwner(one, target))
      ? [functionTarget(module, value.function)]
      : [],
  );
}

/** Whether two targets are the same thing, instances of a class of whatever heirs being as good as others. */
function isSameOwner(one: Target, other: Target): boolean {
  if (one.type === 'instance' && other.type === 'instance') return one.module === other.module && one.class === other.class;
  return isSameTarget(one, other);
}

/** Compilers write re-exports as getters that return an import: nothing runs there. */
function returnsImport(module: ModuleNode, id: number): boolean {
  return module.callsOf[id]!.length === 0;
}
