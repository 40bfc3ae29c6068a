import { isLanguageServer } from './editor.ts';

import type { SourceIndex } from './source-index.ts';

/** How far what is known of a project has come: outside of editors it is all there at once. */
export interface Building {
  /** Not all files have been read. */
  readonly isReading: boolean;
  /** When, as `performance.now()` tells it, the lint has to do with what is there; never outside of editors. */
  readonly deadline: number;
  /** Reads files for so many milliseconds, between two lints. */
  readonly goOn: (milliseconds: number) => void;
}

/** A project's, for those who lint. */
export interface Builder extends Building {
  /** Reads as many files as a lint in this process has the time for. */
  readonly read: () => void;
}

/** How long, in milliseconds, the first lint in an editor may spend on what is not known of the project yet, and each later one. */
const firstPatience = 1_000;
const laterPatience = 200;

/** Makes what builds an index. */
export function createBuilder(index: SourceIndex): Builder {
  const isEditor = isLanguageServer();
  let patience = isEditor ? firstPatience : Infinity;
  let deadline = Infinity;
  const goOn = (milliseconds: number) => index.read((deadline = performance.now() + milliseconds));
  return {
    get isReading() {
      return index.pending.size > 0;
    },
    get deadline() {
      return deadline;
    },
    goOn,
    read() {
      goOn(patience);
      if (isEditor) patience = laterPatience;
    },
  };
}
