import type { LintOptions } from '../lint-project.ts';

/** A report that a comment in the code announces: `// error: [rule] "part of the message"`. */
export interface Expectation {
  readonly path: string;
  readonly line: number;
  /** From 1; any, if absent. */
  readonly column?: number;
  readonly rule: string;
  /** A part of the message; any message, if absent. */
  readonly text?: string;
}

export interface SuiteFile {
  readonly path: string;
  readonly code: string;
  readonly expectations: readonly Expectation[];
}

export interface SuiteCase extends Pick<LintOptions, 'preset' | 'settings' | 'rules'> {
  readonly name: string;
  readonly files: readonly SuiteFile[];
}

/** A fenced block, with the line of prose before it. */
interface Block {
  readonly label: string;
  readonly code: string;
}

interface Section {
  readonly heading: string;
  readonly prose: readonly string[];
  readonly blocks: readonly Block[];
}

const expectationPattern =
  /(?:\/\/|\/\*) error:(?<column>\d+)? \[(?<rule>[\w-]+)\](?: "(?<text>.*?)")?(?=\s*(?:\*\/.*)?$| \/\/ error)/g;

/**
 * Reads a Markdown suite: each `##` heading is a case, each fenced block with `` `path`: `` before it a file of the case. A line
 * ``Preset: `strict` `` and JSON blocks after `Settings:` and `Rules:` configure the case, or every case if they stand before the first.
 */
export function parseSuite(markdown: string): SuiteCase[] {
  const [intro, ...sections] = splitSections(markdown);
  const defaults = intro ? configurationOf(intro) : {};
  return sections.map(section => {
    const configuration = configurationOf(section);
    const files = section.blocks.flatMap(block => {
      const path = /^`(?<path>[^`]+)`:$/.exec(block.label)?.groups?.path;
      return path ? [{ path, code: block.code, expectations: expectationsOf(path, block.code) }] : [];
    });
    if (files.length === 0) throw new Error(`"${section.heading}" has no file.`);
    if (new Set(files.map(({ path }) => path)).size < files.length) throw new Error(`"${section.heading}" has a file twice.`);
    return { name: section.heading, ...defaults, ...configuration, files };
  });
}

/** Splits at `##` headings that stand outside of fenced blocks; the first section is what stands before them. */
function splitSections(markdown: string): Section[] {
  let current = { heading: '', prose: [] as string[], blocks: [] as Block[] };
  const sections = [current];
  let fence: { readonly marker: string; readonly label: string; readonly code: string[] } | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    const marker = /^`{3,}/.exec(line)?.[0];
    if (fence) {
      if (line === fence.marker) {
        current.blocks.push({ label: fence.label, code: fence.code.map(text => `${text}\n`).join('') });
        fence = undefined;
      } else fence.code.push(line);
    } else if (marker) fence = { marker, label: current.prose.at(-1) ?? '', code: [] };
    else if (line.startsWith('## ')) {
      current = { heading: line.slice(3).trim(), prose: [], blocks: [] };
      sections.push(current);
    } else if (line.trim() !== '') current.prose.push(line.trim());
  }
  if (fence) throw new Error(`The block after "${fence.label}" is not closed.`);
  return sections;
}

function configurationOf({ prose, blocks }: Section): Pick<SuiteCase, 'preset' | 'settings' | 'rules'> {
  const unlabelled = blocks.find(({ label }) => !/^(?:`[^`]+`|Settings|Rules):$/.test(label));
  if (unlabelled)
    throw new Error(`A block needs its file's path, \`Settings:\` or \`Rules:\` before it, not "${unlabelled.label}".`);

  const presets = prose.flatMap(line => /^Preset: `(?<preset>.*)`$/.exec(line)?.groups?.preset ?? []);
  const preset = presets.at(-1);
  if (preset !== undefined && preset !== 'recommended' && preset !== 'strict' && preset !== 'none') {
    throw new Error(`There is no preset \`${preset}\`.`);
  }
  const settings = blocks.find(({ label }) => label === 'Settings:');
  const rules = blocks.find(({ label }) => label === 'Rules:');
  return {
    ...(preset && { preset }),
    ...(settings && { settings: JSON.parse(settings.code) as unknown }),
    ...(rules && { rules: JSON.parse(rules.code) as NonNullable<SuiteCase['rules']> }),
  };
}

function expectationsOf(path: string, code: string): Expectation[] {
  return code.split('\n').flatMap((source, index) => {
    const matches = [...source.matchAll(expectationPattern)];
    if (matches.length < source.split(/(?:\/\/|\/\*)\s*error\b/i).length - 1) {
      throw new Error(`${path}:${index + 1} announces an error in a form that nobody reads: ${source.trim()}`);
    }
    return matches.map(({ groups: { column, rule, text } = {} }) => ({
      path,
      line: index + 1,
      rule: rule ?? '',
      ...(column !== undefined && { column: Number(column) }),
      ...(text !== undefined && { text }),
    }));
  });
}
