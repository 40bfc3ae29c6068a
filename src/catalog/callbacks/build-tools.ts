// https://vite.dev/guide/api-plugin, https://rollupjs.org/plugin-development/, https://webpack.js.org/contribute/writing-a-plugin/,
// https://esbuild.github.io/plugins/, https://www.gatsbyjs.com/docs/reference/config-files/gatsby-node/, https://docusaurus.io/docs/api/plugin-methods,
// https://www.11ty.dev/docs/config/, https://eslint.org/docs/latest/extend/custom-rules, https://babeljs.io/docs/plugins,
// https://github.com/postcss/postcss/blob/main/docs/writing-a-plugin.md, https://gulpjs.com/docs/en/api/, https://gruntjs.com/api/grunt.task,
// https://docs.expo.dev/config-plugins/plugins/
import type { CallbackApi, CallbackModule, CallbackShape } from '../callback-api.ts';

const build: CallbackApi = { runs: 'build-time', within: ['**'] };

/** Hooks that only bundlers call. */
const ownHooks = [
  'resolveId',
  'buildStart',
  'buildEnd',
  'generateBundle',
  'writeBundle',
  'renderChunk',
  'renderStart',
  'closeBundle',
  'augmentChunkHash',
  'moduleParsed',
  'outputOptions',
  'resolveDynamicImport',
  'resolveFileUrl',
  'shouldTransformCachedModule',
  'watchChange',
  'transformIndexHtml',
  'configureServer',
  'configurePreviewServer',
  'configResolved',
  'handleHotUpdate',
  'hotUpdate',
];

/** Hooks whose names others use too. */
const sharedHooks = ['load', 'transform', 'config', 'options', 'banner', 'footer', 'intro', 'outro', 'buildApp', 'apply'];
const allHooks = [...ownHooks, ...sharedHooks, ...ownHooks.map(hook => `${hook}.handler`), 'load.handler', 'transform.handler'];
const bundlers = ['vite', 'rollup', 'rolldown', 'unplugin', 'vitest', 'tsup', 'tsdown', '@rspack/core', '@farmfe/core'];

export const bundlerPlugins: CallbackModule = {
  module: 'rollup',
  objects: [
    { has: ['name'], methods: [...ownHooks, ...ownHooks.map(hook => `${hook}.handler`)], runs: 'build-time' },
    { dependency: bundlers, has: ['name'], methods: allHooks, runs: 'build-time' },
    // What has a hook that only bundlers call is a plugin with all of its hooks.
    ...ownHooks.map(hook => ({ has: ['name', hook], methods: sharedHooks, runs: 'build-time' as const })),
    {
      annotations: [
        'rollup#Plugin',
        'rolldown#Plugin',
        'vite#Plugin',
        'vite#PluginOption',
        'unplugin#UnpluginOptions',
        'astro#AstroIntegration',
        'webpack#WebpackPluginInstance',
        'postcss#Plugin',
        'eslint#Rule.RuleModule',
      ],
      methods: ['**'],
      runs: 'build-time',
    },
    { dependency: ['esbuild', 'bun', 'bun-types', 'tsup'], has: ['name', 'setup'], methods: ['setup'], runs: 'build-time' },
    { dependency: ['astro'], has: ['name', 'hooks'], methods: ['hooks.*'], runs: 'build-time' },
    {
      dependency: ['@docusaurus/core', '@docusaurus/types'],
      has: ['name'],
      methods: [
        'loadContent',
        'contentLoaded',
        'postBuild',
        'configureWebpack',
        'injectHtmlTags',
        'getClientModules',
        'extendCli',
        'getThemePath',
        'getPathsToWatch',
      ],
      runs: 'build-time',
    },
    { has: ['meta', 'create'], methods: ['create'], runs: 'build-time' },
    { has: ['visitor'], methods: ['visitor.**', 'pre', 'post', 'manipulateOptions'], runs: 'build-time' },
    { has: ['postcssPlugin'], methods: ['*'], runs: 'build-time' },
  ],
};

export const buildTools: readonly CallbackModule[] = [
  {
    module: 'webpack',
    aliases: ['@rspack/core'],
    callbacks: {
      'Compiler.prototype.watch': { runs: 'build-time' },
      'Compiler.prototype.run': { runs: 'inherits' },
      default: { runs: 'inherits' },
    },
    results: { default: 'webpack#Compiler' },
    classes: [{ dependency: 'webpack', methods: ['apply'], runs: 'build-time' }],
    files: [
      {
        dependency: 'webpack',
        files: [
          '**/*-loader.{js,cjs,mjs,ts}',
          '**/webpack/**/*{l,L}oader.{js,cjs,mjs,ts}',
          '**/webpack/loaders/*.{js,cjs,mjs,ts}',
        ],
        exports: ['default', 'pitch', 'raw'],
        runs: 'build-time',
      },
    ],
  },
  {
    module: '@electron-forge/plugin-base',
    classes: [
      {
        extends: ['plugin', 'maker', 'publisher', 'template'].flatMap(part => [
          `@electron-forge/${part}-base#default`,
          `@electron-forge/${part}-base#${part[0]!.toUpperCase()}${part.slice(1)}Base`,
        ]),
        methods: ['*'],
        runs: 'build-time',
      },
    ],
  },
  { module: 'vite', callbacks: { defineConfig: build, createServer: build, build } },
  { module: 'vitest/config', callbacks: { defineConfig: build, defineProject: build } },
  { module: 'unplugin', callbacks: { createUnplugin: build, createVitePlugin: build, createRollupPlugin: build } },
  { module: 'tsup', aliases: ['tsdown', 'unbuild'], callbacks: { defineConfig: build, defineBuildConfig: build } },
  { module: 'esbuild', callbacks: { build, buildSync: build, context: build } },
  { module: '@nuxt/kit', aliases: ['nuxt/kit'], callbacks: { defineNuxtModule: build } },
  { module: 'astro/config', callbacks: { defineConfig: build } },
  { module: '@eslint/utils', aliases: ['@typescript-eslint/utils'], callbacks: { 'ESLintUtils.RuleCreator': build } },
  { module: 'eslint', callbacks: { RuleTester: { runs: 'never' } } },
  { module: '@babel/helper-plugin-utils', callbacks: { declare: build, declarePreset: build } },
  { module: '@babel/core', callbacks: { transformAsync: build, transformSync: build } },
  { module: 'postcss', callbacks: { plugin: build } },
  {
    module: 'gulp',
    aliases: ['undertaker', 'vinyl-fs'],
    callbacks: { task: build, series: build, parallel: build, watch: build },
    results: { src: 'node:stream#Transform', dest: 'node:stream#Transform' },
  },
  { module: '@expo/config-plugins', aliases: ['expo/config-plugins'], callbacks: { '*': build } },
  { module: 'hereby', callbacks: { task: build } },
  { module: 'jake', callbacks: { task: build, file: build, desc: build, namespace: build, rule: build, directory: build } },
  {
    module: 'metalsmith',
    callbacks: { 'Metalsmith.prototype.use': build, 'Metalsmith.prototype.build': build },
    results: { default: 'metalsmith#Metalsmith', 'Metalsmith.prototype.*': 'this' },
  },
  {
    module: 'gatsby',
    files: [
      { dependency: 'gatsby', files: ['**/gatsby-{node,config,ssr}.{js,mjs,ts}'], exports: ['*'], runs: 'build-time' },
      {
        dependency: 'gatsby',
        files: ['src/api/**/*.{js,ts}'],
        exports: ['default'],
        runs: 'run-time',
        when: 'on every request to `/api{route}`',
      },
    ],
  },
];

/** Calls of build tools whose receivers come as parameters. */
export const buildShapes: readonly CallbackShape[] = [
  {
    properties: ['tap', 'tapAsync', 'tapPromise'],
    leading: [1, 1],
    onlyFunctions: true,
    api: { runs: 'build-time', at: 1 },
  },
  {
    dependency: ['esbuild', 'bun', 'bun-types', 'tsup'],
    properties: ['onLoad', 'onResolve', 'onStart', 'onEnd', 'onDispose'],
    leading: [0, 1],
    onlyFunctions: true,
    api: { runs: 'build-time' },
  },
  {
    dependency: ['@11ty/eleventy'],
    properties: [
      'addFilter',
      'addAsyncFilter',
      'addNunjucksFilter',
      'addNunjucksAsyncFilter',
      'addLiquidFilter',
      'addHandlebarsHelper',
      'addShortcode',
      'addAsyncShortcode',
      'addPairedShortcode',
      'addPairedAsyncShortcode',
      'addNunjucksShortcode',
      'addNunjucksAsyncShortcode',
      'addLiquidShortcode',
      'addJavaScriptFunction',
      'addCollection',
      'addTransform',
      'addLinter',
      'addPreprocessor',
      'addGlobalData',
      'addDataExtension',
      'addExtension',
      'addTemplateFormats',
      'addPlugin',
      'addBundle',
    ],
    api: { runs: 'build-time', within: ['**'] },
  },
  {
    properties: ['registerTask', 'registerMultiTask'],
    first: '',
    leading: [1, 2],
    onlyFunctions: true,
    api: { runs: 'build-time' },
  },
];

/** Files that only build tools, linters, test runners and task runners load, relative to the package's directory, dot files included. */
export const buildTimeFiles: readonly string[] = [
  '**/*.config.{js,cjs,mjs,ts,cts,mts}',
  '**/*.conf.{js,cjs,mjs,ts}',
  '**/.*rc.{js,cjs,mjs,ts}',
  '**/{gulpfile,Gulpfile,gruntfile,Gruntfile,Jakefile,Herebyfile,jakefile,Brocfile,ember-cli-build}{,.babel}.{js,cjs,mjs,ts}',
  '**/gatsby-{node,config,ssr,browser}.{js,mjs,ts}',
  '**/.eleventy.{js,cjs,mjs}',
  '**/.storybook/**',
  '**/.vitepress/**',
  '**/.vuepress/**',
  '**/.docusaurus/**',
  '**/.yarn/**',
  '**/.pnp.{cjs,loader.mjs}',
  '**/{gulp,grunt,webpack,rollup,vite,esbuild,build}.{tasks,common,dev,prod,base}.{js,cjs,mjs,ts}',
];
