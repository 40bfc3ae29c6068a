// Remote procedures and services: https://grpc.github.io/grpc/node/, https://moleculer.services/docs/, https://connectrpc.com/docs/node/,
// https://github.com/tedeh/jayson, https://docs.parseplatform.org/cloudcode/guide/, https://docs.meteor.com/api/meteor, https://ts-rest.com,
// https://github.com/mscdex/ssh2, https://nodemailer.com/extras/smtp-server, https://strapi.io
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const call: CallbackApi = { runs: 'run-time', within: ['*'], when: 'on every call of the procedure', awaits: false };
const awaited: CallbackApi = { ...call, awaits: true };
const nested: CallbackApi = { ...awaited, within: ['**'] };
const service: CallbackApi = {
  runs: 'start-up',
  within: ['created', 'started', 'stopped', 'merged'],
  also: [
    { runs: 'run-time', within: ['actions.**'], when: 'on every call of the action', awaits: true },
    { runs: 'run-time', within: ['events.**', 'channels.**'], when: 'on every event of the service', awaits: true },
  ],
};
const emitter = 'node:events#EventEmitter';
const session: CallbackApi = { runs: 'run-time', within: ['*'], when: 'on every session', awaits: false };

export const rpcServers: readonly CallbackModule[] = [
  {
    module: '@grpc/grpc-js',
    aliases: ['grpc'],
    callbacks: {
      'Server.prototype.addService': { ...call, at: 1 },
      'Server.prototype.bindAsync': { runs: 'start-up' },
    },
  },
  {
    module: '@connectrpc/connect',
    callbacks: {
      'ConnectRouter.prototype.service': { ...awaited, at: 1 },
      'ConnectRouter.prototype.rpc': { ...awaited, at: 'last' },
    },
    results: { createConnectRouter: '@connectrpc/connect#ConnectRouter', 'ConnectRouter.prototype.*': 'this' },
  },
  {
    module: '@connectrpc/connect-node',
    aliases: ['@connectrpc/connect-fastify', '@connectrpc/connect-express'],
    callbacks: { connectNodeAdapter: { runs: 'start-up', within: ['routes'], receives: ['@connectrpc/connect#ConnectRouter'] } },
  },
  {
    module: 'moleculer',
    callbacks: { 'ServiceBroker.prototype.createService': service, 'Service.prototype.parseServiceSchema': service },
    objects: [
      {
        dependency: ['moleculer'],
        has: ['name', 'actions'],
        methods: ['actions.**'],
        runs: 'run-time',
        when: 'on every call of the action',
        awaits: true,
      },
      {
        dependency: ['moleculer'],
        has: ['name', 'events'],
        methods: ['events.**'],
        runs: 'run-time',
        when: 'on every event of the service',
        awaits: true,
      },
      { dependency: ['moleculer'], has: ['name'], methods: ['created', 'started', 'stopped'], runs: 'start-up', awaits: true },
    ],
  },
  { module: 'jayson', aliases: ['jayson/promise'], callbacks: { server: call, Server: call } },
  { module: 'json-rpc-2.0', callbacks: { 'JSONRPCServer.prototype.addMethod': { ...awaited, at: 1 } } },
  { module: 'rpc-websockets', callbacks: { 'Server.prototype.register': { ...awaited, at: 1 } }, extends: { Server: emitter } },
  {
    module: 'parse/node',
    aliases: ['parse'],
    callbacks: { 'Cloud.define': awaited, 'Cloud.job': awaited, 'Cloud.beforeSave': awaited, 'Cloud.afterSave': awaited },
  },
  {
    module: 'meteor/meteor',
    callbacks: {
      'Meteor.methods': { ...awaited, within: ['*'] },
      'Meteor.publish': { ...awaited, when: "on every subscription to '{0}'", otherwise: 'on every subscription' },
      'Meteor.startup': { runs: 'start-up' },
      'Meteor.setInterval': { runs: 'run-time', at: 0, when: 'every {1} ms', otherwise: 'on every tick of an interval' },
    },
  },
  {
    module: '@ts-rest/express',
    aliases: ['@ts-rest/fastify', '@ts-rest/nest', '@ts-rest/next', '@ts-rest/serverless'],
    callbacks: { createExpressEndpoints: nested, 'Server.prototype.router': nested, tsRestHandler: nested },
    results: { initServer: '@ts-rest/express#Server' },
  },
  {
    module: '@orpc/server',
    callbacks: { 'Builder.prototype.handler': awaited, 'Builder.prototype.use': awaited },
    results: { os: '@orpc/server#Builder', 'Builder.prototype.*': 'this' },
  },
  {
    module: '@modelcontextprotocol/sdk/server/mcp.js',
    callbacks: {
      'McpServer.prototype.tool': { ...awaited, within: [] },
      'McpServer.prototype.registerTool': { ...awaited, within: [] },
      'McpServer.prototype.resource': { ...awaited, within: [] },
      'McpServer.prototype.registerResource': { ...awaited, within: [] },
      'McpServer.prototype.prompt': { ...awaited, within: [] },
      'McpServer.prototype.registerPrompt': { ...awaited, within: [] },
    },
  },
  {
    module: '@modelcontextprotocol/sdk/server/index.js',
    callbacks: { 'Server.prototype.setRequestHandler': { ...awaited, at: 1 } },
  },
  {
    module: 'vscode-languageserver',
    aliases: ['vscode-languageserver/node', 'vscode-languageserver/node.js'],
    callbacks: {
      'Connection.prototype.onInitialize': { runs: 'start-up' },
      'Connection.prototype.onInitialized': { runs: 'start-up' },
      'Connection.prototype.*': { runs: 'run-time', when: 'on every message of the editor', awaits: true },
      'TextDocuments.prototype.*': { runs: 'run-time', when: 'on every change of a document', awaits: false },
    },
    results: { createConnection: 'vscode-languageserver#Connection' },
  },
  {
    module: 'ssh2',
    callbacks: { Server: { runs: 'run-time', at: 1, when: 'on every connection', receives: ['ssh2#Connection'], awaits: false } },
    extends: { Server: emitter, Connection: emitter, Client: emitter },
  },
  {
    module: 'smtp-server',
    callbacks: { SMTPServer: { ...session, when: 'on every message' } },
    extends: { SMTPServer: emitter },
  },
  { module: 'ftp-srv', extends: { FtpSrv: emitter }, results: { default: 'ftp-srv#FtpSrv' } },
  { module: 'dns2', callbacks: { createServer: { ...session, when: 'on every query' } } },
  {
    module: '@strapi/strapi',
    files: [
      {
        dependency: ['@strapi/strapi', '@strapi/core'],
        files: ['{,src/}api/*/controllers/*.{js,ts}', '{,src/}{plugins,extensions}/*/{,server/}controllers/*.{js,ts}'],
        exports: ['default.*', '*'],
        asyncOnly: true,
        runs: 'run-time',
        when: 'on every request of its route',
        awaits: true,
      },
      {
        dependency: ['@strapi/strapi', '@strapi/core'],
        files: ['src/index.{js,ts}', 'src/{plugins,extensions}/**/*.{js,ts}'],
        exports: ['register', 'bootstrap', 'destroy', 'default.register', 'default.bootstrap', 'default.destroy'],
        runs: 'start-up',
        awaits: true,
      },
      {
        dependency: 'strapi',
        files: ['config/functions/bootstrap.{js,ts}'],
        exports: ['default'],
        runs: 'start-up',
        awaits: true,
      },
    ],
  },
];
