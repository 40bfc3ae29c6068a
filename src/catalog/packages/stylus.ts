// https://www.npmjs.com/package/stylus
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Compile in a worker thread: `stylus` works on the event loop, with a callback too.';

export const stylus: CatalogModule = {
  module: 'stylus',
  verified: '0.64.0',
  exports: {
    render: { kind: 'compute', cost: 'grows', instead, asyncInNameOnlyWhen: { test: 'callback', index: 1 } },
    'Renderer.prototype.render': { kind: 'compute', cost: 'grows', instead, asyncInNameOnlyWhen: { test: 'callback', index: 0 } },
  },
  results: {
    default: 'stylus#Renderer',
    'Renderer.prototype.set': 'stylus#Renderer',
    'Renderer.prototype.include': 'stylus#Renderer',
    'Renderer.prototype.import': 'stylus#Renderer',
    'Renderer.prototype.use': 'stylus#Renderer',
    'Renderer.prototype.define': 'stylus#Renderer',
    'Renderer.prototype.deps': 'stylus#Renderer',
  },
};
