/** What the plugin says it works with: the first and the last release of each range, by what npm calls them. */

export const nodes = ['20.19.0', '22.13.0', '22', '24', '26'];

export const eslints = ['9.0.0', '9', '10.0.0', '10'];

/**
 * The parsers, each with the config of the fixture that uses it and the packages that a project with it has. `eslints` and `nodes` are
 * given where the parser itself supports fewer.
 */
export const parsers = [
  { label: 'espree', config: 'eslint.espree.js', packages: [], typescript: 'none' },
  { label: 'espree', config: 'eslint.espree.js', packages: ['typescript@7'], typescript: '7' },
  ...['5.0', '5.4', '5.9', '6'].map(typescript => ({
    label: '@typescript-eslint/parser',
    config: 'eslint.typescript.js',
    packages: ['@typescript-eslint/parser@8', `typescript@${typescript}`],
    typescript,
  })),
  {
    label: '@babel/eslint-parser 7',
    config: 'eslint.babel.js',
    packages: ['@babel/core@7', '@babel/eslint-parser@7'],
    typescript: 'none',
    eslints: ['9.0.0', '9'],
  },
  {
    label: '@babel/eslint-parser 8',
    config: 'eslint.babel.js',
    packages: ['@babel/core@8', '@babel/eslint-parser@8'],
    typescript: 'none',
    nodes: ['22', '24', '26'],
  },
];

/** The projects of the matrix: one for each ESLint and parser that go together. */
export const projects = parsers.flatMap(parser =>
  (parser.eslints ?? eslints).map(eslint => ({
    ...parser,
    eslint,
    name: `${parser.label}, TypeScript ${parser.typescript}, ESLint ${eslint}`,
    nodes: parser.nodes ?? nodes,
  })),
);
