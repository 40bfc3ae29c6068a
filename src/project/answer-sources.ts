import { joinPath, relativePath } from './paths.ts';
import { createStanding } from './standing.ts';
import { isTestFile } from './test-file.ts';

import type { AnswerSources } from './kept-answers.ts';
import type { SourceIndex } from './source-index.ts';

/** A question beside the project's own files, as JSON: what a text says, or whether one of some files stands in a directory. */
type Question = readonly ['text', path: string] | readonly ['beside', directory: string, ...names: string[]];

/** What the answers about the files of a project depend on; `passing` are files that are part of it only while they are linted. */
export function createAnswerSources(index: SourceIndex, passing: ReadonlySet<string>): AnswerSources {
  const { root, beside, changes, summaries } = index;
  const answerTo = ([kind, path, ...names]: Question): string =>
    kind === 'text' ? (summaries.hashOf(joinPath(root, path)) ?? '') : String(beside.has(joinPath(root, path), names));
  const toPair = (question: Question) => [JSON.stringify(question), answerTo(question)] as const;
  let version = changes.version;
  return {
    root,
    standing: createStanding(index),
    isChanged() {
      if (version === changes.version) return false;
      const changed = changes.since(version);
      version = changes.version;
      return [...changed].some(path => index.lists(path) || !passing.has(path));
    },
    asked() {
      const isListed = (path: string) => index.lists(path) && !isTestFile(relativePath(root, path));
      const texts = summaries.paths().filter(path => !isListed(path) && !passing.has(path));
      return new Map([
        ...texts.map(path => toPair(['text', relativePath(root, path)])),
        ...Array.from(beside.asked(), ([directory, names]) =>
          toPair(['beside', directory === root ? '' : relativePath(root, directory), ...names]),
        ),
      ]);
    },
    ask: question => answerTo(JSON.parse(question) as Question),
  };
}
