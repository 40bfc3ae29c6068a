import type { BlockingApi, CatalogModule, Replacement } from '../../src/catalog/blocking-api.ts';

/** Whether the last part of a name says `sync` otherwise than in `async`. */
export const saysSync = (name: string): boolean =>
  /(?<![Aa])sync|Sync/.test(name.split(/[#.]/).at(-1)!) && !/[Aa]sync/.test(name);

/** All that a row may tell to use instead, and a suggestion may write. */
export function getReplacements({ replacement, replacementWhen = [] }: BlockingApi): Replacement[] {
  return [replacement, ...replacementWhen.map(each => each.replacement)].filter(each => each !== undefined);
}

/** The canonical name of a replacement for the API of that name; a method's too. */
export function getReplacementName(name: string, replacement: Replacement): string {
  return replacement.form === 'method' ? name.replace(/[^.]+$/, replacement.name) : replacement.name;
}

/** Every canonical name that a module of the catalogue mentions: its rows, their replacements, what calls give, what does not block. */
export function getNames({ module, exports, results = {}, notBlocking = {} }: CatalogModule): string[] {
  const rows = Object.entries(exports).flatMap(([name, api]) => {
    const row = `${module}#${name}`;
    return [row, ...getReplacements(api).map(replacement => getReplacementName(row, replacement))];
  });
  const calls = Object.entries(results).flatMap(([name, result]) => [`${module}#${name}`, result]);
  return [...rows, ...calls, ...Object.keys(notBlocking).map(name => `${module}#${name}`)];
}
