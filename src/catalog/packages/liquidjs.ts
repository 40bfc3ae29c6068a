// https://www.npmjs.com/package/liquidjs
import type { CatalogModule } from '../blocking-api.ts';

export const liquidjs: CatalogModule = {
  module: 'liquidjs',
  verified: '10.30.1',
  exports: {
    'Liquid.prototype.renderFileSync': { kind: 'fs', cost: 'grows', replacement: { form: 'method', name: 'renderFile' } },
    'Liquid.prototype.parseFileSync': { kind: 'fs', cost: 'grows', replacement: { form: 'method', name: 'parseFile' } },
    'Liquid.prototype.renderSync': { kind: 'compute', cost: 'brief', replacement: { form: 'method', name: 'render' } },
    'Liquid.prototype.parseAndRenderSync': {
      kind: 'compute',
      cost: 'brief',
      replacement: { form: 'method', name: 'parseAndRender' },
    },
    'Liquid.prototype.evalValueSync': { kind: 'compute', cost: 'brief', replacement: { form: 'method', name: 'evalValue' } },
    'Liquid.prototype.analyzeSync': { kind: 'compute', cost: 'brief', replacement: { form: 'method', name: 'analyze' } },
    'Liquid.prototype.parseAndAnalyzeSync': {
      kind: 'compute',
      cost: 'brief',
      replacement: { form: 'method', name: 'parseAndAnalyze' },
    },
    'Liquid.prototype.variablesSync': { kind: 'compute', cost: 'brief', replacement: { form: 'method', name: 'variables' } },
    'Liquid.prototype.globalVariablesSync': {
      kind: 'compute',
      cost: 'brief',
      replacement: { form: 'method', name: 'globalVariables' },
    },
  },
};
