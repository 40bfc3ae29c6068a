// https://www.npmjs.com/package/eta
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Load templates at start-up with `loadTemplate()`, or pass `cache: true` to `Eta`.';
const inNameOnly =
  '`eta` reads templates with `readFileSync`. Load them at start-up with `loadTemplate()`, or pass `cache: true` to `Eta`.';

export const eta: CatalogModule = {
  module: 'eta',
  verified: '4.6.0',
  exports: {
    'Eta.prototype.render': { kind: 'fs', cost: 'grows', instead },
    'Eta.prototype.renderAsync': { kind: 'fs', cost: 'grows', instead: inNameOnly, asyncInNameOnly: true },
  },
};
