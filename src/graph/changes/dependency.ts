import type { ModuleNode } from '../module-node.ts';

/** Something that evaluations look at: a part of a file or of an index, or what another evaluation found. */
export type Dependency = Token | Finding;

/** A part of a file, or an entry of a project-wide index. */
export interface Token {
  /** The file that it is a part of, or the entry's name. */
  readonly path: string;
  readonly dependencies?: undefined;
  dependents: Set<Finding> | undefined;
  notedBy: number;
}

/** Whether something that was looked at is what an evaluation found. */
export function isFinding(dependency: Dependency): dependency is Finding {
  return dependency.dependencies !== undefined;
}

/** What was worked out, and by looking at what. */
export interface Finding {
  /** The module that keeps it, if any. */
  readonly module: ModuleNode | undefined;
  /** Absent while it is being worked out. */
  dependencies: readonly Dependency[] | undefined;
  /** Those that have been told of it: see `follow`. */
  dependents: Set<Finding> | undefined;
  /** The evaluation that noted it last, so that none notes it twice. */
  notedBy: number;
  /** It still stands, and somebody may ask for it again. */
  isKept: boolean;
  isFollowed: boolean;
}

/** What the evaluations under way have looked at, those around others first. */
export interface Looks {
  readonly stack: Dependency[];
  top: number;
  /** The innermost evaluation under way; 0 if there is none. */
  evaluation: number;
  /** How many evaluations there have been. */
  count: number;
}

export function createLooks(): Looks {
  return { stack: [], top: 0, evaluation: 0, count: 0 };
}

export function createToken(path: string): Token {
  return { path, dependents: undefined, notedBy: 0 };
}

/** Something that a module keeps, not worked out yet. */
export function createFinding(module: ModuleNode | undefined): Finding {
  return { module, dependencies: undefined, dependents: undefined, notedBy: 0, isKept: false, isFollowed: false };
}

/** Notes that the innermost evaluation under way looked at something. */
export function note(looks: Looks, dependency: Dependency): void {
  if (dependency.notedBy === looks.evaluation || looks.evaluation === 0) return;
  dependency.notedBy = looks.evaluation;
  looks.stack[looks.top++] = dependency;
}

const nothing: readonly Dependency[] = [];

/** Takes what was looked at since there were `start` looks. */
export function takeLooks(looks: Looks, start: number): readonly Dependency[] {
  const taken = looks.top === start ? nothing : looks.stack.slice(start, looks.top);
  looks.top = start;
  return taken;
}

/** Puts what findings that are soon forgotten looked at in their place. */
export function lookThrough(
  dependencies: readonly Dependency[],
  isForgotten: (finding: Finding) => boolean,
): readonly Dependency[] {
  const all = new Set(dependencies);
  const forgotten = new Set<Dependency>();
  for (const one of all) {
    if (!isFinding(one) || !isForgotten(one)) continue;
    forgotten.add(one);
    for (const inner of one.dependencies ?? nothing) all.add(inner);
  }
  return forgotten.size === 0 ? dependencies : [...all].filter(one => !forgotten.has(one));
}

/**
 * Tells all that something depends on, directly or not, that it does, so that it is found from them. A run over files that stay as they are
 * never asks, so this begins with the first change.
 */
export function follow(finding: Finding): void {
  const unfollowed = [finding];
  for (let next = unfollowed.pop(); next; next = unfollowed.pop()) {
    if (next.isFollowed) continue;
    next.isFollowed = true;
    for (const dependency of next.dependencies ?? nothing) {
      (dependency.dependents ??= new Set()).add(next);
      if (isFinding(dependency)) unfollowed.push(dependency);
    }
  }
}

/** Gives up a finding that its module no longer keeps. What others were worked out by looking at stays, for their sake. */
export function release(finding: Finding): void {
  finding.isKept = false;
  const released = [finding];
  for (let next = released.pop(); next; next = released.pop()) {
    if (next.isKept || !next.isFollowed || next.dependents?.size) continue;
    next.isFollowed = false;
    for (const dependency of next.dependencies ?? nothing) {
      dependency.dependents?.delete(next);
      if (isFinding(dependency)) released.push(dependency);
    }
  }
}

/**
 * Adds the modules that keep what was worked out by looking at something, or at what was worked out by it. What no module keeps no longer
 * stands.
 */
export function addDependents(changed: Dependency, modules: Set<ModuleNode>, seen: Set<Finding>): void {
  const queue: Dependency[] = [changed];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const dependent of next.dependents ?? []) {
      if (seen.has(dependent)) continue;
      seen.add(dependent);
      if (!dependent.module) dependent.isKept = false;
      else if (dependent.isKept) modules.add(dependent.module);
      queue.push(dependent);
    }
  }
}

/** The files that findings were made by looking at. */
export function filesIn(looks: Looks, findings: readonly Finding[]): ReadonlySet<string> {
  const files = new Set<string>();
  const walk = ++looks.count;
  const queue: Dependency[] = [...findings];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const dependency of next.dependencies ?? nothing) {
      if (dependency.notedBy === walk) continue;
      dependency.notedBy = walk;
      if (isFinding(dependency)) queue.push(dependency);
      else files.add(dependency.path);
    }
  }
  return files;
}
