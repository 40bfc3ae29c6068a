import { findApiEffects } from '../../catalog/effects/index.ts';
import { builtInMethods, promiseMethods } from '../../catalog/effects/methods.ts';
import {
  findStatefulName,
  isConsumingName,
  isCoordinating,
  isMeasuring,
  isOpeningName,
  isReadingName,
  isStatefulArgument,
  isStatefulName,
  kindByName,
  wordsOf,
} from './named-effects.ts';
import { originPath } from './effect-keys.ts';
import { effectsOfImport } from './import-effects.ts';
import { mergeEffects, noEffects } from './resolved-effects.ts';

import type { ApiEffects, Touch } from '../../catalog/effects/api-effects.ts';
import type { AccessMode, EffectCall, Operand } from '../../summary/effect-summary.ts';
import type { Doubt, Effects, ResolvedAccess } from './resolved-effects.ts';

/** Gives the places of one file their project-wide names. */
export type ResolveAccess = (operand: Operand, mode: AccessMode) => ResolvedAccess[];

/** What a call does whose callee is an API that the catalogue knows; `undefined` if it does not. */
export function findEffectsOfApis(apis: readonly string[], call: EffectCall, resolve: ResolveAccess): Effects | undefined {
  const rows = apis.map(findApiEffects);
  if (rows.length === 0 || rows.includes(undefined)) return undefined;
  return mergeEffects(rows.map(row => effectsOfRow(row!, call, resolve)));
}

function effectsOfRow(row: ApiEffects, call: EffectCall, resolve: ResolveAccess): Effects {
  const method = row.methodAt === undefined ? 'reads' : kindOfMethod(call.arguments[row.methodAt]);
  const accesses = [
    ...call.arguments.flatMap(argument => resolve(argument, 'read')),
    ...(row.mutates ?? []).flatMap(index => (call.arguments[index] ? resolve(call.arguments[index], 'write') : [])),
    // Its settings lie on the object that it is a method of.
    ...(call.receiver ? resolve(call.receiver, row.receiver ?? 'read') : []),
    ...(row.reads ?? []).flatMap(touch => accessesOfTouch(touch, method === 'writes' ? 'write' : 'read', call)),
    // Nothing but the caller's name may say better.
    ...(method === 'unknown' ? [{ root: 'env:external', path: [], mode: 'write' as const }] : []),
    ...(row.writes ?? []).flatMap(touch => accessesOfTouch(touch, 'write', call)),
  ];
  return {
    ...noEffects,
    accesses,
    throws: row.throws === true && call.caught === undefined,
    works: row.waits === 'work' || row.waits === 'pause',
    pauses: row.waits === 'pause' || row.waits === 'turn',
    joins: row.waits === 'join',
    destroys: row.destroys === true,
  };
}

/** What a request does, by the options that it is made with; a text in their place is a URL, and all there is. */
function kindOfMethod(options: Operand | undefined): 'reads' | 'writes' | 'unknown' {
  if (!options) return 'reads';
  if (!options.options) return isUrl(options) ? 'reads' : 'unknown';
  const { method, '...': others } = options.options;
  if (method === undefined) return others === undefined ? 'reads' : 'unknown';
  if (typeof method !== 'string' || method === '*') return 'unknown';
  return /^(?:get|head|options)$/i.test(method) ? 'reads' : 'writes';
}

function isUrl({ name, text }: Operand): boolean {
  return text !== undefined && (!/^\{[^}]*\}$/.test(text) || /(?:ur[il]|href|link|endpoint)$/i.test(name ?? ''));
}

function accessesOfTouch({ above, around, at, of }: Touch, mode: AccessMode, call: EffectCall): readonly ResolvedAccess[] {
  const isWhole = at === undefined || (around && !call.arguments.some(({ options }) => options?.['recursive'] === true));
  const text = isWhole ? undefined : call.arguments[at]?.text;
  const root = `env:${of}`;
  if (text === undefined) return [{ root, path: [], mode }];
  const path = of === 'net' ? originPath(text) : filePath(text);
  if (!above) return [{ root, path, mode }];
  // Whatever lies in a folder above may need it; another folder that is made does not.
  const folders = path.map((_key, index) => (index === 0 ? path : [...path.slice(0, index), '*']));
  return (folders.length > 0 ? folders : [path]).map(folder => ({ root, path: folder, mode: 'add' }));
}

/** The parts of a path, as far as they can be told; a path that climbs is anything. */
export function filePath(text: string): string[] {
  const keys = text.split(/[/\\]+/).filter(key => key !== '.' && key !== '');
  return keys.includes('..') ? [] : keys;
}

/** What a call does whose callee cannot be found, by its name and shape; `isLibrary` for a function that belongs to an imported package. */
export function effectsOfUnknown(call: EffectCall, resolve: ResolveAccess, isLibrary = false): Effects {
  const given = call.arguments.flatMap(argument => resolve(argument, 'read'));
  const name = call.chain.at(-1) ?? '*';
  if (call.kind === 'import') return effectsOfImport(call, given);
  if (isPlainLoading(call)) return { ...noEffects, accesses: given };
  const own = call.receiver ? resolve(call.receiver, 'read') : [];
  if (call.receiver && promiseMethods.includes(name)) return { ...noEffects, accesses: [...given, ...own] };
  if (call.memo && call.receiver) return effectsOfCache(call, given, resolve);
  if (call.receiver && (!call.awaited || (call.returned && (plainMethods.has(name) || call.arguments[0]?.function)))) {
    const builtIn = effectsOfBuiltIn(call, name, resolve);
    if (builtIn) return { ...builtIn, accesses: [...given, ...builtIn.accesses] };
  }
  return effectsByName(call, [...given, ...own], resolve, isLibrary);
}

/** `require('x')`, and a constructor's call of a superclass that is not to be found. */
function isPlainLoading({ chain, kind }: EffectCall): boolean {
  return kind === 'call' && chain.length === 1 && (chain[0] === 'require' || chain[0] === 'super');
}

function unknownBy(name: string): { unknown: Doubt[] } {
  return { unknown: [{ name, depth: 0 }] };
}

/** What telling something does: it reads what is told, and where it measures it looks at the clock. */
export function effectsOfTelling(call: EffectCall, touched: readonly ResolvedAccess[]): Effects {
  const clock: ResolvedAccess = { root: 'env:clock', path: [], mode: 'read' };
  return { ...noEffects, accesses: isMeasuring(call) ? [...touched, clock] : touched };
}

/** Those that nothing but the language's own objects has: a query is not called so. */
const plainMethods = new Set(
  Object.keys(builtInMethods).filter(
    name => !isReadingName(name) && !['add', 'clear', 'delete', 'filter', 'set', 'with'].includes(name),
  ),
);

function effectsOfBuiltIn(call: EffectCall, name: string, resolve: ResolveAccess): Effects | undefined {
  const kind = Object.hasOwn(builtInMethods, name) ? builtInMethods[name] : undefined;
  if (!kind || isStatefulName(call.chain.at(-2) ?? '')) return undefined;
  if (kind === 'keyed') {
    const key = keyOfOperand(call.arguments[0]);
    const accesses = resolve(call.receiver!, 'write').map(access => ({ ...access, path: [...access.path, key] }));
    return { ...noEffects, accesses };
  }
  return { ...noEffects, accesses: resolve(call.receiver!, kind) };
}

/** Whoever comes first fills a cache for those after; where two come at once, both find the same. */
function effectsOfCache(call: EffectCall, given: readonly ResolvedAccess[], resolve: ResolveAccess): Effects {
  const key = keyOfOperand(call.arguments[0]);
  const accesses = resolve(call.receiver!, 'write').map(access => ({
    ...access,
    mode: 'memo' as const,
    path: [...access.path, key],
  }));
  return { ...noEffects, accesses: [...given, ...accesses], works: call.awaited === true };
}

function keyOfOperand(operand: Operand | undefined): string {
  if (operand?.text !== undefined && !operand.text.includes('{')) return operand.text;
  const place = operand?.places.find(({ root }) => root.startsWith('variable:') || root.startsWith('parameter:'));
  return place ? `*@${place.root.replace('variable:', '')}` : '*';
}

function effectsByName(call: EffectCall, touched: ResolvedAccess[], resolve: ResolveAccess, isLibrary: boolean): Effects {
  const name = call.chain.join('.');
  const stateful = statefulAccesses(call, resolve);
  // What is told to a bus, a lock or a cache is its own business.
  const given: ResolveAccess = isCoordinating(name) ? () => [] : resolve;
  const accesses = [...touched, ...stateful];
  // What a function is handed may be anything: its name is that of a parameter.
  const kind = call.handed ? 'unknown' : kindByName(call);
  switch (kind) {
    case 'tells':
      return effectsOfTelling(call, touched);
    case 'builds':
      return { ...noEffects, accesses: [...touched, ...resolve(call.receiver!, 'write')] };
    case 'computes':
      return { ...noEffects, accesses, ...(!call.used && unknownBy(name)) };
    case 'pauses':
      return { ...noEffects, accesses, works: true, pauses: call.awaited === true, ...unknownBy(name) };
    case 'reads': {
      const external: ResolvedAccess = { root: 'env:external', path: [], mode: 'read' };
      const consumed = call.receiver && isConsumingName(call.chain.at(-1)!) ? resolve(call.receiver, 'write') : [];
      const works = call.awaited === true || call.arguments.at(-1)?.function === true;
      // What is asked for and waited for is refused where it does not fit.
      const throws = call.awaited === true && call.caught === undefined && wordsOf(call.chain.at(-1)!)[0] === 'parse';
      return { ...noEffects, accesses: [...accesses, ...consumed, external], throws, works, ...(!call.used && unknownBy(name)) };
    }
    case 'writes':
    case 'guards': {
      const external: ResolvedAccess = { root: 'env:external', path: [], mode: 'write' };
      return { ...noEffects, accesses: [...accesses, external], works: true, ...unknownBy(name), suspects: [{ name, depth: 0 }] };
    }
    default:
      return effectsOfNameless(call, name, accesses, isLibrary ? () => [] : given);
  }
}

/**
 * Nothing is known and the name says nothing. A call that is made for its result, or on an object that nobody else has, is taken to
 * change that object at most; any other may do anything.
 */
function effectsOfNameless(call: EffectCall, name: string, accesses: ResolvedAccess[], resolve: ResolveAccess): Effects {
  const isOwn = call.receiver?.places.length === 0;
  if (call.awaited || (!call.used && !isOwn)) return { ...noEffects, accesses, works: call.awaited === true, ...unknownBy(name) };
  const changed = call.receiver && call.kind === 'call' ? resolve(call.receiver, 'write') : [];
  return { ...noEffects, accesses: [...accesses, ...changed] };
}

/** A call on, or with, something that remembers where it is changes it. */
function statefulAccesses(call: EffectCall, resolve: ResolveAccess): ResolvedAccess[] {
  return [...statefulReceiver(call, resolve), ...statefulArguments(call, resolve)];
}

function statefulReceiver({ chain, chained, receiver }: EffectCall, resolve: ResolveAccess): ResolvedAccess[] {
  const names = chain.slice(0, -1);
  const { from } = receiver ?? {};
  const at = findStatefulName(names);
  if (at < 0 && !(from !== undefined && (isOpeningName(from) || isStatefulName(from)))) return [];
  // `tx.user.find()` changes `tx`, and so does `tx.post.find()`.
  const parts = at < 0 ? 0 : names.length - 1 - at;
  const own = (receiver ? resolve(receiver, 'write') : []).map(access => ({
    ...access,
    path: access.path.slice(0, Math.max(0, access.path.length - parts)),
  }));
  // What a function has for itself is no place; what a chain of calls gives may be anybody's: `transaction('users').where(…).first()`.
  const holder = names.slice(0, at + 1 || names.length).join('.');
  return own.length > 0 || !chained ? own : [{ root: `global:${holder}`, path: [], mode: 'write' }];
}

/** What of a call's arguments it changes by using it. */
export function statefulArguments(call: EffectCall, resolve: ResolveAccess): ResolvedAccess[] {
  return call.arguments.filter(isStateful).flatMap(argument => resolve(argument, 'write'));
}

/** A connection, a page, or an object with one: `{ transaction }`. */
function isStateful({ name, options }: Operand): boolean {
  return (name !== undefined && isStatefulArgument(name)) || Object.keys(options ?? {}).some(isStatefulArgument);
}
