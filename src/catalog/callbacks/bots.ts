// https://probot.github.io/docs/, https://discord.js.org/docs, https://telegraf.js.org, https://grammy.dev/ref/,
// https://tools.slack.dev/bolt-js/, https://hubot.github.com, https://github.com/pedroslopez/whatsapp-web.js, https://docs.nestjs.com
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener } from './node-events.ts';

const update: CallbackApi = { runs: 'run-time', when: 'on every update', awaits: true };
const command: CallbackApi = { ...update, when: 'on every `/{0}` command', otherwise: 'on every command' };
const event: CallbackApi = { ...update, when: "on every '{0}' event", otherwise: 'on every event it listens to' };
const emitter = 'node:events#EventEmitter';

const composer = {
  'Composer.prototype.command': command,
  'Composer.prototype.on': event,
  'Composer.prototype.hears': { ...update, when: 'on every message that it hears' },
  'Composer.prototype.action': update,
  'Composer.prototype.callbackQuery': update,
  'Composer.prototype.inlineQuery': update,
  'Composer.prototype.reaction': update,
  'Composer.prototype.start': { ...update, when: 'on every `/start` command' },
  'Composer.prototype.help': { ...update, when: 'on every `/help` command' },
  'Composer.prototype.settings': { ...update, when: 'on every `/settings` command' },
  'Composer.prototype.use': update,
  'Composer.prototype.catch': update,
  'Composer.prototype.errorBoundary': update,
  'Composer.prototype.filter': update,
} as const;

export const bots: readonly CallbackModule[] = [
  {
    module: 'probot',
    callbacks: { 'Probot.prototype.on': event, 'Probot.prototype.onAny': event, 'Probot.prototype.onError': event },
    files: [
      {
        dependency: 'probot',
        files: ['{,src/,lib/}{index,app}.{js,mjs,cjs,ts}'],
        exports: ['default'],
        runs: 'start-up',
        receives: ['probot#Probot'],
      },
    ],
  },
  {
    module: 'discord.js',
    aliases: ['oceanic.js', 'eris', '@discordjs/ws'],
    extends: { Client: emitter, ShardingManager: emitter, WebSocketManager: emitter },
    objects: [
      {
        dependency: ['discord.js'],
        has: ['data', 'execute'],
        methods: ['execute', 'autocomplete', 'run'],
        runs: 'run-time',
        when: 'on every use of the command',
        awaits: true,
      },
    ],
  },
  {
    module: 'telegraf',
    callbacks: { ...composer, 'Telegraf.prototype.launch': { runs: 'start-up' } },
    results: { 'Composer.prototype.*': 'this' },
    extends: { Telegraf: 'telegraf#Composer' },
  },
  {
    module: 'grammy',
    callbacks: composer,
    results: { 'Composer.prototype.*': 'this' },
    extends: { Bot: 'grammy#Composer' },
  },
  {
    module: 'node-telegram-bot-api',
    callbacks: { 'TelegramBot.prototype.onText': { ...update, at: 1, when: 'on every message that it hears' } },
    results: { default: 'node-telegram-bot-api#TelegramBot' },
    extends: { TelegramBot: emitter },
  },
  {
    module: '@slack/bolt',
    callbacks: {
      'App.prototype.command': { ...command, when: 'on every `{0}` command' },
      'App.prototype.event': event,
      'App.prototype.action': { ...event, when: "on every '{0}' action", otherwise: 'on every action it listens to' },
      'App.prototype.message': { ...update, when: 'on every message' },
      'App.prototype.shortcut': { ...event, when: "on every '{0}' shortcut", otherwise: 'on every shortcut' },
      'App.prototype.view': { ...event, when: "on every '{0}' view", otherwise: 'on every view' },
      'App.prototype.options': event,
      'App.prototype.function': event,
      'App.prototype.use': event,
      'App.prototype.error': { ...update, when: 'on every failed event' },
    },
  },
  {
    module: '@slack/socket-mode',
    aliases: ['@slack/rtm-api'],
    extends: { SocketModeClient: emitter, RTMClient: emitter },
  },
  {
    module: 'hubot',
    callbacks: {
      'Robot.prototype.hear': { ...update, at: 'last', when: 'on every message that it hears' },
      'Robot.prototype.respond': { ...update, at: 'last', when: 'on every message that it hears' },
      'Robot.prototype.on': listener,
    },
    files: [
      {
        dependency: 'hubot',
        files: ['{,src/}scripts/**/*.{js,mjs,cjs,ts}'],
        exports: ['default'],
        runs: 'start-up',
        receives: ['hubot#Robot'],
      },
    ],
  },
  {
    module: 'whatsapp-web.js',
    aliases: ['baileys', 'matrix-bot-sdk', 'matrix-js-sdk', 'tmi.js', 'irc-framework'],
    extends: { Client: emitter, MatrixClient: emitter },
  },
  {
    module: '@octokit/webhooks',
    callbacks: { 'Webhooks.prototype.on': event, 'Webhooks.prototype.onAny': event, 'Webhooks.prototype.onError': event },
  },
  {
    module: 'botbuilder',
    callbacks: { 'ActivityHandler.prototype.*': update },
    extends: { TeamsActivityHandler: 'botbuilder#ActivityHandler' },
  },
];
