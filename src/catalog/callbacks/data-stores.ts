// Hooks of data layers: https://mongoosejs.com/docs/middleware.html, https://sequelize.org/docs/v6/other-topics/hooks/,
// https://typeorm.io/listeners-and-subscribers, https://www.prisma.io/docs/orm/prisma-client/client-extensions, https://knexjs.org,
// https://node-postgres.com, https://sidorares.github.io/node-mysql2
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const hook: CallbackApi = {
  runs: 'run-time',
  at: 'last',
  when: "on every '{0}' of the model",
  otherwise: 'on every change of the model',
  awaits: true,
};
const emitter = 'node:events#EventEmitter';
const query: CallbackApi = { runs: 'run-time', within: ['**'], when: 'on every query', awaits: true };
const entity = { runs: 'run-time', when: 'on every change of the entity', awaits: true } as const;

export const dataStores: readonly CallbackModule[] = [
  {
    module: 'mongoose',
    callbacks: {
      'Schema.prototype.pre': hook,
      'Schema.prototype.post': hook,
      'Schema.prototype.method': { runs: 'run-time', within: ['*'], when: 'whenever `{0}` is called' },
      'Schema.prototype.static': { runs: 'run-time', within: ['*'], when: 'whenever `{0}` is called' },
      'Schema.prototype.plugin': { runs: 'start-up' },
      'VirtualType.prototype.get': { runs: 'run-time', when: 'whenever the virtual property of a document is read' },
      'VirtualType.prototype.set': { runs: 'run-time', when: 'whenever the virtual property of a document is set' },
    },
    results: {
      'Schema.prototype.virtual': 'mongoose#VirtualType',
      'VirtualType.prototype.*': 'this',
      connection: 'mongoose#Connection',
      createConnection: 'mongoose#Connection',
      'Schema.prototype.*': 'this',
    },
    extends: { Connection: emitter },
  },
  {
    module: 'sequelize',
    aliases: ['@sequelize/core'],
    callbacks: {
      'Sequelize.prototype.addHook': hook,
      'Sequelize.prototype.transaction': { runs: 'inherits' },
      'Model.prototype.addHook': hook,
    },
    results: { 'Sequelize.prototype.define': 'sequelize#Model', default: 'sequelize#Sequelize' },
  },
  {
    module: 'typeorm',
    callbacks: { 'DataSource.prototype.transaction': { runs: 'inherits' } },
    classes: [
      {
        extends: ['typeorm#EntitySubscriberInterface'],
        methods: [
          'afterLoad',
          'beforeInsert',
          'afterInsert',
          'beforeUpdate',
          'afterUpdate',
          'beforeRemove',
          'afterRemove',
          'beforeQuery',
          'afterQuery',
        ],
        ...entity,
      },
      { extends: ['typeorm#MigrationInterface'], methods: ['up', 'down'], runs: 'command-line' },
    ],
    decorators: {
      AfterLoad: entity,
      BeforeInsert: entity,
      AfterInsert: entity,
      BeforeUpdate: entity,
      AfterUpdate: entity,
      BeforeRemove: entity,
      AfterRemove: entity,
    },
  },
  {
    module: '@prisma/client',
    callbacks: {
      'PrismaClient.prototype.$use': query,
      'PrismaClient.prototype.$on': { ...query, at: 1, awaits: false },
      'PrismaClient.prototype.$extends': query,
      'PrismaClient.prototype.$transaction': { runs: 'inherits' },
    },
  },
  {
    module: 'knex',
    callbacks: { 'Knex.prototype.transaction': { runs: 'inherits' } },
    results: { default: 'knex#Knex', knex: 'knex#Knex' },
    extends: { Knex: emitter },
  },
  { module: 'pg', extends: { Client: emitter, Pool: emitter } },
  {
    module: 'mysql2',
    aliases: ['mysql'],
    results: { createConnection: 'mysql2#Connection', createPool: 'mysql2#Pool' },
    extends: { Connection: emitter, Pool: emitter },
  },
  { module: 'sqlite3', extends: { Database: emitter } },
  { module: 'mongodb', extends: { MongoClient: emitter, ChangeStream: emitter } },
  {
    module: 'lru-cache',
    callbacks: {
      LRUCache: {
        runs: 'run-time',
        within: ['dispose', 'disposeAfter', 'onInsert'],
        when: 'whenever an entry is disposed of',
        also: [{ runs: 'inherits', within: ['fetchMethod', 'memoMethod', 'sizeCalculation'] }],
      },
    },
  },
  { module: 'node-cache', results: { default: 'node-cache#NodeCache' }, extends: { NodeCache: emitter } },
];
