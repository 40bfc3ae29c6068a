import type { TSESLint } from '@typescript-eslint/utils';

/** The same question about a file, worked out once for each: a file may have thousands of suggestions. */
export function keepPerFile<Answer>(
  ask: (sourceCode: TSESLint.SourceCode) => Answer,
): (sourceCode: TSESLint.SourceCode) => Answer {
  const kept = new WeakMap<TSESLint.SourceCode, { readonly answer: Answer }>();
  return sourceCode => {
    const { answer } = kept.get(sourceCode) ?? { answer: ask(sourceCode) };
    kept.set(sourceCode, { answer });
    return answer;
  };
}
