import { cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import typescriptParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

import plugin from '../../dist/index.js';
import { getLintedModule } from '../../dist/analysis/project-graph.js';
import { findCallPositions } from './call-positions.js';

/** What the rules are asked, by name: as `recommended`, and with what each option adds. */
export const variants = {
  recommended: {},
  brief: { costs: ['brief', 'grows', 'waits'] },
  startup: { costs: ['brief', 'grows', 'waits'], startup: true },
  possible: { costs: ['brief', 'grows', 'waits'], possible: true },
  strict: { costs: ['brief', 'grows', 'waits'], possible: true, startup: true },
};

const rules = Object.keys(plugin.rules).filter(name => name.startsWith('no-sync-'));

/** Copies packages, without their dependencies, to a folder; several make a workspace, as they do where they are developed. */
export function copyPackages(names, sources, folder) {
  for (const name of names) {
    const target = names.length === 1 ? folder : path.join(folder, name);
    mkdirSync(target, { recursive: true });
    cpSync(path.join(sources, name), target, {
      recursive: true,
      filter: file => !path.relative(path.join(sources, name), file).split(path.sep).includes('node_modules'),
    });
  }
  if (names.length === 1) return;
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, workspaces: names }));
}

/**
 * Lints a folder with each variant. Returns, by variant, the reports as `rule file:line:column` where V8 has the reported call, and the
 * project's graph.
 */
export async function lintVariants(folder) {
  const root = realpathSync(folder);
  const found = { root, callsIn: createCallsIn(root), graph: undefined };
  const results = await createLinter(root, graph => (found.graph = graph)).lintFiles(['.']);
  const reports = Object.fromEntries(Object.keys(variants).map(name => [name, new Set()]));
  for (const { filePath, messages } of results) {
    const file = path.relative(root, filePath).replaceAll('\\', '/');
    for (const { ruleId, line, column, endLine, endColumn } of messages) {
      if (ruleId === null) continue;
      const [variant, rule] = ruleId.split('/');
      const extent = `${line}:${column}-${endLine}:${endColumn}`;
      const places = found.callsIn(file).flatMap(call => (call.extent === extent ? call.places : []));
      for (const place of places) reports[variant].add(`${rule} ${file}:${place}`);
    }
  }
  return { ...found, reports };
}

/** The calls of the files below a folder, and where V8 has them; worked out once a file. */
function createCallsIn(root) {
  const calls = new Map();
  return file => {
    if (!calls.has(file)) calls.set(file, findCallPositions(readFileSync(path.join(root, file), 'utf8'), file));
    return calls.get(file);
  };
}

/** ESLint with the plugin's rules under a name for each variant, so that one run has them with all options. */
function createLinter(root, tellGraph) {
  const spy = {
    create: context => ({
      Program() {
        const linted = getLintedModule(context);
        if (linted) tellGraph(linted.graph);
      },
    }),
  };
  const own = Object.fromEntries(rules.map(name => [name, plugin.rules[name]]));
  const plugins = Object.fromEntries(Object.keys(variants).map(name => [name, { rules: own }]));
  const entries = Object.entries(variants).flatMap(([name, options]) =>
    rules.map(rule => [`${name}/${rule}`, ['error', options]]),
  );
  return new ESLint({
    cwd: root,
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: [
      { ignores: ['**/node_modules/**', '**/*.min.js', '**/public/**', '**/client/**', '**/htdocs/**'] },
      { files: ['**/*.{js,cjs,mjs}', '**/bin/*'], languageOptions: { parser: typescriptParser } },
      {
        plugins: { ...plugins, spy: { rules: { spy } } },
        rules: { ...Object.fromEntries(entries), 'spy/spy': 'error' },
        ignores: plugin.configs.recommended.ignores,
      },
    ],
  });
}
