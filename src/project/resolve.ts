import { isBuiltin } from 'node:module';

import type { NapiResolveOptions, ResolverFactory } from 'oxc-resolver';

import { nativeModules, warnOnce } from './native-modules.ts';
import { createOpenable } from './openable.ts';
import { importTargetsOf, targetsOf } from './package-targets.ts';
import { directoryOf, joinPath, isInNodeModules, isInside, isSourcePath, packageNameOf, toSlashes } from './paths.ts';
import { findSource } from './source-of.ts';

import type { Manifests } from './manifests.ts';
import type { Resolution } from './project.ts';
import type { WorkspacePackage } from './workspace-package.ts';

/** What resolution has to know of the project it works for. */
export interface ResolverProject {
  readonly root: string;
  /** Whether a path is of a source file of the project. */
  readonly has: (path: string) => boolean;
  readonly manifests: Manifests;
}

export interface Resolver {
  resolve: (from: string, specifier: string) => Resolution;
  /** Forgets what the file system looked like. */
  clear: () => void;
}

const unknown: Resolution = { type: 'unknown' };

const options: NapiResolveOptions = {
  builtinModules: false,
  conditionNames: ['node', 'import', 'module-sync', 'require'],
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.js', '.jsx'],
    '.jsx': ['.tsx', '.jsx'],
    '.mjs': ['.mts', '.mjs'],
    '.cjs': ['.cts', '.cjs'],
  },
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.node'],
  mainFields: ['main', 'module'],
  nodePath: false,
};

/** Resolves specifiers as Node and TypeScript do; packages of the project lead to their source, whether they are built or not. */
export function createResolver(project: ResolverProject): Resolver {
  const native = createNativeResolvers();
  return {
    resolve: (from, specifier) => resolveSpecifier(project, native, from, specifier),
    clear: () => native?.clear(),
  };
}

interface NativeResolvers {
  resolve: (from: string, specifier: string) => string | undefined;
  clear: () => void;
}

function createNativeResolvers(): NativeResolvers | undefined {
  let Factory: typeof ResolverFactory;
  try {
    Factory = (nativeModules.load('oxc-resolver') as typeof import('oxc-resolver')).ResolverFactory;
  } catch (error) {
    warnOnce('oxc-resolver', error);
    return undefined;
  }
  const openable = createOpenable();
  const plain = new Factory(options);
  const withTsconfig = plain.cloneWithOptions({ ...options, tsconfig: 'auto' });
  const plainly = new Map<string, string | undefined>();
  const resolvePlainly = (directory: string, specifier: string): string | undefined => {
    const key = `${directory}\0${specifier}`;
    if (!plainly.has(key)) plainly.set(key, plain.sync(directory, specifier).path);
    return plainly.get(key);
  };
  return {
    resolve(from, specifier) {
      if (!openable.mayResolve(from, specifier)) return undefined;
      const inPackage = isInNodeModules(from);
      const hasTsconfig = !inPackage && openable.mayFollowTsconfig(from);
      const path = hasTsconfig ? withTsconfig.resolveFileSync(from, specifier).path : undefined;
      // A tsconfig.json that cannot be read makes every request fail, also those that need none.
      return path ?? resolvePlainly(directoryOf(from), specifier);
    },
    clear() {
      openable.clear();
      plainly.clear();
      plain.clearCache();
      withTsconfig.clearCache();
    },
  };
}

function resolveSpecifier(
  project: ResolverProject,
  native: NativeResolvers | undefined,
  from: string,
  specifier: string,
): Resolution {
  const request = withoutQuery(specifier);
  if (request.startsWith('node:') || isBuiltin(request))
    return { type: 'builtin', name: request.startsWith('node:') ? request : `node:${request}` };
  if (/^[a-z][a-z\d+.-]+:/.test(request)) return resolveScheme(request);
  const isLocal = /^\.{0,2}(?:\/|$)/.test(request);
  if (isLocal && leadsOutside(project, from, request)) return unknown;
  const found = native?.resolve(from, request) ?? resolveKitAlias(project, native, from, request);
  const path = found === undefined ? undefined : toSlashes(withoutQuery(found));
  if (path !== undefined && project.has(path)) return { type: 'file', path };
  if (isLocal) return resolveLocal(project, from, request, path);
  const source = request.startsWith('#') ? findImport(project, from, request) : findInWorkspace(project, request);
  if (source !== undefined) return { type: 'file', path: source };
  if (path !== undefined && isInside(project.root, path) && !isInNodeModules(path)) return builtFile(project, path);
  if (request.startsWith('#')) return unknown;
  return packageResolution(request, path);
}

/** SvelteKit writes its alias into a tsconfig.json that it generates: `$lib/server/posts` is in `src/lib` of the package. */
function resolveKitAlias(
  { manifests }: ResolverProject,
  native: NativeResolvers | undefined,
  from: string,
  request: string,
): string | undefined {
  if (!/^\$lib(?:\/|$)/.test(request)) return undefined;
  const directory = manifests.packageOf(from)?.directory;
  return directory === undefined
    ? undefined
    : native?.resolve(joinPath(directory, 'index.js'), `./src/lib${request.slice('$lib'.length)}`);
}

/** What is asked for a path looks at it and at the manifests around it: that is left alone outside of the project and its packages. */
function leadsOutside({ root }: ResolverProject, from: string, request: string): boolean {
  const path = request.startsWith('/') ? request : joinPath(directoryOf(from), request);
  return !isInside(root, path) && !isInNodeModules(path) && isInside(root, from) && !isInNodeModules(from);
}

function withoutQuery(specifier: string): string {
  const query = specifier.indexOf('?');
  return query > 0 ? specifier.slice(0, query) : specifier;
}

/** `bun:sqlite`, `npm:chalk@5`; a URL leads nowhere. */
function resolveScheme(request: string): Resolution {
  if (request.startsWith('npm:')) return packageResolution(request.slice(4).replace(/^(@?[^@]+)@[^/]*/, '$1'), undefined);
  if (/^(?:bun|cloudflare|deno):/.test(request)) return { type: 'package', name: request, specifier: request };
  return unknown;
}

/** A relative request: another file of a package, a file the index leaves out, or build output that has a source. */
function resolveLocal(project: ResolverProject, from: string, request: string, path: string | undefined): Resolution {
  if (path !== undefined) {
    if (isInNodeModules(path)) return isSourcePath(path) ? { type: 'file', path } : unknown;
    return isInside(project.root, path) ? builtFile(project, path) : unknown;
  }
  const wanted = joinPath(directoryOf(from), request);
  return findProjectSource(project, wanted) ?? unknown;
}

function builtFile(project: ResolverProject, path: string): Resolution {
  return findProjectSource(project, path) ?? (isSourcePath(path) ? { type: 'file', path } : unknown);
}

function findProjectSource(project: ResolverProject, path: string): Resolution | undefined {
  const owner = project.manifests.packageOf(path)?.directory ?? project.root;
  const source = findSource(path, owner, project.manifests.mappings, project.has);
  return source === undefined ? undefined : { type: 'file', path: source };
}

function findInWorkspace(project: ResolverProject, request: string): string | undefined {
  const owner = project.manifests.findByRequest(request);
  return owner && findTarget(project, owner, targetsOf(owner.manifest, `.${request.slice(packageNameOf(request).length)}`));
}

function findImport(project: ResolverProject, from: string, request: string): string | undefined {
  const owner = project.manifests.packageOf(from);
  return owner && findTarget(project, owner, importTargetsOf(owner.manifest, request));
}

/** A target that is source itself comes before one that has to be led back to it. */
function findTarget(project: ResolverProject, owner: WorkspacePackage, targets: readonly string[]): string | undefined {
  const paths = targets.filter(target => target.startsWith('.')).map(target => joinPath(owner.directory, target));
  const isSource = paths.find(project.has);
  if (isSource !== undefined) return isSource;
  for (const path of paths) {
    const source = findSource(path, owner.directory, project.manifests.mappings, project.has);
    if (source !== undefined) return source;
  }
  return undefined;
}

function packageResolution(request: string, path: string | undefined): Resolution {
  const name = packageNameOf(request);
  const isCode = path !== undefined && isSourcePath(path);
  return { type: 'package', name, specifier: request, ...(isCode && { path }) };
}
