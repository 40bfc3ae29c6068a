import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

import { findCachePlace, prepareDirectory, writeCacheFile } from './disk-cache.ts';
import { directoryOf, joinPath, relativePath } from './paths.ts';
import { readText } from './source-text.ts';
import { doWaiting, doWhenEnding } from './when-idle.ts';

/** What was found out about files, by names that say what was asked. An answer is what JSON can hold. */
export type FileAnswers = ReadonlyMap<string, unknown>;

/** Answers about the files of a project that a process before this one has found, as long as the project stands as it did then. */
export interface KeptAnswers {
  /**
   * What is kept of a file; nothing the second time, when what an edit elsewhere has changed since is looked for at every lint, and not
   * only when the project is swept.
   */
  take: (path: string) => FileAnswers;
  /** Keeps an answer for processes to come; written when this one ends. */
  keep: (path: string, name: string, answer: unknown) => void;
  /** Writes them at once, when nothing more will be asked. */
  close: () => void;
}

/** What the answers of a project depend on. */
export interface AnswerSources {
  readonly root: string;
  /** What names all that answers depend on but for what is `asked`; `undefined` where not all of that is known. */
  readonly standing: () => string | undefined;
  /** Whether something has changed since it was last asked for that answers may depend on. */
  readonly isChanged: () => boolean;
  /** What was asked for besides in this process, each with its answer. */
  readonly asked: () => ReadonlyMap<string, string>;
  /** What the answer is now. */
  readonly ask: (question: string) => string;
}

/** The answers as they lie on disk: names and paths once each, then what was answered. */
interface Written {
  readonly standing: string;
  readonly asked: readonly (readonly [question: string, answer: string])[];
  readonly names: readonly string[];
  /** A file's path relative to the root, the names under which nothing was found, and what was found under others. */
  readonly files: readonly (readonly [path: string, empty: readonly number[], other: readonly (readonly [number, unknown])[]])[];
}

type Answers = Map<string, Map<string, unknown>>;

/** More threads than this do not lint at a time. */
const mostParts = 64;

const noAnswers: FileAnswers = new Map();

export function createKeptAnswers(sources: AnswerSources): KeptAnswers {
  const place = findCachePlace(sources.root);
  const taken = new Set<string>();
  let standing: string | undefined;
  let answers: Answers | undefined;
  /** The answers, brought up to date; `undefined` where none may be kept. */
  const current = (): Answers | undefined => {
    const now = place === undefined ? undefined : sources.standing();
    if (now === undefined) return undefined;
    const isChanged = sources.isChanged();
    if (!answers) answers = load(place!, now, sources);
    else if (now !== standing || isChanged) answers = new Map();
    standing = now;
    return answers;
  };
  const save = () => {
    const known = current();
    if (known?.size && prepareDirectory(directoryOf(place!))) write(`${place}-answers-${threadId}`, sources, standing!, known);
  };
  return {
    take(path) {
      const known = current();
      if (!known || taken.has(path)) return noAnswers;
      taken.add(path);
      return known.get(path) ?? noAnswers;
    },
    keep(path, name, answer) {
      const all = current();
      if (!all) return;
      const known = all.get(path);
      if (known) known.set(name, answer);
      else all.set(path, new Map([[name, answer]]));
      doWhenEnding(save);
    },
    close: () => doWaiting(save),
  };
}

/** What all threads of a process before this one have written of the project as it stands. */
function load(place: string, standing: string, { root, ask }: AnswerSources): Answers {
  const answers: Answers = new Map();
  for (let part = 0; part < mostParts; part++) {
    const written = read(`${place}-answers-${part}`);
    if (written?.standing !== standing || written.asked.some(([question, answer]) => ask(question) !== answer)) continue;
    for (const [path, empty, other] of written.files) {
      const file = joinPath(root, path);
      const known = answers.get(file) ?? new Map<string, unknown>();
      answers.set(file, known);
      for (const name of empty) known.set(written.names[name]!, []);
      for (const [name, answer] of other) known.set(written.names[name]!, answer);
    }
  }
  return answers;
}

function read(path: string): Written | undefined {
  const text = readText(path);
  if (text === undefined) return undefined;
  try {
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return Number(text.slice(0, end)) === crc32(body) ? (JSON.parse(body) as Written) : undefined;
  } catch {
    return undefined;
  }
}

function write(path: string, sources: AnswerSources, standing: string, answers: Answers): void {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const files = Array.from(answers, ([file, known]) => {
    const numbered = Array.from(known, ([name, answer]) => [numberOf(name), answer] as const);
    const isEmpty = (answer: unknown) => Array.isArray(answer) && answer.length === 0;
    const empty = numbered.filter(([, answer]) => isEmpty(answer)).map(([name]) => name);
    return [relativePath(sources.root, file), empty, numbered.filter(([, answer]) => !isEmpty(answer))] as const;
  });
  const written: Written = { standing, asked: [...sources.asked()], names: [...numbers.keys()], files };
  const body = JSON.stringify(written);
  writeCacheFile(path, `${crc32(body)}\n${body}`);
}
