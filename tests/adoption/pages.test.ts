import { join, relative } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { ESLint } from 'eslint';

import { eslintClasses } from '../lint-project.ts';
import { withProject, type ProjectFiles } from '../temporary-project.ts';
import { installPackage } from './build-package.ts';

const frameworks = [
  'eslint-plugin-vue',
  'eslint-plugin-svelte',
  'eslint-plugin-astro',
  '@eslint/markdown',
  'svelte',
  '@typescript-eslint/parser',
];

const config = `import astro from 'eslint-plugin-astro';
import eventLoop from 'eslint-plugin-event-loop';
import markdown from '@eslint/markdown';
import svelte from 'eslint-plugin-svelte';
import vue from 'eslint-plugin-vue';
import * as parser from '@typescript-eslint/parser';

export default [
  eventLoop.configs.recommended,
  ...vue.configs['flat/base'],
  ...svelte.configs.base,
  ...astro.configs.base,
  ...markdown.configs.processor,
  { files: ['**/*.ts'], languageOptions: { parser } },
  { files: ['**/*.{vue,svelte,astro}'], languageOptions: { parserOptions: { parser } } },
];
`;

const project: ProjectFiles = {
  'package.json': '{ "name": "pages", "private": true, "type": "module", "dependencies": { "astro": "^5.0.0" } }',
  'eslint.config.js': config,
  'src/read.js': "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('x');\n",
};

interface Page {
  readonly path: string;
  readonly text: string;
  /** Line, column, rule and how many suggestions. */
  readonly reports: readonly string[];
}

const pages: Readonly<Record<string, Page>> = {
  'a Vue component with options': {
    path: 'src/options.vue',
    text: `<template>
  <button @click="async () => load()">{{ text }}</button>
</template>

<script>
import { readFileSync } from 'node:fs';
import { read } from './read.js';

export default {
  async created() {
    readFileSync('x');
    this.text = read();
  },
};
</script>
`,
    reports: ['11:5 no-sync-fs 1', '12:17 no-sync-fs 0'],
  },
  'a Vue component with two scripts, in TypeScript': {
    path: 'src/setup.vue',
    text: `<script lang="ts">
export interface Row { readonly id: number }
</script>
<script setup lang="ts">
import { readFileSync } from 'node:fs';
import { read } from './read.js';
const load = async (path: string) => readFileSync(path);
async function click(): Promise<void> {
  read();
}
</script>

<template><p v-for="row in rows" :key="row" @click="click">{{ load(row) }}</p></template>
<style>p { color: red }</style>
`,
    reports: ['7:38 no-sync-fs 1', '9:3 no-sync-fs 0'],
  },
  'a Vue component without imports': {
    path: 'src/wait.vue',
    text: `<template><p /></template>
<script>
export default {
  async created() {
    const end = Date.now() + 10;
    while (Date.now() < end) {}
  },
};
</script>
`,
    reports: ['6:5 no-busy-wait 1'],
  },
  'a Svelte component with two scripts': {
    path: 'src/page.svelte',
    text: `<script module>
  import { readFileSync } from 'node:fs';
  export const load = async () => readFileSync('x');
</script>
<script>
  import { read } from './read.js';
  let { name } = $props();
  let text = $state('');
  async function click() {
    text = read();
  }
</script>

{#each [1, 2] as item (item)}
  <button onclick={async () => { click(); }}>{item} {name}{@html text}</button>
{/each}
{#await load() then value}{value}{/await}
<style>button { color: red }</style>
`,
    reports: ['3:35 no-sync-fs 1', '10:12 no-sync-fs 0'],
  },
  'a Svelte component without imports, in TypeScript': {
    path: 'src/wait.svelte',
    text: `<h1>Title</h1>
<script lang="ts">
  export async function wait(ms: number) {
    const end = Date.now() + ms;
    while (Date.now() < end) {}
  }
</script>
`,
    reports: ['5:5 no-busy-wait 1'],
  },
  'an Astro page, whose paths are made at build time': {
    path: 'src/pages/page.astro',
    text: `---
import { readFileSync } from 'node:fs';
import { read } from '../read.js';
interface Props { readonly title: string }
const { title } = Astro.props as Props;
export async function getStaticPaths() { return [{ params: { page: read() } }]; }
async function later() {
  await title;
  return readFileSync(title);
}
globalThis.later = later;
---
<html><body>
  <h1>{title}</h1>
  {[1, 2].map(item => <p>{item}</p>)}
  <script>
    export const wait = async () => { const end = Date.now() + 10; while (Date.now() < end) {} };
  </script>
</body></html>
`,
    reports: ['9:10 no-sync-fs 1', '17:68 no-busy-wait 1'],
  },
  'an Astro page without code': {
    path: 'src/pages/plain.astro',
    text: '<html><body><h1>{1 + 1}</h1></body></html>\n',
    reports: [],
  },
  'Markdown with code': {
    path: 'README.md',
    text: `# Title

\`\`\`js
import { readFileSync } from 'node:fs';
import { read } from './src/read.js';
export const load = async () => readFileSync('x');
export const other = async () => read();
\`\`\`

And in TypeScript:

\`\`\`ts
export async function more(path: string) { return require('fs').readFileSync(path); }
\`\`\`
`,
    reports: ['6:33 no-sync-fs 1', '7:34 no-sync-fs 0', '13:51 no-sync-fs 1'],
  },
};

type Message = ESLint.LintResult['messages'][number];

/** Lints with the real plugins; each text as if it stood in the file. */
async function lintPages<Result>(
  eslint: 10 | 9,
  use: (lint: (path: string, text: string) => Promise<readonly Message[]>) => Promise<Result>,
): Promise<Result> {
  return withProject(
    { ...project, ...Object.fromEntries(Object.values(pages).map(({ path, text }) => [path, text])) },
    directory => {
      installPackage(directory, { eslint, others: frameworks });
      const linter = new eslintClasses[eslint]({ cwd: directory });
      return use(async (path, text) => {
        const [result] = await linter.lintText(text, { filePath: join(directory, path) });
        expect(relative(directory, result!.filePath).replaceAll('\\', '/')).toBe(path);
        return result!.messages;
      });
    },
  );
}

function print({ line, column, ruleId, message, suggestions = [] }: Message): string {
  return ruleId ? `${line}:${column} ${ruleId.replace('event-loop/', '')} ${suggestions.length}` : `${line}:${column} ${message}`;
}

describe.each([10, 9] as const)('the plugins of other file types in ESLint %i', eslint => {
  it('reports what stands in the scripts, at its place in the page, and a suggestion leaves a page that parses', async () => {
    await lintPages(eslint, async lint => {
      for (const [name, { path, text, reports }] of Object.entries(pages)) {
        const messages = await lint(path, text);
        expect(messages.map(print), name).toEqual(reports);
        for (const { fix } of messages.flatMap(({ suggestions = [] }) => suggestions)) {
          const after = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
          const again = (await lint(path, after)).map(print);
          expect(again, after).toHaveLength(reports.length - 1);
          expect(again.join('\n'), after).not.toContain('Parsing error');
        }
      }
    });
  });
});
