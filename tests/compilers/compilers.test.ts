import { expect, test } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { compilers } from './compilers.ts';
import { program } from './program.ts';

import type { ProjectFiles } from '../temporary-project.ts';

const manifest = { 'package.json': '{ "name": "compiled", "private": true }' };

/** Which rule says when which API is called at the end of the way; functions keep their names but for what compilers put before them. */
async function findingsOf(files: ProjectFiles): Promise<string[]> {
  const reports = await withProject({ ...files, ...manifest }, directory => lintProject(directory));
  return reports
    .filter(({ rule }) => rule.startsWith('no-sync-'))
    .map(({ rule, message, path }) => {
      const [moment] = /(?:on every|whenever) .*?(?=[.:] )/.exec(message) ?? [''];
      const apis = [...message.matchAll(/\b(\w+Sync)\b/g)].map(([, name]) => name);
      return `${path.replace(/\.[jt]s$/, '')} ${rule} ${moment} ${apis[0]}`;
    })
    .sort();
}

test('the program blocks in eleven handlers, and in what two of them wait for', async () => {
  expect(await findingsOf(program)).toEqual([
    'jobs no-sync-fs on every `GET /instance` readFileSync',
    'server no-sync-child-process on every `GET /default` execSync',
    'server no-sync-child-process on every `GET /namespace` execSync',
    'server no-sync-child-process on every `GET /spread` execSync',
    'server no-sync-fs on every `GET /accessor` readFileSync',
    'server no-sync-fs on every `GET /bound` readdirSync',
    'server no-sync-fs on every `GET /function` readFileSync',
    'server no-sync-fs on every `GET /instance` writeFileSync',
    'server no-sync-fs on every `GET /method` writeFileSync',
    'server no-sync-fs on every `GET /own` readdirSync',
    'server no-sync-fs on every `GET /static` readFileSync',
    'server no-sync-fs on every `POST /field` readdirSync',
    'store no-sync-fs on every `GET /function` truncateSync',
  ]);
});

test.each(Object.entries(compilers))('what %s makes of it is reported as it is', async (_name, compile) => {
  const compiled = Object.entries(program).map(([path, text]) => [path.replace(/ts$/, 'js'), compile(text, path)]);
  expect(await findingsOf(Object.fromEntries(compiled) as ProjectFiles)).toEqual(await findingsOf(program));
});
