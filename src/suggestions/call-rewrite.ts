import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Replacement } from '../catalog/blocking-api.ts';
import type { Wrapping } from './await-placement.ts';
import type { Edit } from './edit.ts';
import type { ImportPlan } from './import-plan.ts';

/** A call, or the construction of something that takes its time. */
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** A call to be rewritten, with what a template needs for it. */
export interface RewriteRequest {
  readonly call: CallNode;
  readonly replacement: Replacement;
  readonly imports: ImportPlan;
  readonly sourceCode: TSESLint.SourceCode;
}

/** A blocking call turned into an expression that gives a promise of the same value. */
export interface CallRewrite {
  /** What is awaited: the call, or the call and what it took to read its result. */
  readonly node: TSESTree.Node;
  readonly edits: readonly Edit[];
  /** Put directly around the call, to be awaited with it. */
  readonly inner?: Wrapping;
  /** What is read of the awaited value to have the value of before: `.stdout`. */
  readonly member?: string;
  /** What the suggestion's text says to use. */
  readonly name: string;
  /** What does not stay the same. */
  readonly remark?: string;
}

/** Rewrites a call in a way of its own; `undefined` where the result could differ. */
export type Template = (request: RewriteRequest) => CallRewrite | undefined;

/** Whether a file is parsed as TypeScript. */
export function isTypeScript({ parserServices }: TSESLint.SourceCode): boolean {
  return parserServices?.esTreeNodeToTSNodeMap !== undefined;
}

/** Whether nobody reads the value of an expression. */
export function isUnused(node: TSESTree.Node): boolean {
  return node.parent?.type === 'ExpressionStatement';
}
