import type { Resolution } from './project.ts';
import type { Resolver } from './resolve.ts';

/** What was resolved, remembered until a change on disk may have another answer. */
export interface Resolutions {
  resolve: (from: string, specifier: string) => Resolution;
  /** Resolves anew what files that came or went may have changed; the files in which a specifier now leads elsewhere. */
  update: (cameOrWent: ReadonlySet<string>) => readonly string[];
  /** The same for a change that may have another answer to anything: of a manifest, of node_modules. */
  updateAll: () => readonly string[];
}

export function createResolutions(resolver: Resolver, isWorkspaceName: (specifier: string) => boolean): Resolutions {
  const memory = new Map<string, Map<string, Resolution>>();
  const updateWhere = (mayChange: (specifier: string, resolution: Resolution) => boolean) => {
    resolver.clear();
    return [...memory].filter(([from, resolved]) => resolveAnew(resolver, from, resolved, mayChange)).map(([from]) => from);
  };
  return {
    resolve(from, specifier) {
      let resolved = memory.get(from);
      if (!resolved) memory.set(from, (resolved = new Map<string, Resolution>()));
      let resolution = resolved.get(specifier);
      if (!resolution) resolved.set(specifier, (resolution = resolver.resolve(from, specifier)));
      return resolution;
    },
    update(cameOrWent) {
      if (cameOrWent.size === 0) return [];
      for (const path of cameOrWent) memory.delete(path);
      const names = new Set([...cameOrWent].flatMap(namesOf));
      return updateWhere((specifier, resolution) => {
        if (resolution.type === 'builtin') return false;
        if (
          resolution.type === 'file' &&
          (cameOrWent.has(resolution.path) || namesOf(resolution.path).some(name => names.has(name)))
        )
          return true;
        return endsOpen(specifier) || isWorkspaceName(specifier) || names.has(lastNameOf(specifier));
      });
    },
    updateAll: () => updateWhere(() => true),
  };
}

function resolveAnew(
  resolver: Resolver,
  from: string,
  resolved: Map<string, Resolution>,
  mayChange: (specifier: string, resolution: Resolution) => boolean,
): boolean {
  let isChanged = false;
  for (const [specifier, before] of resolved) {
    if (!mayChange(specifier, before)) continue;
    const now = resolver.resolve(from, specifier);
    resolved.set(specifier, now);
    if (JSON.stringify(now) !== JSON.stringify(before)) isChanged = true;
  }
  return isChanged;
}

/** The names without extension that a specifier may end with to mean the file. */
function namesOf(path: string): readonly string[] {
  const parts = path.split('/');
  const name = withoutExtension(parts.at(-1)!);
  return name === 'index' ? [name, parts.at(-2) ?? ''] : [name];
}

function lastNameOf(specifier: string): string {
  return withoutExtension(specifier.slice(specifier.lastIndexOf('/') + 1).replace(/\?.*$/, ''));
}

function withoutExtension(name: string): string {
  return name.replace(/\.(?:[cm]?[jt]s|[jt]sx)$/, '');
}

/** `.`, `../..`, `./parts/`: the directory's name does not stand in it. */
function endsOpen(specifier: string): boolean {
  return /(?:^|\/)\.{0,2}$/.test(specifier);
}
