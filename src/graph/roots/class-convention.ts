import type { ClassConvention } from '../../catalog/callback-api.ts';
import type { ClassId, ClassMember, ClassSummary, Decorator } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Root } from '../module-links.ts';
import type { FunctionTarget } from '../target.ts';

import { getConventionIndex } from './convention-index.ts';
import { createConventionRoot } from './convention-root.ts';
import { evaluate } from '../values/evaluate.ts';
import { calledName } from '../knowledge.ts';
import { functionTarget } from '../module-targets.ts';
import { findText } from '../values/moment.ts';
import { usesPackage } from '../package-of.ts';
import { evaluateSuperclass } from '../values/superclass.ts';
import { evaluateType } from '../values/type-target.ts';

/** The methods of a module's classes that frameworks call: decorated ones, and those that a superclass or an interface asks for. */
export function findClassRoots(graph: GraphState, module: ModuleNode): readonly Root[] {
  return module.summary.classes.flatMap((summary, id) => [
    ...decoratedRoots(graph, module, summary),
    ...inheritedRoots(graph, module, id),
  ]);
}

function decoratedRoots(graph: GraphState, module: ModuleNode, summary: ClassSummary): readonly Root[] {
  const whole = (summary.decorators ?? []).flatMap(decorator => ruleOf(graph, module, decorator));
  return summary.members.flatMap(member => {
    const target = methodTarget(module, member);
    if (!target) return [];
    const rules = (member.decorators ?? []).flatMap(decorator => ruleOf(graph, module, decorator));
    const applied = rules.length > 0 || !isPublicMethod(member) ? rules : whole;
    return applied.flatMap(({ row, decorator }) => {
      const when = row.when === undefined ? undefined : fillDecorated(graph, module, row.when, decorator, summary);
      return createConventionRoot(target, row, when) ?? [];
    });
  });
}

function ruleOf(graph: GraphState, module: ModuleNode, decorator: Decorator) {
  const { decorators } = getConventionIndex();
  return evaluate(graph, module, decorator.callee).targets.flatMap(target => {
    const row = target.type === 'api' ? decorators.get(calledName(target.name)) : undefined;
    return row ? [{ row, decorator }] : [];
  });
}

/** `GET /{Controller}/{0}`: what is no literal leaves nothing, and of several slashes in a row one stays. */
function fillDecorated(
  graph: GraphState,
  module: ModuleNode,
  text: string,
  decorator: Decorator,
  { decorators = [] }: ClassSummary,
): string {
  const filled = text.replace(/\{(\w+)\}/g, (_, place: string) => {
    const source = /^\d+$/.test(place) ? decorator : decorators.find(({ name }) => name.split('.').at(-1) === place);
    const value = source?.arguments[/^\d+$/.test(place) ? Number(place) : 0];
    return value ? (findText(graph, module, pathOf(module, value)) ?? '') : '';
  });
  return filled.replace(/\/{2,}/g, '/').replace(/(?<=.)\/`$/, match => (filled.includes(' /`') ? match : '`'));
}

/** `@Controller({ path: 'x' })` */
function pathOf(module: ModuleNode, value: Decorator['arguments'][number]): Decorator['arguments'][number] {
  if (value.type !== 'object') return value;
  return module.summary.objects[value.object]?.properties.find(({ name }) => name === 'path')?.value ?? value;
}

function methodTarget(module: ModuleNode, member: ClassMember): FunctionTarget | undefined {
  if ((member.kind === 'method' || member.kind === 'getter') && member.function !== undefined)
    return functionTarget(module, member.function);
  const { value } = member;
  return member.kind === 'field' && value?.type === 'function' ? functionTarget(module, value.function) : undefined;
}

function isPublicMethod({ kind, name, accessibility, static: inClass }: ClassMember): boolean {
  return kind === 'method' && !accessibility && !inClass && name !== null && !name.startsWith('#');
}

/** A command's class is part of it with its getters, and whatever its methods are called. */
function isMeant({ methods, runs }: ClassConvention, member: ClassMember): boolean {
  if (!methods.includes('*')) return isPublicMethod(member) && methods.includes(member.name!);
  return isPublicMethod(member) || (runs === 'command-line' && member.function !== undefined);
}

function inheritedRoots(graph: GraphState, module: ModuleNode, id: ClassId): readonly Root[] {
  const summary = module.summary.classes[id]!;
  let ancestors: ReadonlySet<string> | undefined;
  return getConventionIndex().classes.flatMap(row => {
    const members = summary.members.filter(member => isMeant(row, member));
    if (members.length === 0) return [];
    if (row.dependency !== undefined && !usesPackage(graph, module, row.dependency)) return [];
    ancestors ??= findAncestors(graph, module, id, 0);
    if (row.extends && !row.extends.some(name => ancestors!.has(name))) return [];
    return members.flatMap(member => {
      const target = methodTarget(module, member);
      return (target && createConventionRoot(target, row, row.when?.replace('{name}', member.name ?? ''))) ?? [];
    });
  });
}

/** The canonical names of all that a class extends or implements outside the project, at any distance. */
function findAncestors(graph: GraphState, module: ModuleNode, id: ClassId, depth: number): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    names.add(name);
    const result = graph.knowledge.findResult(name);
    for (
      let at = result?.includes('#') ? result : graph.knowledge.findSuperclass(name);
      at;
      at = graph.knowledge.findSuperclass(at)
    ) {
      names.add(at);
    }
  };
  if (depth > 20) return names;
  for (const target of evaluateSuperclass(graph, module, id).targets) {
    if (target.type === 'api') add(calledName(target.name));
    if (target.type !== 'class') continue;
    for (const name of findAncestors(graph, target.module, target.class, depth + 1)) names.add(name);
  }
  for (const type of module.summary.classes[id]!.implements) {
    for (const target of evaluateType(graph, module, type).targets) if (target.type === 'api-instance') add(target.name);
  }
  return names;
}
