import { createAnswerSources } from './answer-sources.ts';
import { createBuilder } from './building.ts';
import { isLanguageServer } from './editor.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { summarizeLinted } from './make-summary.ts';
import { getPackageFacts } from './package-facts.ts';
import { isNoSourcePath } from './paths.ts';
import { createRepetition } from './repetition.ts';
import { createSourceIndex } from './source-index.ts';
import { findSource, findSources } from './source-of.ts';
import { hashText, isLeftOutText } from './source-text.ts';
import { doWaiting, doWhenIdle } from './when-idle.ts';

import type { Building } from './building.ts';
import type { ModuleSummary } from '../summary/module-summary.ts';
import type { Summarizer } from './make-summary.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { LintedFile } from './open-project.ts';
import type { FunctionEffects, PackageFacts, Project } from './project.ts';
import type { IndexOptions, SourceIndex } from './source-index.ts';

/** All that is known of one project in this process. */
export interface ProjectIndex {
  /** Brings the project up to date for one lint; a text that is not what the disk holds waits to be laid over it. */
  open: (linted: LintedFile) => Project;
  /** How many files it holds, those of packages included. */
  countFiles: () => number;
  /** Writes what is to be kept of it on disk, now that it is done with. */
  close: () => void;
}

/** What is being linted. */
interface Lint {
  readonly path: string;
  /** The linted text, where it is not what the disk holds. */
  readonly overlay?: Overlay;
}

interface Overlay {
  readonly hash: string;
  readonly summary: ModuleSummary | undefined;
  readonly effects: () => FunctionEffects;
}

/** How many times its own cost a sweep has to be old before it is done again. */
const sweepPatience = 20;

export function createProjectIndex(options: IndexOptions): ProjectIndex {
  const index = createSourceIndex(options);
  const sweepAgain = createRepetition(index.sweep, sweepPatience);
  const builder = createBuilder(index);
  let lint: Lint | undefined;
  const passing = new Set<string>();
  const kept = createKeptAnswers(createAnswerSources(index, passing));
  let waiting: LintedFile | undefined;
  const layWaiting = () => {
    if (!waiting) return;
    const before = lint;
    lint = layOver(index, waiting, before, options.summarizer);
    waiting = undefined;
    index.changes.add(changesBetween(index, before, lint));
  };
  const save = () => {
    index.summaries.save();
    index.effects.save();
  };
  const project = createProject(index, { lint: () => lint, layOver: layWaiting }, builder, kept);
  return {
    open(linted) {
      sweepAgain();
      builder.read();
      doWhenIdle(save);
      project.refresh([linted.filename]);
      if (!index.lists(linted.filename)) passing.add(linted.filename);
      waiting = linted;
      if (isOnDisk(index, linted)) project.layOver();
      return project;
    },
    countFiles: () => index.summaries.paths().length,
    close() {
      doWaiting(save);
      kept.close();
    },
  };
}

/** Whether the disk holds the linted text, as far as the index knows. */
function isOnDisk({ lists, summaries }: SourceIndex, { filename: path, text }: LintedFile): boolean {
  return lists(path) && !isNoSourcePath(path) && summaries.hashOf(path) === hashText(text) && summaries.has(path);
}

function layOver(index: SourceIndex, linted: LintedFile, before: Lint | undefined, summarizer: Summarizer): Lint {
  const { filename: path, text } = linted;
  const hash = hashText(text);
  if (before?.path === path && before.overlay?.hash === hash) return before;
  // What the index leaves out says nothing of the project while it is linted either.
  if (isNoSourcePath(path) || isLeftOutText(text)) return { path, overlay: { hash, summary: undefined, effects: () => [] } };
  if (index.summaries.hashOf(path) === hash && index.summaries.has(path)) return { path };
  const { module: summary, effects } = summarizeLinted(linted, summarizer);
  return { path, overlay: { hash, summary, effects } };
}

/** The files that one lint's text lay over, or that were of the project only as long as they were linted. */
function changesBetween({ lists, summaries }: SourceIndex, before: Lint | undefined, now: Lint): ReadonlySet<string> {
  if (before === now || (before?.path === now.path && !before.overlay && !now.overlay)) return new Set();
  const changed = [before, now].filter(lint => {
    if (!lint || (!lint.overlay && lists(lint.path))) return false;
    // What has no summary, neither on disk nor as it is linted, says nothing to anyone.
    const onDisk = lists(lint.path) || !lint.overlay ? summaries.summaryOf(lint.path) : undefined;
    return onDisk !== undefined || lint.overlay?.summary !== undefined;
  });
  return new Set(changed.map(lint => lint!.path));
}

/** What the project that the rules see is told about what is being linted. */
interface CurrentLint {
  readonly lint: () => Lint | undefined;
  readonly layOver: () => void;
}

function createProject(index: SourceIndex, current: CurrentLint, building: Building, kept: KeptAnswers): Project {
  const currentLint = current.lint;
  const { root, beside, changes, manifests, pending, resolutions, summaries } = index;
  // What is laid over the disk, or in the project as long as it is linted, is nothing to keep.
  const isKept = (path: string) =>
    currentLint()?.path === path && !currentLint()?.overlay && index.lists(path) && !isLanguageServer();
  const getFacts = createFacts(index);
  return {
    ...{ root, building },
    get files() {
      const path = currentLint()?.path;
      const known = pending.size === 0 ? index.files : index.files.filter(file => !pending.has(file) || file === path);
      return path === undefined || index.lists(path) ? known : [...known, path].sort();
    },
    isGuest: path => index.isSwept && !index.tooMany && !index.lists(path) && summaries.hashOf(path) !== undefined,
    get complete() {
      return index.isSwept && !index.tooMany && pending.size === 0;
    },
    get packages() {
      return getFacts();
    },
    summaryOf(path) {
      const lint = currentLint();
      return lint?.overlay && lint.path === path ? lint.overlay.summary : summaries.summaryOf(path);
    },
    effectsOf(path) {
      const lint = currentLint();
      return lint?.overlay && lint.path === path ? lint.overlay.effects() : effectsOnDisk(index, path);
    },
    resolve: resolutions.resolve,
    hasFileBeside: (path, names) => beside.has(manifests.packageOf(path)?.directory ?? root, names),
    layOver: current.layOver,
    takeAnswers: path => (isKept(path) ? kept.take(path) : undefined),
    keepAnswer(path, name, answer) {
      if (isKept(path)) kept.keep(path, name, answer);
    },
    refresh: paths => changes.add(summaries.refreshAll(paths)),
    get version() {
      return changes.version;
    },
    changedSince: changes.since,
  };
}

/** Only of the content that the summary is of: the ids of functions are the summary's. */
function effectsOnDisk({ effects, summaries }: SourceIndex, path: string): FunctionEffects {
  if (effects.hashOf(path) !== summaries.hashOf(path)) effects.refresh(path);
  return (effects.hashOf(path) === summaries.hashOf(path) ? effects.summaryOf(path) : undefined) ?? [];
}

/** Works the facts out anew when a file came or went, or a manifest changed. */
function createFacts(index: SourceIndex): () => readonly PackageFacts[] {
  let facts: readonly PackageFacts[] = [];
  let of: readonly unknown[] = [];
  return () => {
    const { files, has, manifests, root } = index;
    const { packages, mappings } = manifests;
    if (of[0] !== files || of[1] !== packages || of[2] !== mappings) {
      of = [files, packages, mappings];
      const sourcesOf = (path: string) => {
        const owner = manifests.packageOf(path)?.directory ?? root;
        return path.includes('*')
          ? findSources(path, owner, mappings, files)
          : [findSource(path, owner, mappings, has) ?? []].flat();
      };
      facts = packages.map(owner => getPackageFacts(owner, sourcesOf));
    }
    return facts;
  };
}
