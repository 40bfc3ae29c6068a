/**
 * Lints a folder with one of the presets and prints what each rule took, in milliseconds of wall clock, as JSON. What the rules share, the
 * index and the call graph, is asked for by a rule of its own before them: `project`. `node measure-rules.js warm <folder>`
 */
import { ESLint } from 'eslint';

import { getLintedModule } from '../../dist/analysis/project-graph.js';
import { loadConfig } from './linters.js';

const [linter, directory] = process.argv.slice(2);
const config = await loadConfig(linter, directory);
const project = {
  create(context) {
    getLintedModule(context);
    return {};
  },
};
const preset = config.at(-1);
config[config.length - 1] = {
  ...preset,
  plugins: { bench: { rules: { project } }, ...preset.plugins },
  rules: { 'bench/project': 'error', ...preset.rules },
};

const results = await new ESLint({ cwd: directory, overrideConfigFile: true, overrideConfig: config, stats: true }).lintFiles([
  '.',
]);
const totals = {};
for (const { stats } of results) {
  for (const [rule, { total }] of Object.entries(stats?.times.passes[0]?.rules ?? {})) {
    const name = rule.replace(/^(?:bench|event-loop)\//, '');
    totals[name] = (totals[name] ?? 0) + total;
  }
}
process.stdout.write(JSON.stringify(totals));
