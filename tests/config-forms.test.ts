import { defineConfig } from 'eslint/config';
import { defineConfig as defineConfig9 } from 'eslint9/config';
import { describe, expect, it } from 'vitest';

import type { Linter } from 'eslint';

import plugin from '../src/index.ts';
import { eslintClasses } from './lint-project.ts';
import { withProject } from './temporary-project.ts';

const files = { 'load.js': "import { readFileSync } from 'node:fs';\nexport const load = async () => readFileSync('x');\n" };

/** How a user may write the config; that they type-check is part of the test. */
const forms: Record<string, readonly Linter.Config[]> = {
  'an array': [plugin.configs.recommended],
  'defineConfig with the object': defineConfig([plugin.configs.recommended]),
  'defineConfig with extends': defineConfig({ files: ['**/*.js'], extends: [plugin.configs.recommended] }),
  'defineConfig with extends by name': defineConfig({
    plugins: { 'event-loop': plugin },
    extends: ['event-loop/recommended'],
  }),
  'one rule by itself': [{ plugins: { 'event-loop': plugin }, rules: { 'event-loop/no-sync-fs': 'error' } }],
  'defineConfig of ESLint 9': defineConfig9([plugin.configs.recommended]),
};

describe.each([10, 9] as const)('a config in ESLint %i', version => {
  it.each(Object.entries(forms))('%s', async (_, overrideConfig) => {
    await withProject(files, async cwd => {
      const eslint = new eslintClasses[version]({ cwd, overrideConfigFile: true, overrideConfig: [...overrideConfig] });
      const results = await eslint.lintFiles(['.']);
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${line} ${ruleId}`))).toEqual([
        '2 event-loop/no-sync-fs',
      ]);
    });
  });
});
