import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { findFileKey } from './stat-key.ts';

import type { StatKey } from './stat-key.ts';

/** Larger files, in bytes, are left out: nobody wrote them. */
export const maximalSize = 1_000_000;

/**
 * A file's text without a byte order mark, as ESLint gives its text; `undefined` if it cannot be read, or is no file: a pipe or a device
 * may never end. `key`: the file's, where it is known already.
 */
export function readText(path: string, key: StatKey | undefined = findFileKey(path)): string | undefined {
  if (!key) return undefined;
  try {
    const text = readFileSync(path, 'utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}

export function hashText(text: string): string {
  return hash('sha1', text, 'base64');
}

/** What one string can hold without saying anything of the code around it. */
const longString = /(["'`])(?:(?!\1)[^\\\n]|\\.){500,}\1/g;

/** Whether a program has lines of five hundred characters on average, long strings left out: no person's. */
function isMinified(text: string): boolean {
  if (text.length < 20_000) return false;
  let lines = 1;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) lines++;
  return text.length / lines > 500 && text.replace(longString, '').length / lines > 500;
}

/** What webpack begins a module that it has put beside others with, and the runtime of the rest; `ncc` has another name for it. */
const bundlersMark =
  /^(?:;\/\/ (?:CONCATENATED MODULE: )?\.{1,2}\/|(?:\/\*{6}\/)?[\t ]*function __(?:webpack|nccwpck)_require__\()/m;

/** Whether no person wrote a program, wherever it lies: a bundler or a minifier has. */
export function isBuildOutput(text: string): boolean {
  return isMinified(text) || bundlersMark.test(text);
}

/** Whether a text is one that the index leaves out, whatever its file is called: larger than it takes, or written by a tool. */
export function isLeftOutText(text: string): boolean {
  return Buffer.byteLength(text) > maximalSize || isBuildOutput(text);
}
