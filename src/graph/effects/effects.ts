import { asCalled, oneDeeper, outsideOf, withoutOwn } from './called-effects.ts';
import { fillKey, fillPath, nameVariables, resolvePlace } from './effect-keys.ts';
import { asCoordination, believedDepth, believeName } from './believed-effects.ts';
import { isTelling } from './named-effects.ts';
import { effectsOfTelling, effectsOfUnknown, findEffectsOfApis, statefulArguments } from './leaf-effects.ts';
import { mergeEffects, noEffects } from './resolved-effects.ts';

import type { AccessMode, EffectCall, EffectSummary, Operand } from '../../summary/effect-summary.ts';
import type { ResolveAccess } from './leaf-effects.ts';
import type { Finding } from '../changes/dependency.ts';
import type { EffectSource, FunctionFacts, FunctionRef } from './effect-source.ts';
import type { Effects, ResolvedAccess } from './resolved-effects.ts';

/** Functions that call each other deeper than this are not followed: the stack has room for about 600. */
const maximalDepth = 400;
const maximalPath = 4;

/** Joins effect summaries over the call graph. */
export interface EffectGraph {
  /** What some code of a file does, all that it calls included. */
  effectsOf: (file: string, summary: EffectSummary) => Effects;
  /** What one call does; its arguments' own evaluation is left out. */
  effectsOfCall: (file: string, call: EffectCall) => CallEffects;
}

export interface CallEffects extends Effects {
  /** The bodies of all that it may call are found, or it is an API of which the effects are known. */
  readonly isFound: boolean;
  /** It is such an API. */
  readonly isApi?: true;
}

/** A function whose effects are being worked out; `lowest` is the first one under way that it leads back to. */
interface Frame {
  readonly key: string;
  readonly index: number;
  readonly ref: FunctionRef;
  readonly facts: FunctionFacts;
  lowest: number;
  /** Something that it calls leads back to it. */
  isAskedAgain: boolean;
  effects: Effects;
}

/** How often the functions of a circle are looked at again with what is known of the others: in a small one until all has got round. */
const mostRounds = 2;
const smallCircle = 8;

interface KeptEffects {
  readonly effects: Effects;
  /** What they depend on, the same for all of a circle. */
  readonly found: Finding;
}

/** Creates the join over a project; results are kept as long as nothing changes that they depend on. */
export function createEffectGraph(source: EffectSource): EffectGraph {
  const known = new Map<string, KeptEffects>();
  const frames = new Map<string, Frame>();
  let current: Frame | undefined;
  let depth = 0;

  // Tarjan's algorithm: functions that call each other in a circle are complete once the first of them is.
  function effectsOfFunction(ref: FunctionRef): Effects | undefined {
    const key = `${ref.file}#${ref.function}`;
    const before = known.get(key);
    if (before && source.stands(before.found)) return before.effects;
    const begun = frames.get(key);
    if (begun) {
      begun.isAskedAgain = true;
      if (current) current.lowest = Math.min(current.lowest, begun.index);
      return begun.effects;
    }
    const looking = source.look();
    const facts = source.factsOf(ref);
    if (!facts || depth >= maximalDepth) {
      looking.leave();
      return undefined;
    }
    const frame: Frame = { key, index: frames.size, ref, facts, lowest: frames.size, isAskedAgain: false, effects: noEffects };
    const outer = current;
    frames.set(key, frame);
    current = frame;
    depth++;
    frame.effects = effectsOfBody(frame);
    if (frame.lowest === frame.index && frame.isAskedAgain) settleCircle(frame.index);
    current = outer;
    depth--;
    if (outer) outer.lowest = Math.min(outer.lowest, frame.lowest);
    if (frame.lowest === frame.index) complete(frame.index, looking.take());
    else looking.leave();
    return frame.effects;
  }

  function effectsOfBody({ ref, facts }: Frame): Effects {
    return withoutOwn(ref, facts, asCalled(facts, effectsOf(ref.file, facts.effects, true)));
  }

  /** What is said of a circle does not depend on where it was entered: all begin with nothing, and look at each other at once. */
  function settleCircle(index: number): void {
    const circle = [...frames.values()].filter(frame => frame.index >= index).sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const frame of circle) frame.effects = noEffects;
    const rounds = circle.length <= smallCircle ? Math.max(circle.length, mostRounds) : mostRounds;
    for (let round = 0; round < rounds; round++) {
      const found = circle.map(effectsOfBody);
      for (const [at, frame] of circle.entries()) frame.effects = found[at]!;
    }
    // What the rounds have not brought to a function is further away from it than they reach.
    let shared = outsideOf(mergeEffects(circle.map(({ effects }) => effects)));
    for (let round = 0; round < rounds; round++) shared = oneDeeper(shared);
    for (const frame of circle) frame.effects = mergeEffects([frame.effects, shared]);
  }

  function complete(index: number, found: Finding): void {
    for (const { key, index: own, effects } of frames.values()) {
      if (own < index) continue;
      known.set(key, { effects, found });
      frames.delete(key);
    }
  }

  function effectsOf(file: string, summary: EffectSummary, isBody = false): Effects {
    const own = summary.accesses.map(({ place, mode, moves }) => ({
      ...resolvePlace(source, file, place, mode),
      ...(moves && { moves }),
    }));
    const calls = summary.calls.map(call => {
      const effects = believeName(call, asCoordination(call, effectsOfCall(file, call)), isBody ? 0 : believedDepth);
      return effects.throws && call.caught ? { ...effects, throws: false } : effects;
    });
    const before = { ...noEffects, accesses: own, throws: summary.throws === true, works: summary.awaitsValue === true };
    return mergeEffects([before, ...calls]);
  }

  function effectsOfCall(file: string, call: EffectCall): CallEffects {
    const effects = resolveCall(file, call);
    const accesses = effects.accesses.map(access => {
      const path = nameVariables(source, file, access.path);
      return path === access.path ? access : { ...access, path };
    });
    return { ...effects, accesses };
  }

  function resolveCall(file: string, call: EffectCall): CallEffects {
    const resolve = (operand: Operand, mode: AccessMode) => operand.places.map(place => resolvePlace(source, file, place, mode));
    if (isTelling(call)) {
      const told = call.arguments.flatMap(argument => resolve(argument, 'read'));
      return { ...effectsOfTelling(call, told), isFound: false };
    }
    const targets = source.targetsOf(file, call);
    // Whoever comes first makes it, and nobody can tell who that was; what has to be waited for could be made twice.
    if (targets.memoised && !call.awaited) {
      const api = findEffectsOfApis(targets.apis, call, resolve);
      const works = api?.works === true || targets.functions.some(ref => effectsOfFunction(ref)?.works === true);
      return { ...noEffects, works, isFound: true };
    }
    const handed = handedFunctions(file, call);
    if (targets.functions.length > 0 && !targets.unknown && targets.apis.length === 0) {
      const bodies = targets.functions.map(ref => effectsOfFunction(ref));
      if (!bodies.includes(undefined)) {
        const translated = bodies.map(body => oneDeeper(translate(file, call, body!)));
        return { ...mergeEffects([...translated, handed, usesOfArguments(call, resolve)]), isFound: true };
      }
    }
    if (call.parameter !== undefined) {
      return {
        ...noEffects,
        accesses: [callOfParameter(call), ...call.arguments.flatMap(argument => resolve(argument, 'read'))],
        isFound: false,
      };
    }
    if (targets.functions.length === 0) {
      const api = findEffectsOfApis(targets.apis, call, resolve);
      if (api) return { ...mergeEffects([api, handed]), isFound: true, isApi: true };
      if (call.continued && call.chain.length > 1 && !call.awaited) {
        const given = [...call.arguments, ...(call.receiver ? [call.receiver] : [])];
        const accesses = [...given.flatMap(operand => resolve(operand, 'read')), ...statefulArguments(call, resolve)];
        return { ...noEffects, accesses, isFound: false };
      }
    }
    return { ...mergeEffects([effectsOfName(file, call, resolve), handed]), isFound: false };
  }

  /** By its name alone, unless the project shows that a method of that name does not wait. */
  function effectsOfName(file: string, call: EffectCall, resolve: ResolveAccess): Effects {
    const places = call.receiver?.places ?? [];
    const effects = effectsOfUnknown(call, resolve, places.length > 0 && places.every(place => source.isLibrary(file, place)));
    const isDone = effects.works && call.receiver && !call.chained && source.isSynchronousName(call.chain.at(-1) ?? '');
    return isDone ? { ...effects, works: false } : effects;
  }

  /** What the functions do that are handed over by name; function literals count where they stand. */
  function handedFunctions(file: string, call: EffectCall): Effects {
    const effects: Effects[] = [];
    for (const argument of call.arguments) {
      const [place] = argument.name === undefined ? [] : argument.places;
      const ref = place && source.functionAt(file, place);
      const body = ref && effectsOfFunction(ref);
      if (body) effects.push({ ...translate(file, { ...call, arguments: [] }, body), throws: body.throws });
    }
    return mergeEffects(effects);
  }

  function translate(file: string, call: EffectCall, effects: Effects): Effects {
    const unknown = [...effects.unknown];
    let { works } = effects;
    const accesses = effects.accesses.flatMap(access => {
      if (access.root.startsWith('call:')) {
        const handed = call.arguments[Number(access.root.slice('call:parameter:'.length))];
        if (!handed || handed.function || isKnownFunction(file, handed)) return [];
        const [place] = handed.places;
        if (place?.root.startsWith('parameter:') && place.path.length === 0) return [{ ...access, root: `call:${place.root}` }];
        unknown.push({ name: handed.name ?? 'callback', depth: 0 });
        works ||= access.path.includes('await');
        return [];
      }
      return translateAccess(file, call, access);
    });
    return { ...effects, accesses, unknown, works };
  }

  function isKnownFunction(file: string, operand: Operand): boolean {
    const [place] = operand.places;
    return place !== undefined && source.functionAt(file, place) !== undefined;
  }

  function translateAccess(file: string, call: EffectCall, access: ResolvedAccess): ResolvedAccess[] {
    if (access.root.startsWith('env:')) return [{ ...access, path: fillPath(call, access) }];
    if (access.root === 'this') {
      if (call.kind === 'new') return [];
      return placesIn(file, call, call.receiver, access, false);
    }
    if (!access.root.startsWith('parameter:')) {
      return [
        {
          ...access,
          path: nameVariables(
            source,
            file,
            access.path.map(key => fillKey(call, key)),
          ),
        },
      ];
    }
    const index = Number(access.root.slice('parameter:'.length));
    const operand = call.arguments[index];
    return placesIn(file, call, operand, access, operand?.name === undefined);
  }

  function placesIn(
    file: string,
    call: EffectCall,
    operand: Operand | undefined,
    access: ResolvedAccess,
    isFresh: boolean,
  ): ResolvedAccess[] {
    if (!operand) return [];
    // A write to a property of a new object is nobody else's business; one further down is to what the object holds.
    if (isFresh && access.mode !== 'read' && access.path.length < 2) return [];
    return operand.places.map(place => {
      const resolved = resolvePlace(source, file, place, access.mode);
      const own = access.path.map(key => fillKey(call, key));
      const path = isFresh ? resolved.path : [...resolved.path, ...nameVariables(source, file, own)].slice(0, maximalPath);
      const { depth, moves } = access;
      return { ...resolved, path, ...(depth !== undefined && { depth }), ...(moves && { moves }) };
    });
  }

  return { effectsOf: (file, summary) => effectsOf(file, summary), effectsOfCall };
}

function callOfParameter(call: EffectCall): ResolvedAccess {
  return { root: `call:parameter:${call.parameter}`, path: call.awaited ? ['await'] : [], mode: 'read' };
}

/** Something stateful that is handed over is used, whatever the body makes of it. */
function usesOfArguments(call: EffectCall, resolve: ResolveAccess): Effects {
  return { ...noEffects, accesses: statefulArguments(call, resolve) };
}
