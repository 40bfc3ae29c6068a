// https://reactrouter.com/start/framework/data-loading, https://remix.run/docs, https://svelte.dev/docs/kit/routing,
// https://svelte.dev/docs/kit/hooks, https://docs.astro.build/en/guides/endpoints/, https://docs.astro.build/en/guides/middleware/,
// https://docs.solidjs.com/solid-start, https://tanstack.com/start
import type { CallbackModule } from '../callback-api.ts';

const verbs = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
const remix = [
  '@remix-run/node',
  '@remix-run/server-runtime',
  '@remix-run/serve',
  '@remix-run/express',
  '@remix-run/cloudflare',
  '@react-router/dev',
  '@react-router/node',
  '@react-router/serve',
  '@react-router/express',
];

export const reactRouter: CallbackModule = {
  module: '@react-router/node',
  aliases: ['@remix-run/node'],
  files: [
    {
      dependency: remix,
      files: ['app/routes/**/*.{js,jsx,ts,tsx}'],
      exports: ['loader', 'action'],
      runs: 'run-time',
      when: 'on every request to `{route}`',
      awaits: true,
    },
    {
      dependency: remix,
      files: ['app/**/*.{js,jsx,ts,tsx}'],
      exports: ['loader', 'action'],
      runs: 'run-time',
      when: 'on every request of its route',
      awaits: true,
    },
    {
      dependency: remix,
      files: ['app/entry.server.{js,jsx,ts,tsx}'],
      exports: ['default', 'handleRequest', 'handleDataRequest', 'handleError'],
      runs: 'run-time',
      when: 'on every request',
      awaits: true,
    },
  ],
};

export const svelteKit: CallbackModule = {
  module: '@sveltejs/kit',
  files: [
    {
      dependency: '@sveltejs/kit',
      files: ['src/routes/**/+server.{js,ts}'],
      exports: [...verbs, 'fallback'],
      runs: 'run-time',
      when: 'on every `{export} {route}`',
      awaits: true,
    },
    {
      dependency: '@sveltejs/kit',
      files: ['src/routes/**/+{page,layout}{,.server}.{js,ts}', 'src/routes/**/+page@*.{js,ts}'],
      exports: ['load', 'actions.*'],
      runs: 'run-time',
      when: 'on every request to `{route}`',
      awaits: true,
    },
    { dependency: '@sveltejs/kit', files: ['src/routes/**/+*.{js,ts}'], exports: ['entries'], runs: 'build-time' },
    {
      dependency: '@sveltejs/kit',
      files: ['src/hooks{,.server}.{js,ts}', 'src/hooks{,.server}/index.{js,ts}'],
      exports: ['handle', 'handleFetch', 'handleError', 'handleValidationError', 'reroute'],
      runs: 'run-time',
      when: 'on every request',
      awaits: true,
    },
    { dependency: '@sveltejs/kit', files: ['src/hooks.server.{js,ts}'], exports: ['init'], runs: 'start-up', awaits: true },
  ],
};

/** https://svelte.dev/docs/kit/@sveltejs-kit-hooks */
export const svelteKitHooks: CallbackModule = {
  module: '@sveltejs/kit/hooks',
  callbacks: { sequence: { runs: 'run-time', when: 'on every request', awaits: true } },
};

/** https://svelte.dev/docs/kit/remote-functions */
export const svelteKitServer: CallbackModule = {
  module: '$app/server',
  callbacks: {
    query: { runs: 'run-time', when: 'on every call of the query', awaits: true },
    command: { runs: 'run-time', when: 'on every call of the command', awaits: true },
    form: { runs: 'run-time', when: 'on every submission of the form', awaits: true },
    prerender: { runs: 'build-time' },
  },
};

export const astro: CallbackModule = {
  module: 'astro',
  files: [
    {
      dependency: 'astro',
      files: ['src/pages/**/*.{js,ts,mjs,mts}'],
      exports: [...verbs, 'ALL'],
      runs: 'run-time',
      when: 'on every `{export} {route}`',
      awaits: true,
    },
    { dependency: 'astro', files: ['src/pages/**/*.{js,ts,mjs,mts,astro}'], exports: ['getStaticPaths'], runs: 'build-time' },
    {
      dependency: 'astro',
      files: ['src/middleware.{js,ts,mjs,mts}', 'src/middleware/index.{js,ts,mjs,mts}'],
      exports: ['onRequest'],
      runs: 'run-time',
      when: 'on every request',
      awaits: true,
    },
  ],
};

/** https://docs.astro.build/en/reference/modules/astro-middleware/, …/astro-actions/ */
export const astroModules: readonly CallbackModule[] = [
  {
    module: 'astro:middleware',
    callbacks: {
      defineMiddleware: { runs: 'run-time', at: 0, when: 'on every request', awaits: true },
      sequence: { runs: 'run-time', when: 'on every request', awaits: true },
    },
  },
  {
    module: 'astro:actions',
    callbacks: { defineAction: { runs: 'run-time', within: ['handler'], when: 'on every call of the action', awaits: true } },
  },
];

export const solidStart: CallbackModule = {
  module: '@solidjs/start',
  files: [
    {
      dependency: '@solidjs/start',
      files: ['src/routes/**/*.{js,jsx,ts,tsx}'],
      exports: verbs,
      runs: 'run-time',
      when: 'on every `{export} {route}`',
      awaits: true,
    },
  ],
};

export const tanstackStart: CallbackModule = {
  module: '@tanstack/react-start',
  aliases: ['@tanstack/start', '@tanstack/solid-start'],
  callbacks: {
    'ServerFn.prototype.handler': { runs: 'run-time', when: 'on every call of the server function', awaits: true },
    'Middleware.prototype.server': { runs: 'run-time', when: 'on every request', awaits: true },
  },
  results: {
    createServerFn: '@tanstack/react-start#ServerFn',
    createMiddleware: '@tanstack/react-start#Middleware',
    'ServerFn.prototype.*': 'this',
    'Middleware.prototype.*': 'this',
  },
};
