import type { EffectSummary } from '../summary/effect-summary.ts';
import type { ModuleSummary } from '../summary/module-summary.ts';
import type { Building } from './building.ts';
import type { FileAnswers } from './kept-answers.ts';

/** Where a specifier leads from one file. */
export type Resolution =
  /** A file of the project (also of a workspace package, by its source). */
  | { readonly type: 'file'; readonly path: string }
  /** A module of Node's own, with the prefix: `node:fs`. */
  | { readonly type: 'builtin'; readonly name: string }
  /** A package outside the project; `specifier` with its subpath (`csv-parse/sync`); `path` where it resolves to a file. */
  | { readonly type: 'package'; readonly name: string; readonly specifier: string; readonly path?: string }
  | { readonly type: 'unknown' };

/** What one package.json of the project says that decides when code runs. Paths are absolute, of source files of the project. */
export interface PackageFacts {
  readonly directory: string;
  readonly name?: string;
  readonly private: boolean;
  /** Targets of `bin`, led back from build output to source. */
  readonly binaries: readonly string[];
  /** Files of the project that `scripts` run (`node scripts/x.js`, `tsx src/y.ts`), each with the script's name: `start`, `postinstall`. */
  readonly scripts: readonly ScriptTarget[];
  /** What `exports`, `main` and `module` lead to, led back to source. */
  readonly entries: readonly string[];
  /** `dependencies`, `peerDependencies` and `optionalDependencies` by name, with their ranges. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** By function id; nothing where it is not known. */
export type FunctionEffects = readonly (EffectSummary | null | undefined)[];

/** A file that a script of a package.json runs. */
export interface ScriptTarget {
  readonly name: string;
  readonly path: string;
}

/**
 * The files of a project and what each says. All paths are absolute, with `/` on every platform. A project answers from what it knows
 * at the moment of the lint.
 */
export interface Project {
  /** The nearest ancestor with a workspace manifest that covers the file, otherwise with a package.json. */
  readonly root: string;
  /** Every source file of the index, sorted; the linted file included. */
  readonly files: readonly string[];
  /**
   * Whether a file is on disk and the index leaves it out: build output, what git ignores. It is one of `files` only as long as it is linted,
   * and sees the others without being seen by them.
   */
  isGuest: (path: string) => boolean;
  /**
   * Whether `files` is all there is, so that a function that nothing in it calls has no caller. `false` where only imports can be
   * followed: outside of any package, in a project too large, while an editor's index is still being built, without the parser's binding.
   */
  readonly complete: boolean;
  readonly building: Building;
  readonly packages: readonly PackageFacts[];
  /** The summary of a file of the project, or of a package's file; `undefined` if it cannot be read or parsed. */
  summaryOf: (path: string) => ModuleSummary | undefined;
  /** What each function of such a file does to what outlives it, by the function's id in the summary; found out when first asked for. */
  effectsOf: (path: string) => FunctionEffects;
  /** Where a specifier leads; a relative one inside of a package in node_modules gives a `file` there. */
  resolve: (from: string, specifier: string) => Resolution;
  /** Whether one of some files stands in the directory of the package that a file belongs to: `wrangler.toml`. */
  hasFileBeside: (path: string, names: readonly string[]) => boolean;
  /** Lays the linted text over the disk, if it is not what that holds. Comes before all questions that follow the file's calls. */
  layOver: () => void;
  /**
   * What a process before this one has kept of the file that is being linted, by what was asked, as long as nothing that the answers
   * depend on has changed; `undefined` where nothing can be kept.
   */
  takeAnswers: (path: string) => FileAnswers | undefined;
  /** Keeps an answer, which JSON can hold, about the file that is being linted for processes to come. */
  keepAnswer: (path: string, name: string, answer: unknown) => void;
  /** Looks whether these files have changed on disk; `version` grows if one has. For the files that an answer went through. */
  refresh: (paths: Iterable<string>) => void;
  /**
   * Grows with every change that is seen (a file changed, came or went, the overlay of the linted text included);
   * `changedSince(n)` names the files that changed after the project stood at `n`.
   */
  readonly version: number;
  changedSince: (version: number) => ReadonlySet<string>;
}
