import type { CallSite } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { Certainty } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget, Target, Targets } from '../target.ts';

import { classMember, findConstructor } from '../values/class-member.ts';
import { evaluate } from '../values/evaluate.ts';
import { calledName } from '../knowledge.ts';
import { isPutThereByOthers } from '../values/member.ts';
import { evaluateWholeModule } from '../values/resolve-export.ts';

/** A target that can be called, with what lies between it and the call. */
export interface Callee {
  readonly target: FunctionTarget | (Target & { type: 'api' });
  /** Arguments given before (`bind`), or -1 where the first one is `this` (`call`). */
  readonly shift: number;
  readonly once: boolean;
  /** It runs by itself, after the call. */
  readonly isLater?: true;
  /** It goes through what a generator function has given, and does not make it. */
  readonly iterates?: true;
}

/** What calling (or, `isNew`, constructing) a target calls. */
export function calleesOf(graph: GraphState, target: Target, isNew: boolean, shift: number, once: boolean): readonly Callee[] {
  switch (target.type) {
    case 'function':
    case 'api':
      return [{ target, shift, once }];
    case 'iterator':
      return [{ target: target.of, shift, once, iterates: true }];
    case 'class': {
      const constructor = isNew || shift === 0 ? findConstructor(graph, target.module, target.class) : undefined;
      return constructor ? calleesOf(graph, constructor, isNew, shift, once) : [];
    }
    case 'bound':
      return calleesOf(graph, target.target, isNew, shift + target.skip, once || target.how === 'once').map(callee =>
        target.how === 'later' ? { ...callee, isLater: true } : callee,
      );
    case 'namespace':
      return evaluateWholeModule(graph, target.module)
        .targets.filter(({ type }) => type !== 'namespace')
        .flatMap(whole => calleesOf(graph, whole, isNew, shift, once));
    default:
      return [];
  }
}

/** Several targets are certain together if each is an API that blocks: `try { require('graceful-fs') } catch { require('fs') }`. */
export function certaintyOf(graph: GraphState, callee: Targets, callees: readonly Callee[]): Certainty {
  if (callee.unknown) return 'possible';
  // What cannot be called is not what is called: the members of a namespace that has a function's name.
  const called = callee.targets.filter(({ type }) => type !== 'literal' && type !== 'object' && type !== 'array');
  const several = called.length > 1;
  const wrapsOneOther = called.filter(target => !isWrapper(target)).length <= 1;
  if (several && !wrapsOneOther) {
    const allBlock = callees.every(
      ({ target }) => target.type === 'api' && graph.knowledge.findBlockingApi(calledName(target.name)),
    );
    if (!allBlock || callees.length !== called.length) return 'possible';
  }
  return callee.byName ? 'by-name' : 'certain';
}

/** What a wrapper gives is also known as what it calls in turn. */
function isWrapper(target: Target): boolean {
  return target.type === 'giver' || (target.type === 'bound' && target.how !== 'bound');
}

/**
 * `core.before?.()`, which nothing but other files puts there: they need not be of the same program. `this.before?.()` where only classes
 * that extend this one have the method, or only one of several: it may be one that has not.
 */
export function mayBeMissing(graph: GraphState, module: ModuleNode, { callee, optional }: CallSite): boolean {
  if (!optional || callee.type !== 'member' || callee.property === null) return false;
  const { object, property } = callee;
  return evaluate(graph, module, object).targets.some(target =>
    target.type === 'instance'
      ? classMember(graph, target.module, target.class, property, false).targets.length === 0
      : isPutThereByOthers(graph, target, property),
  );
}
