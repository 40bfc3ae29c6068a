// https://github.com/lukeed/polka#api
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const receives = ['node:http#IncomingMessage', 'node:http#ServerResponse'];
const route: CallbackApi = {
  runs: 'run-time',
  when: 'on every `{METHOD} {0}`',
  otherwise: 'on every `{METHOD}` request of its route',
  receives,
  awaits: '>=1.0.0',
};
const any: CallbackApi = { ...route, when: 'on every request to `{0}`', otherwise: 'on every request' };

export const polka: CallbackModule = {
  module: 'polka',
  aliases: ['@polka/polka', '0http', 'restana'],
  callbacks: {
    'Polka.prototype.all': any,
    'Polka.prototype.connect': route,
    'Polka.prototype.delete': route,
    'Polka.prototype.get': route,
    'Polka.prototype.head': route,
    'Polka.prototype.options': route,
    'Polka.prototype.patch': route,
    'Polka.prototype.post': route,
    'Polka.prototype.put': route,
    'Polka.prototype.trace': route,
    'Polka.prototype.use': any,
    'Polka.prototype.add': { ...route, when: 'on every `{0} {1}`', otherwise: 'on every request of its route' },
    'Polka.prototype.listen': { runs: 'start-up' },
    default: {
      runs: 'run-time',
      within: ['onError', 'onNoMatch'],
      when: 'on every failed request',
      receives: [null, ...receives],
    },
  },
  results: { default: 'polka#Polka', 'Polka.prototype.*': 'this', 'Polka.prototype.server': 'node:http#Server' },
};
