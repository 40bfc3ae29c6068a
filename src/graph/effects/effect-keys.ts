import type { AccessMode, EffectCall, Place } from '../../summary/effect-summary.ts';
import type { EffectSource } from './effect-source.ts';
import type { ResolvedAccess } from './resolved-effects.ts';

/** Gives the variables that keys and holes name their project-wide names. */
export function nameVariables(source: EffectSource, file: string, path: readonly string[]): readonly string[] {
  // Most name none, and stay as they are.
  if (!path.some(key => key.startsWith('*@') || key.includes('{variable:'))) return path;
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

/** The path of something outside the program, with a call's arguments in the holes for parameters of the callee. */
export function fillPath(call: EffectCall, { path, root }: ResolvedAccess): string[] {
  const filled = path.map(key => fillHoles(call, key));
  return root === 'env:net' ? filled.flatMap(originPath) : filled.flatMap(splitKey);
}

/** Puts a call's arguments into the holes of a path that the callee builds of its parameters. */
function fillHoles(call: EffectCall, key: string): string {
  return key.replaceAll(/\{parameter:(\d+)((?:\.[^}]*)?)\}/g, (_hole, index: string, rest: string) => {
    const operand = call.arguments[Number(index)];
    if (!operand) return '{?}';
    if (rest === '' && operand.text !== undefined) return operand.text;
    const [place] = operand.places;
    return place && operand.name !== undefined ? `{${[place.root, ...place.path].join('.')}${rest}}` : '{?}';
  });
}

/** The parts of a key that a filled hole made several of. */
function splitKey(key: string): string[] {
  return /^[a-z]+:\/\//i.test(key) ? [key] : key.split('/').filter(part => part !== '' && part !== '.');
}

/** Where a request goes: the origin, or the value that a URL begins with. */
export function originPath(text: string): string[] {
  const hole = /^\{(?:variable|parameter):[^}]+\}/.exec(text)?.[0];
  if (hole !== undefined) return [hole];
  const origin = /^[a-z]+:\/\/[^/?#]+/i.exec(text)?.[0];
  return origin === undefined ? [] : [origin.toLowerCase()];
}
