import { createRequire } from 'node:module';

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const files = [`**/*.{${extensions.map(extension => extension.slice(1)).join(',')}}`];

/** What `recommended` leaves out is left out for all, so that every linter looks at the same files. */
export const ignores = [
  '**/*.{test,spec}.*',
  '**/{test,tests,__tests__,__mocks__,e2e}/**',
  '**/*.config.{js,cjs,mjs,ts,cts,mts}',
  '**/{scripts,migrations,seeds}/**',
];

const nothing = { rules: { nothing: { create: () => ({ Program() {} }) } } };

const oneRule = (prefix, plugin, name, ...options) => ({
  plugins: { [prefix]: plugin },
  rules: { [`${prefix}/${name}`]: ['error', ...options] },
});

/**
 * What is compared, by name. `load` gives what a linter adds to the config that all have, and loads its plugin, which costs time, only
 * where it runs. `cache` says what the plugin's cache on disk holds of the run before: nothing, all, or all with one file changed since.
 */
export const linters = {
  nothing: { title: 'a rule that does nothing', load: async () => oneRule('bench', nothing, 'nothing') },
  cold: { title: '`recommended`, cold', cache: 'cold', ...presetOf('recommended') },
  warm: { title: '`recommended`, warm', cache: 'warm', ...presetOf('recommended') },
  edited: { title: '`recommended`, a file edited', cache: 'edited', ...presetOf('recommended') },
  strict: { title: '`strict`, warm', cache: 'warm', ...presetOf('strict') },
  'no-sync': {
    title: '`n/no-sync`',
    load: async () => oneRule('n', (await import('eslint-plugin-n')).default, 'no-sync', { allowAtRootLevel: true }),
  },
  'no-await-in-loop': { title: '`no-await-in-loop`', load: async () => ({ rules: { 'no-await-in-loop': 'error' } }) },
  'no-cycle': { title: '`import-x/no-cycle`', load: () => loadImportRule('no-cycle') },
  named: { title: '`import-x/named`', load: () => loadImportRule('named') },
  sonarjs: {
    title: '`sonarjs`, all of recommended',
    load: async () => (await import('eslint-plugin-sonarjs')).default.configs.recommended,
  },
  typed: {
    title: '`no-floating-promises`, typed',
    isTyped: true,
    load: async () => oneRule('typed', (await import('typescript-eslint')).plugin, 'no-floating-promises'),
  },
};

function presetOf(preset) {
  return { preset, load: async () => (await import('../../dist/index.js')).default.configs[preset] };
}

async function loadImportRule(name) {
  const plugin = await import('eslint-plugin-import-x');
  const resolver = plugin.createNodeResolver({ extensions, extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } });
  return {
    ...oneRule('import-x', plugin, name, { commonjs: true }),
    settings: {
      'import-x/extensions': extensions,
      'import-x/parsers': { [createRequire(import.meta.url).resolve('@typescript-eslint/parser')]: extensions },
      'import-x/resolver-next': [resolver],
    },
  };
}

/** Of the parser of all linters; without type information, which `n/no-sync` would ask for, unless a rule needs it. */
async function loadParser(isTyped) {
  const parser = await import('@typescript-eslint/parser');
  if (isTyped) return parser;
  return {
    ...parser,
    parseForESLint(text, options) {
      const { ast, scopeManager, visitorKeys } = parser.parseForESLint(text, options);
      return { ast, scopeManager, visitorKeys };
    },
  };
}

/** The flat config that a project is linted with by one of the linters. */
export async function loadConfig(name, directory) {
  const { isTyped, load } = linters[name];
  const [parser, config] = await Promise.all([loadParser(isTyped), load()]);
  const parserOptions = { ecmaFeatures: { jsx: true }, ...(isTyped && { projectService: true, tsconfigRootDir: directory }) };
  return [
    { ignores: ['**/node_modules/**'] },
    { files, languageOptions: { parser, parserOptions } },
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
    { ...config, files, ignores },
  ];
}
