// https://docs.adonisjs.com/guides/basics/routing, https://docs.adonisjs.com/guides/ace/creating-commands, https://lucid.adonisjs.com/docs/seeders
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const route: CallbackApi = { runs: 'run-time', when: 'on every `{METHOD} {0}`', awaits: true, method: 'handle' };
const any: CallbackApi = { ...route, when: 'on every request to `{0}`' };
const some: CallbackApi = { ...any, at: 2 };

export const adonis: readonly CallbackModule[] = [
  {
    module: '@adonisjs/core/services/router',
    aliases: ['@ioc:Adonis/Core/Route'],
    callbacks: {
      get: route,
      post: route,
      put: route,
      patch: route,
      delete: route,
      any,
      route: some,
      group: { runs: 'at-once' },
      matcher: { runs: 'never' },
    },
  },
  {
    module: '@adonisjs/core/ace',
    aliases: ['@adonisjs/core/build/standalone', '@adonisjs/ace'],
    classes: [
      {
        extends: ['@adonisjs/core/ace#BaseCommand', '@adonisjs/core/ace#Command'],
        methods: ['run', 'handle', 'prepare', 'interact', 'completed'],
        runs: 'command-line',
      },
    ],
  },
  {
    module: '@adonisjs/lucid/seeders',
    aliases: ['@ioc:Adonis/Lucid/Seeder'],
    classes: [
      {
        extends: ['@adonisjs/lucid/seeders#BaseSeeder', '@adonisjs/lucid/seeders#default'],
        methods: ['run'],
        runs: 'command-line',
      },
    ],
  },
];
