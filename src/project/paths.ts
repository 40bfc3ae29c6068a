import { isAbsolute, posix, sep } from 'node:path';

/** The path with `/` between its parts, as all paths of a project are. */
export function toSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** Whether the path is the directory itself or lies somewhere in it; both with `/`. */
export function isInside(directory: string, path: string): boolean {
  if (!path.startsWith(directory)) return false;
  return path.length === directory.length || directory.endsWith('/') || path[directory.length] === '/';
}

/** Whether the path lies in any of the directories. */
export function isBelow(directories: ReadonlySet<string>, path: string): boolean {
  if (directories.size === 0) return false;
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    if (directories.has(path.slice(0, slash))) return true;
  }
  return false;
}

/** Whether the path leads through a `node_modules` folder. */
export function isInNodeModules(path: string): boolean {
  return path.includes('/node_modules/');
}

/** The directory of a path with `/`. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash > 0 ? path.slice(0, slash) : '/';
}

const sourceExtension = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const declarationExtension = /\.d\.(?:[^./]+\.)?[cm]?ts$/;

const minifiedEnding = /[.-]min\.[cm]?js$/;

/** Whether a file of that name holds code: JavaScript or TypeScript, no declarations, not minified. */
export function isSourcePath(path: string): boolean {
  return sourceExtension.test(path) && !isNoSourcePath(path);
}

/** Whether a file's name says that it holds declarations, or minified code. */
export function isNoSourcePath(path: string): boolean {
  return declarationExtension.test(path) || minifiedEnding.test(path);
}

/** A path as seen from a directory, with `.` and `..` worked out; an absolute one stays itself. */
export function joinPath(directory: string, path: string): string {
  return isAbsolute(path) ? toSlashes(path) : posix.join(directory, path);
}

/** A path below a directory relative to it; any other stays as it is. `joinPath` leads back. */
export function relativePath(directory: string, path: string): string {
  return path !== directory && isInside(directory, path)
    ? path.slice(directory.length + (directory.endsWith('/') ? 0 : 1))
    : path;
}

/** The name that a bare specifier starts with: `@scope/name` of `@scope/name/part`. */
export function packageNameOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
