// Compilers, minifiers, formatters, linters, templates.
import { Buffer } from 'node:buffer';
import process from 'node:process';

import { samples } from '../fixture.js';

const { css, html, javascript, plainCss, svg } = samples;
const length = async result => (await result).length;
const kind = async result => typeof (await result);
const code = async result => String((await result).code).length;
const compiled = async result => (await result).css.length;
const mjml = `<mjml><mj-body>${'<mj-section><mj-column><mj-text>Hi</mj-text></mj-column></mj-section>'.repeat(20)}</mj-body></mjml>`;
const view = { name: 'Ada' };
const callback = run => new Promise((resolve, reject) => run((error, value) => (error ? reject(error) : resolve(value))));

const sass = owner => ({
  [`${owner}compile`]: call => compiled(call('main.scss')),
  [`${owner}compileString`]: call => compiled(call(css)),
  [`${owner}compileAsync`]: call => compiled(call('main.scss')),
  [`${owner}compileStringAsync`]: call => compiled(call(css)),
});
const sassRecipe = {
  instances: { Compiler: ({ initCompiler }) => initCompiler(), AsyncCompiler: ({ initAsyncCompiler }) => initAsyncCompiler() },
  runs: {
    ...sass(''),
    ...sass('Compiler.prototype.'),
    ...sass('AsyncCompiler.prototype.'),
    renderSync: async call => (await call({ data: css })).css.length,
    render: call => callback(done => call({ data: css }, done)).then(result => result.css.length),
  },
};
const liquid = ({ Liquid }) => new Liquid({ root: '.' });
const swc = owner => ({
  [`${owner}transformSync`]: call => code(call(javascript)),
  [`${owner}minifySync`]: call => code(call(javascript, { module: true })),
  [`${owner}transformFileSync`]: call => code(call('main.js')),
  [`${owner}parseSync`]: async call => (await call(javascript)).body.length,
  [`${owner}parseFileSync`]: async call => (await call('main.js')).body.length,
  [`${owner}printSync`]: async (call, { parseSync }) => code(call(parseSync(javascript))),
});

export default {
  esbuild: {
    runs: {
      transformSync: call => code(call(javascript, { minify: true })),
      buildSync: async call =>
        (await call({ entryPoints: ['main.js'], absWorkingDir: process.cwd(), write: false })).outputFiles[0].text.length,
      formatMessagesSync: call => length(call([{ text: 'a' }], { kind: 'error' })),
      analyzeMetafileSync: call => length(call('{"inputs":{},"outputs":{}}')),
    },
  },
  sass: sassRecipe,
  'sass-embedded': sassRecipe,
  '@babel/core': {
    runs: {
      transformSync: call => code(call(javascript, { babelrc: false, configFile: false })),
      transformAsync: call => code(call(javascript, { babelrc: false, configFile: false })),
      transformFileSync: call => code(call('main.js')),
      transformFileAsync: call => code(call('main.js')),
      parseSync: call => typeof call(javascript),
      parseAsync: async call => typeof (await call(javascript)),
      transformFromAstSync: (call, { parseSync }) => code(call(parseSync(javascript), javascript)),
      transformFromAstAsync: (call, { parseSync }) => code(call(parseSync(javascript), javascript)),
      loadOptionsSync: async call => typeof (await call({})),
      createConfigItemSync: call => kind(call(() => ({}))),
      loadPartialConfigSync: async call => typeof (await call({})),
      transform: call => code(callback(done => call(javascript, { configFile: false }, done))),
      transformFile: call => code(callback(done => call('main.js', done))),
      transformFromAst: (call, { parseSync }) => code(callback(done => call(parseSync(javascript), javascript, {}, done))),
    },
  },
  '@swc/core': { instances: { Compiler: ({ Compiler }) => new Compiler() }, runs: { ...swc(''), ...swc('Compiler.prototype.') } },
  terser: { runs: { minify: call => code(call(javascript)), minify_sync: call => code(call(javascript)) } },
  'uglify-js': { runs: { minify: call => typeof call('function add(a, b) { return a + b }\n'.repeat(400)).code } },
  prettier: {
    runs: {
      format: call => length(call(javascript, { parser: 'babel' })),
      check: call => call(javascript, { parser: 'babel' }),
      formatWithCursor: async call => (await call(javascript, { parser: 'babel', cursorOffset: 1 })).formatted.length,
      'resolveConfig.sync': call => call('main.js'),
      'getFileInfo.sync': call => call('main.js'),
    },
  },
  '@prettier/sync': {
    runs: {
      format: call => length(call(javascript, { parser: 'babel' })),
      check: call => call(javascript, { parser: 'babel' }),
      formatWithCursor: call => call(javascript, { parser: 'babel', cursorOffset: 1 }).formatted.length,
      resolveConfig: call => call('main.js'),
      getFileInfo: call => call('main.js').ignored,
      resolveConfigFile: call => typeof call('main.js'),
      clearConfigCache: call => typeof call(),
    },
  },
  csso: { runs: { minify: call => call(plainCss).css.length, minifyBlock: call => call('color: red; color: blue').css.length } },
  'clean-css': {
    instances: { CleanCSS: ({ default: CleanCSS }) => new CleanCSS() },
    runs: { 'CleanCSS.prototype.minify': call => call(plainCss).styles.length },
  },
  'html-minifier': { runs: { minify: call => call(html, { collapseWhitespace: true }).length } },
  'html-minifier-terser': { runs: { minify: call => length(call(html, { collapseWhitespace: true })) } },
  lightningcss: {
    runs: {
      transform: call => call({ filename: 'a.css', code: Buffer.from(plainCss.repeat(20)), minify: true }).code.length,
      bundle: async call => (await call({ filename: 'main.css' })).code.length,
    },
  },
  svgo: { runs: { optimize: call => call(svg).data.length } },
  sucrase: { runs: { transform: call => call(javascript, { transforms: ['typescript', 'imports'] }).code.length } },
  typescript: {
    instances: { Program: ({ default: ts }) => ts.createProgram(['main.js'], { allowJs: true, noLib: true }) },
    runs: {
      transpileModule: call => call(javascript, {}).outputText.length,
      transpile: call => call(javascript).length,
      createProgram: call => typeof call(['main.js'], { allowJs: true }),
      getPreEmitDiagnostics: (call, { default: ts }) =>
        call(ts.createProgram(['main.js'], { allowJs: true, checkJs: true })).length,
      transpileDeclaration: call => typeof call('export const a: number = 1', {}),
      'Program.prototype.emit': call => call(undefined, () => undefined).emitSkipped,
      'Program.prototype.getSemanticDiagnostics': call => call().length,
    },
  },
  less: { runs: { render: call => compiled(call(css)) } },
  stylus: {
    instances: { Renderer: ({ default: stylus }) => stylus(css) },
    runs: { render: call => call(css).length, 'Renderer.prototype.render': call => call().length },
  },
  postcss: {
    instances: { Processor: ({ default: postcss }) => postcss([{ postcssPlugin: 'fixture', Rule() {} }]) },
    runs: { 'Processor.prototype.process': call => compiled(call(plainCss.repeat(5), { from: undefined })) },
  },
  mjml: { runs: { default: async call => (await call(mjml)).html.length } },
  'oxc-parser': { runs: { parseSync: async call => (await call('a.js', javascript)).errors.length } },
  'oxc-transform': {
    runs: {
      transformSync: call => code(call('a.js', javascript)),
      isolatedDeclarationSync: call => code(call('a.ts', 'export const a: number = 1;\n'.repeat(100))),
      moduleRunnerTransformSync: call => code(call('a.js', javascript)),
    },
  },
  eslint: {
    instances: { Linter: ({ Linter }) => new Linter(), ESLint: ({ ESLint }) => new ESLint({ overrideConfigFile: true }) },
    runs: {
      'Linter.prototype.verify': call => call(javascript, [{ rules: { 'no-unused-vars': 2 } }]).length,
      'Linter.prototype.verifyAndFix': call => call(javascript, [{ rules: { semi: 2 } }]).fixed,
      'ESLint.prototype.lintText': async call => (await call(javascript))[0].errorCount,
      'ESLint.prototype.lintFiles': async call => (await call('main.js')).length,
    },
  },
  handlebars: { runs: { precompile: call => typeof call('<p>{{name}}</p>'.repeat(200)) } },
  ejs: { runs: { renderFile: call => call('view.ejs', view) } },
  pug: { runs: { renderFile: call => call('view.pug', view), compileFile: call => typeof call('view.pug') } },
  nunjucks: {
    instances: { Environment: ({ default: nunjucks }) => nunjucks.configure('.') },
    runs: {
      render: (call, { default: nunjucks }) => {
        nunjucks.configure('.');
        return call('view.html', view);
      },
      'Environment.prototype.render': call => call('view.html', view),
    },
  },
  eta: {
    instances: { Eta: ({ Eta }) => new Eta({ views: process.cwd() }) },
    runs: { 'Eta.prototype.render': call => call('./view', view), 'Eta.prototype.renderAsync': call => call('./view', view) },
  },
  liquidjs: {
    instances: { Liquid: liquid },
    runs: {
      'Liquid.prototype.renderFileSync': call => call('view.html', view),
      'Liquid.prototype.parseFileSync': async call => (await call('view.html')).length,
      'Liquid.prototype.parseAndRenderSync': call => call('{{ name }}', view),
      'Liquid.prototype.renderSync': (call, { Liquid }) => call(new Liquid().parse('{{ name }}'), view),
      'Liquid.prototype.evalValueSync': call => call('name', view),
      'Liquid.prototype.analyzeSync': (call, { Liquid }) => kind(call(new Liquid().parse('{{ name }}'))),
      'Liquid.prototype.parseAndAnalyzeSync': call => kind(call('{{ name }}')),
      'Liquid.prototype.variablesSync': call => call('{{ name }}'),
      'Liquid.prototype.globalVariablesSync': call => call('{{ name }}'),
    },
  },
};
