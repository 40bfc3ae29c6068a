// https://www.npmjs.com/package/@resvg/resvg-js
import type { CatalogModule } from '../blocking-api.ts';

export const resvgResvgJs: CatalogModule = {
  module: '@resvg/resvg-js',
  verified: '2.6.2',
  exports: {
    'Resvg.prototype.render': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `renderAsync(svg, options)`, which renders in the thread pool.',
    },
    'RenderedImage.prototype.asPng': { kind: 'compute', cost: 'grows', instead: 'Encode in a worker thread.' },
  },
  results: {
    renderAsync: '@resvg/resvg-js#RenderedImage',
    'Resvg.prototype.render': '@resvg/resvg-js#RenderedImage',
  },
  notBlocking: {
    render: 'fails: the binding has no such function; `Resvg.prototype.render` has a row',
  },
};
