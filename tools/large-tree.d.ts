import type { ESLint, Linter } from 'eslint';

export interface TreePackage {
  readonly name: string;
  readonly version: string;
  readonly directory: string;
}

export interface LintedFile {
  readonly text: string;
  readonly messages: readonly Linter.LintMessage[];
  /** CPU by rule, in milliseconds. */
  readonly spent: ReadonlyMap<string, number>;
  readonly sourceType?: Linter.SourceType;
  readonly crash?: unknown;
  readonly unparsable?: true;
}

export interface AppliedSuggestion {
  readonly ruleId: string | null;
  readonly line: number;
  readonly column: number;
  readonly desc: string;
  readonly range: readonly [number, number];
  readonly replacement: string;
  readonly output: string;
}

export interface ChangedPiece {
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
}

export function packagesIn(folder: string): readonly TreePackage[];
export function withCopy<Result>(directory: string, use: (copy: string) => Result | Promise<Result>): Promise<Result>;
export function sourceFiles(directory: string): readonly string[];
export function createTreeLinter(plugin: ESLint.Plugin, directory: string): (file: string, text?: string) => LintedFile;
export function appliedSuggestions(text: string, messages: readonly Linter.LintMessage[]): readonly AppliedSuggestion[];
export function findSyntaxError(file: string, text: string, sourceType: Linter.SourceType): string | undefined;
export function piecesOf(text: string, suggestion: Pick<AppliedSuggestion, 'range' | 'replacement'>): readonly ChangedPiece[];
