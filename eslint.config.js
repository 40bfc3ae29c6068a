import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';

const eventLoop = await importBuiltPlugin();

export default defineConfig(
  globalIgnores([
    'dist',
    'coverage',
    // What the demo lints: programs that block on purpose.
    'docs/examples',
    'tests/**/fixtures',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'source',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Brackets where the key is looked up in a table, or in JSON that may not have it.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A table read with a key that must be there: `noUncheckedIndexedAccess` makes the reader say so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Patterns over nodes compare string literals with the enum of node types; the literals are what ESTree says.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // `a || b` on strings and booleans means what it says.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    name: 'size and shape',
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-else-return': 'error',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      // Three, of which `for (…) if (…)` on one line counts for two.
      'max-depth': ['error', 4],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', 45],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'FunctionDeclaration[id.name=/^(check|process|handle)[A-Z]/]',
          message: 'Say what it answers or makes: is…, find…, get…, resolve…, summarize…, create…, visit….',
        },
        {
          selector: 'MemberExpression[property.name=/^(start|end)$/][object.name=/(^n|N)ode$/]',
          message: '`node.range` is what every parser sets.',
        },
      ],
    },
  },
  {
    name: 'the shipped code',
    files: ['src/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['@typescript-eslint/utils', '@typescript-eslint/types', 'typescript', 'eslint', 'estree'].map(name => ({
            name,
            allowTypeImports: true,
            message: 'Types only: at run time it is no dependency (TypeScript is no peer of this plugin).',
          })),
          patterns: [{ regex: '^\\..*(?<!\\.ts)$', message: 'Relative imports end in `.ts`.' }],
        },
      ],
    },
  },
  {
    name: 'trees of other parsers',
    // They lack some of what typescript-eslint's types promise; and a key that is deprecated in one kind of node counts as such in all.
    files: ['src/{analysis,summary,suggestions,syntax}/**'],
    rules: { '@typescript-eslint/no-deprecated': 'off', '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    name: 'long functions',
    // Functions that share the state of one computation, each of them short; and one case for each type of statement.
    files: ['src/graph/{effects/effects,phases/phase}.ts', 'src/summary/statements.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    name: 'data and contracts',
    // A table has a row for each export of its module, and the format of a summary is one contract: neither is split for its length.
    files: ['src/catalog/**', 'src/summary/module-summary.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    name: 'rules',
    files: ['src/rules/*.ts'],
    plugins: { 'eslint-plugin': eslintPlugin },
    rules: {
      ...eslintPlugin.configs['rules-recommended'].rules,
      'eslint-plugin/meta-property-ordering': [
        'error',
        ['type', 'docs', 'hasSuggestions', 'messages', 'schema', 'defaultOptions'],
      ],
      'eslint-plugin/no-property-in-node': 'error',
      'eslint-plugin/prefer-placeholders': 'error',
      'eslint-plugin/prefer-replace-text': 'error',
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(Disallow|Enforce|Prefer|Require) .+[^. ]$' }],
      'max-lines': ['error', 100],
    },
  },
  {
    name: 'rule tests',
    files: ['tests/rules/**/*.ts'],
    plugins: { 'eslint-plugin': eslintPlugin },
    rules: {
      ...eslintPlugin.configs['tests-recommended'].rules,
      'eslint-plugin/no-identical-tests': 'error',
      'eslint-plugin/require-test-case-name': 'error',
      'eslint-plugin/require-test-error-positions': 'error',
      'eslint-plugin/test-case-property-ordering': 'error',
      'eslint-plugin/test-case-shorthand-strings': 'error',
      'eslint-plugin/unique-test-case-names': 'error',
    },
  },
  {
    name: 'tests',
    // A test file is as long as its list of cases; programs that suggestions rewrote are run from their text, and are async whether
    // they await or not.
    files: ['tests/**'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'command-line tools',
    files: ['tools/**', 'tests/corpus/**/*.js'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'measured cases',
    // One case for each API, with what it works on around it.
    files: ['tools/costs/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  // The plugin on its own code, as a user would have it.
  eventLoop.configs.recommended,
  {
    name: 'what the benchmark measures',
    // Each blocks on purpose, and has its rule's name.
    files: ['tools/bench/delay/**'],
    rules: Object.fromEntries(Object.keys(eventLoop.rules).map(rule => [`event-loop/${rule}`, 'off'])),
  },
);

/** The plugin as `npm run build` leaves it: ESLint reads its config before anything could build it. */
async function importBuiltPlugin() {
  try {
    return (await import('./dist/index.js')).default;
  } catch (error) {
    throw new Error(
      'This project lints itself with its own build in dist/. Run `npm run build` first, or lint with `npm run lint`.',
      {
        cause: error,
      },
    );
  }
}
