import type { ModuleSummary } from '../summary/module-summary.ts';

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
  /** Files of the project that `scripts` run: `node scripts/x.js`, `tsx src/y.ts`. */
  readonly scripts: readonly string[];
  /** What `exports`, `main` and `module` lead to, led back to source. */
  readonly entries: readonly string[];
  /** `dependencies`, `peerDependencies` and `optionalDependencies` by name, with their ranges. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/**
 * The files of a project and what each says. All paths are absolute, with `/` on every platform. A project answers from what it knows
 * at the moment of the lint; `refresh` brings it up to date.
 */
export interface Project {
  /** The nearest ancestor with a workspace manifest that covers the file, otherwise with a package.json. */
  readonly root: string;
  /** Every source file of the index, sorted; the linted file included. */
  readonly files: readonly string[];
  readonly packages: readonly PackageFacts[];
  /** The summary of a file of the project, or of a package's file; `undefined` if it cannot be read or parsed. */
  summaryOf: (path: string) => ModuleSummary | undefined;
  resolve: (from: string, specifier: string) => Resolution;
  /**
   * Grows with every change that is seen (a file changed, came or went, the overlay of the linted text included);
   * `changedSince(n)` names the files that changed after the project stood at `n`.
   */
  readonly version: number;
  changedSince: (version: number) => ReadonlySet<string>;
}
