// https://feathersjs.com/api/hooks, https://feathersjs.com/api/services, https://feathersjs.com/api/express
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const hooks: CallbackApi = { runs: 'run-time', within: ['**'], when: 'on every call of the service', awaits: true };

export const feathers: CallbackModule = {
  module: '@feathersjs/feathers',
  aliases: ['feathers'],
  callbacks: {
    'Application.prototype.hooks': hooks,
    'Application.prototype.configure': { runs: 'at-once', receives: ['@feathersjs/feathers#Application'] },
    'Application.prototype.use': { runs: 'run-time', within: ['*'], when: 'on every call of the service `{0}`', awaits: true },
    'Application.prototype.publish': hooks,
    'Service.prototype.hooks': hooks,
    'Service.prototype.publish': hooks,
  },
  classes: [
    {
      extends: ['@feathersjs/feathers#ServiceMethods', '@feathersjs/feathers#ServiceInterface', '@feathersjs/feathers#Service'],
      methods: ['find', 'get', 'create', 'update', 'patch', 'remove'],
      runs: 'run-time',
      when: 'on every call of the service',
      awaits: true,
    },
    {
      extends: ['@feathersjs/feathers#ServiceMethods', '@feathersjs/feathers#ServiceInterface'],
      methods: ['setup', 'teardown'],
      runs: 'start-up',
    },
  ],
  results: {
    default: '@feathersjs/feathers#Application',
    feathers: '@feathersjs/feathers#Application',
    'Application.prototype.service': '@feathersjs/feathers#Service',
    'Application.prototype.configure': 'this',
    'Application.prototype.use': 'this',
  },
  extends: { Application: 'node:events#EventEmitter', Service: 'node:events#EventEmitter' },
};

/** https://feathersjs.com/api/express */
export const feathersExpress: CallbackModule = {
  module: '@feathersjs/express',
  results: { default: '@feathersjs/express#Application' },
  extends: { Application: 'express#Application' },
};

/** https://feathersjs.com/api/koa */
export const feathersKoa: CallbackModule = {
  module: '@feathersjs/koa',
  results: { koa: '@feathersjs/koa#Application' },
  extends: { Application: 'koa#Application' },
};
