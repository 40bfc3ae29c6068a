import type { AccessMode, EffectCall, Place } from '../summary/effect-summary.ts';
import type { EffectSource } from './effect-source.ts';
import type { ResolvedAccess } from './resolved-effects.ts';

/** Gives the variables that keys and holes name their project-wide names. */
export function nameVariables(source: EffectSource, file: string, path: readonly string[]): string[] {
  return path.map(key =>
    key.replaceAll(
      /(\{variable:|^\*@)(\d+)(?=[.}]|$)/g,
      (_all, prefix: string, offset: string) => prefix + source.variableKey(file, Number(offset)),
    ),
  );
}

/** A place by its project-wide name. */
export function resolvePlace(source: EffectSource, file: string, place: Place, mode: AccessMode): ResolvedAccess {
  const path = nameVariables(source, file, place.path);
  if (!place.root.startsWith('variable:')) return { root: place.root, path, mode };
  const offset = Number(place.root.slice('variable:'.length));
  return { root: `variable:${source.variableKey(file, offset)}`, path, mode };
}

/** Puts a call's argument in for a key that is a parameter of the callee. */
export function fillKey(call: EffectCall, key: string): string {
  if (!key.startsWith('*@parameter:')) return key;
  const operand = call.arguments[Number(key.slice('*@parameter:'.length))];
  if (!operand) return '*';
  if (operand.text !== undefined && !operand.text.includes('{')) return operand.text;
  const place = operand.places.find(({ root }) => root.startsWith('variable:') || root.startsWith('parameter:'));
  return place ? `*@${place.root.replace('variable:', '')}` : '*';
}

/** Puts a call's arguments into the holes of a path that the callee builds of its parameters. */
export function fillHoles(call: EffectCall, key: string): string {
  return key.replaceAll(/\{parameter:(\d+)((?:\.[^}]*)?)\}/g, (_hole, index: string, rest: string) => {
    const operand = call.arguments[Number(index)];
    if (!operand) return '{?}';
    if (rest === '' && operand.text !== undefined) return operand.text;
    const [place] = operand.places;
    return place && operand.name !== undefined ? `{${[place.root, ...place.path].join('.')}${rest}}` : '{?}';
  });
}

/** The parts of a key that a filled hole made several of. */
export function splitKey(key: string): string[] {
  return /^[a-z]+:\/\//i.test(key) ? [key] : key.split('/').filter(part => part !== '' && part !== '.');
}
