// Functions run inside a span or a context: https://docs.sentry.io/platforms/javascript/guides/node/, https://opentelemetry.io/docs/languages/js/,
// https://github.com/jeff-lewis/cls-hooked, https://docs.newrelic.com/docs/apm/agents/nodejs-agent
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const last: CallbackApi = { runs: 'at-once', at: 'last' };
const wrapped: CallbackApi = { runs: 'wrapped' };
const collection: CallbackApi = { runs: 'run-time', when: 'whenever metrics are collected', awaits: true };

export const tracing: readonly CallbackModule[] = [
  {
    module: '@sentry/node',
    aliases: [
      '@sentry/nextjs',
      '@sentry/core',
      '@sentry/bun',
      '@sentry/sveltekit',
      '@sentry/remix',
      '@sentry/aws-serverless',
      '@sentry/serverless',
      '@sentry/google-cloud-serverless',
    ],
    callbacks: {
      startSpan: last,
      startSpanManual: last,
      startNewTrace: last,
      withScope: last,
      withIsolationScope: last,
      withActiveSpan: last,
      continueTrace: last,
      withMonitor: { runs: 'at-once', at: 1 },
      withServerActionInstrumentation: last,
      suppressTracing: last,
      wrapApiHandlerWithSentry: wrapped,
      wrapRouteHandlerWithSentry: wrapped,
      wrapServerComponentWithSentry: wrapped,
      wrapMiddlewareWithSentry: wrapped,
      wrapGetServerSidePropsWithSentry: wrapped,
      wrapHandler: wrapped,
      wrapHttpFunction: wrapped,
      wrapCloudEventFunction: wrapped,
      'AWSLambda.wrapHandler': wrapped,
      init: {
        runs: 'run-time',
        within: ['beforeSend', 'beforeSendTransaction', 'beforeBreadcrumb', 'tracesSampler'],
        when: 'on every reported event',
        awaits: true,
      },
    },
  },
  {
    module: '@opentelemetry/api',
    callbacks: {
      'context.with': { runs: 'at-once', at: 1 },
      'Tracer.prototype.startActiveSpan': last,
      'context.bind': wrapped,
      'Observable.prototype.addCallback': collection,
      'Meter.prototype.addBatchObservableCallback': collection,
    },
    results: {
      'trace.getTracer': '@opentelemetry/api#Tracer',
      'metrics.getMeter': '@opentelemetry/api#Meter',
      'Meter.prototype.createObservableCounter': '@opentelemetry/api#Observable',
      'Meter.prototype.createObservableGauge': '@opentelemetry/api#Observable',
      'Meter.prototype.createObservableUpDownCounter': '@opentelemetry/api#Observable',
    },
  },
  {
    module: 'prom-client',
    callbacks: {
      Counter: { ...collection, within: ['collect'] },
      Gauge: { ...collection, within: ['collect'] },
      Histogram: { ...collection, within: ['collect'] },
      Summary: { ...collection, within: ['collect'] },
    },
  },
  {
    module: 'cls-hooked',
    aliases: ['continuation-local-storage', 'express-http-context'],
    callbacks: {
      'Namespace.prototype.run': last,
      'Namespace.prototype.runAndReturn': last,
      'Namespace.prototype.runPromise': last,
      'Namespace.prototype.bind': wrapped,
    },
    results: { createNamespace: 'cls-hooked#Namespace', getNamespace: 'cls-hooked#Namespace' },
  },
  {
    module: 'newrelic',
    callbacks: {
      startWebTransaction: last,
      startBackgroundTransaction: last,
      startSegment: { runs: 'at-once', at: 2 },
      setLambdaHandler: wrapped,
    },
  },
  {
    module: 'dd-trace',
    callbacks: { 'Tracer.prototype.trace': last, 'Tracer.prototype.wrap': wrapped },
    results: { default: 'dd-trace#Tracer', tracer: 'dd-trace#Tracer', init: 'dd-trace#Tracer' },
  },
  { module: 'datadog-lambda-js', callbacks: { datadog: wrapped } },
];
