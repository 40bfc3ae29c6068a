// https://nextjs.org/docs/app/api-reference/file-conventions, https://nextjs.org/docs/pages/building-your-application/data-fetching,
// https://nextjs.org/docs/app/api-reference/directives/use-server
import type { CallbackModule } from '../callback-api.ts';

const verbs = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];

export const next: CallbackModule = {
  module: 'next',
  files: [
    {
      dependency: 'next',
      files: ['{,src/}app/**/route.{js,jsx,ts,tsx}'],
      exports: verbs,
      runs: 'run-time',
      when: 'on every `{export} {route}`',
      awaits: true,
    },
    {
      dependency: 'next',
      files: ['{,src/}app/**/{page,layout,template,default,loading,not-found}.{js,jsx,ts,tsx}'],
      exports: ['default', 'generateMetadata', 'generateViewport'],
      asyncOnly: true,
      runs: 'run-time',
      when: 'on every render of `{route}`',
      awaits: true,
    },
    {
      dependency: 'next',
      files: ['{,src/}app/**/*.{js,jsx,ts,tsx}'],
      exports: ['generateStaticParams', 'generateSitemaps', 'generateImageMetadata'],
      runs: 'build-time',
    },
    {
      dependency: 'next',
      files: ['{,src/}app/**/{sitemap,robots,manifest}.{js,ts}'],
      exports: ['default'],
      runs: 'build-time',
    },
    {
      dependency: 'next',
      files: ['{,src/}pages/api/**/*.{js,jsx,ts,tsx}'],
      exports: ['default'],
      runs: 'run-time',
      when: 'on every request to `/api{route}`',
      awaits: true,
    },
    {
      dependency: 'next',
      files: ['{,src/}pages/**/*.{js,jsx,ts,tsx}'],
      exports: ['getServerSideProps', 'default.getInitialProps'],
      runs: 'run-time',
      when: 'on every request to `{route}`',
      awaits: true,
    },
    {
      dependency: 'next',
      files: ['{,src/}pages/**/*.{js,jsx,ts,tsx}'],
      exports: ['getStaticProps', 'getStaticPaths'],
      runs: 'build-time',
    },
    {
      dependency: 'next',
      files: ['{,src/}{middleware,proxy}.{js,ts}'],
      exports: ['default', 'middleware', 'proxy'],
      runs: 'run-time',
      when: 'on every request',
      awaits: true,
    },
    { dependency: 'next', files: ['{,src/}instrumentation.{js,ts}'], exports: ['register'], runs: 'start-up', awaits: true },
    {
      dependency: 'next',
      files: ['{,src/}instrumentation.{js,ts}'],
      exports: ['onRequestError'],
      runs: 'run-time',
      when: 'on every failed request',
      awaits: true,
    },
  ],
  directives: { 'use server': { runs: 'run-time', when: 'on every call of the server action', awaits: true } },
};

/** https://nextjs.org/docs/app/api-reference/functions */
export const nextApi: readonly CallbackModule[] = [
  { module: 'next/server', callbacks: { after: { runs: 'inherits' } } },
  { module: 'next/cache', callbacks: { unstable_cache: { runs: 'wrapped', at: 0 } } },
  { module: 'react', callbacks: { cache: { runs: 'wrapped', at: 0 } } },
  {
    module: 'next-connect',
    callbacks: {
      'Router.prototype.get': { runs: 'run-time', when: 'on every `GET` request of its route', awaits: true },
      'Router.prototype.post': { runs: 'run-time', when: 'on every `POST` request of its route', awaits: true },
      'Router.prototype.put': { runs: 'run-time', when: 'on every `PUT` request of its route', awaits: true },
      'Router.prototype.patch': { runs: 'run-time', when: 'on every `PATCH` request of its route', awaits: true },
      'Router.prototype.delete': { runs: 'run-time', when: 'on every `DELETE` request of its route', awaits: true },
      'Router.prototype.all': { runs: 'run-time', when: 'on every request of its route', awaits: true },
      'Router.prototype.use': { runs: 'run-time', when: 'on every request of its route', awaits: true },
    },
    results: { createRouter: 'next-connect#Router', default: 'next-connect#Router', 'Router.prototype.*': 'this' },
  },
];
