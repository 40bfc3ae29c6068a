import { homedir } from 'node:os';

import { expect, test } from 'vitest';

import { findRoot } from '../../src/project/find-root.ts';
import { writeProject } from './temporary-project.ts';

function rootIn(files: Readonly<Record<string, string>>, from: string): string {
  const root = writeProject(files);
  const found = findRoot(`${root}/${from}`);
  return (found.loose ? 'loose ' : '') + found.directory.slice(root.length);
}

const members = {
  'packages/a/package.json': '{}',
  'packages/a/src/x.js': '',
  'examples/b/package.json': '{}',
  'examples/b/x.js': '',
};

test.each([
  ['npm and Yarn', { 'package.json': '{"workspaces": ["packages/*"]}' }],
  ['Yarn, with nohoist', { 'package.json': '{"workspaces": {"packages": ["./packages/*/"]}}' }],
  ['pnpm', { 'package.json': '{}', 'pnpm-workspace.yaml': 'packages:\n  - "packages/**"\n  - "!**/fixtures/**"\n' }],
  ['Lerna', { 'package.json': '{}', 'lerna.json': '{"packages": ["packages/*"]}' }],
  ['Rush', { 'rush.json': '{"projects": [{"packageName": "a", "projectFolder": "packages/a"}] /* comment */,}' }],
])('a workspace of %s covers its members and no other package', (_, manifest) => {
  const files = { ...manifest, ...members };
  expect(rootIn(files, 'packages/a/src/x.js')).toBe('');
  expect(rootIn(files, 'tools/x.js')).toBe('');
  expect(rootIn(files, 'examples/b/x.js')).toBe('/examples/b');
});

test('a package within a member is of the workspace too', () => {
  const files = {
    'package.json': '{"workspaces": ["packages/*"]}',
    ...members,
    'packages/a/cjs/package.json': '{"type": "commonjs"}',
  };
  expect(rootIn(files, 'packages/a/cjs/x.js')).toBe('');
});

test('Nx without workspaces covers everything below', () => {
  expect(rootIn({ 'package.json': '{}', 'nx.json': '{}', 'libs/a/package.json': '{}' }, 'libs/a/x.js')).toBe('');
});

test('a pnpm-workspace.yaml that only holds settings makes no workspace', () => {
  expect(rootIn({ 'pnpm-workspace.yaml': 'onlyBuiltDependencies: []', 'a/package.json': '{}' }, 'a/x.js')).toBe('/a');
});

test('otherwise the nearest package.json is the root, broken or not', () => {
  expect(rootIn({ 'package.json': '{}', 'a/package.json': '{ broken' }, 'a/src/deep/x.js')).toBe('/a');
});

test('without any package.json there is only the file', () => {
  expect(rootIn({ 'a/b/x.js': '' }, 'a/b/x.js')).toBe('loose /a/b');
});

test('a code block of a page is in the project of the page', () => {
  expect(rootIn({ 'package.json': '{}', 'docs/page.md': '' }, 'docs/page.md/0_1.js')).toBe('');
});

test.each([
  ['a slash', '/'],
  ['a dot', './'],
  ['an exclamation mark', '!'],
  ['both', '!/'],
  ['nothing', ''],
  ['too much', '*'.repeat(70_000)],
])('a pattern of a workspace that is %s names no member', (_, pattern) => {
  const files = { 'package.json': JSON.stringify({ workspaces: [pattern, 'packages/*'] }), 'b/package.json': '{}' };
  expect(rootIn({ ...files, 'packages/a/package.json': '{}' }, 'packages/a/x.js')).toBe('');
  expect(rootIn(files, 'b/x.js')).toBe('/b');
});

test('settings.root decides', () => {
  const root = writeProject({ 'a/package.json': '{}' });
  expect(findRoot(`${root}/a/x.js`, root)).toEqual({ directory: root, loose: false });
});

test('a home directory and the root of a file system are no projects', () => {
  expect(findRoot(`${homedir()}/x.js`).loose).toBe(true);
  expect(findRoot('/x.js').loose).toBe(true);
});
