// https://github.com/tj/commander.js, https://yargs.js.org/docs/, https://github.com/cacjs/cac, https://oclif.io/docs/, https://mael.dev/clipanion/,
// https://github.com/unjs/citty, https://github.com/lukeed/sade, https://caporal.io, https://github.com/dthree/vorpal, https://cmd-ts.vercel.app,
// https://rushstack.io/pages/ts-command-line, https://boostlib.dev/docs/cli, https://gunshi.dev, https://github.com/listr2/listr2, https://bloomberg.github.io/stricli/
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const command: CallbackApi = { runs: 'command-line', awaits: true };
const yargsCommand: CallbackApi = { ...command, within: ['handler', 'builder'], receives: ['yargs#Argv'] };

export const commandLines: readonly CallbackModule[] = [
  {
    module: 'commander',
    aliases: ['@commander-js/extra-typings'],
    callbacks: {
      'Command.prototype.action': command,
      'Command.prototype.hook': command,
      'Command.prototype.on': command,
      'Command.prototype.option': command,
      'Command.prototype.requiredOption': command,
      'Command.prototype.argument': command,
      'Command.prototype.exitOverride': command,
      'Command.prototype.addHelpText': command,
      'Command.prototype.configureOutput': { ...command, within: ['*'] },
      'Command.prototype.configureHelp': { ...command, within: ['*'] },
      'Option.prototype.argParser': command,
      'Argument.prototype.argParser': command,
    },
    results: {
      default: 'commander#Command',
      program: 'commander#Command',
      createCommand: 'commander#Command',
      'Command.prototype.opts': 'commander#OptionValues',
      'Command.prototype.*': 'this',
      'Option.prototype.*': 'this',
      'Argument.prototype.*': 'this',
    },
    extends: { Command: 'node:events#EventEmitter', OptionValues: 'globalThis#Object' },
  },
  {
    module: 'yargs',
    aliases: ['yargs/yargs'],
    callbacks: {
      command: yargsCommand,
      'Argv.prototype.command': yargsCommand,
      'Argv.prototype.middleware': command,
      'Argv.prototype.check': command,
      'Argv.prototype.coerce': command,
      'Argv.prototype.fail': command,
      'Argv.prototype.completion': command,
      'Argv.prototype.option': { ...command, within: ['coerce', '*.coerce'] },
      'Argv.prototype.options': { ...command, within: ['coerce', '*.coerce'] },
      'Argv.prototype.parse': command,
    },
    results: { default: 'yargs#Argv', command: 'yargs#Argv', 'Argv.prototype.*': 'this' },
    files: [
      {
        dependency: 'yargs',
        files: ['**/{cmd,cmds,command,commands}/**/*.{js,mjs,cjs,ts,mts,cts}'],
        exports: ['handler', 'builder', 'default.handler', 'default.builder'],
        runs: 'command-line',
      },
    ],
    objects: [
      {
        annotations: ['yargs#CommandModule'],
        dependency: ['yargs'],
        has: ['command', 'handler'],
        methods: ['handler', 'builder'],
        runs: 'command-line',
      },
    ],
  },
  {
    module: 'cac',
    callbacks: { 'Command.prototype.action': command, 'Command.prototype.example': command, 'CAC.prototype.help': command },
    results: {
      default: 'cac#CAC',
      cac: 'cac#CAC',
      'CAC.prototype.command': 'cac#Command',
      'CAC.prototype.*': 'this',
      'Command.prototype.*': 'this',
    },
    extends: { CAC: 'node:events#EventEmitter' },
  },
  {
    module: '@oclif/core',
    aliases: ['@oclif/command'],
    classes: [{ extends: ['@oclif/core#Command'], methods: ['run', 'init', 'catch', 'finally'], runs: 'command-line' }],
    results: { default: '@oclif/core#Command' },
  },
  {
    module: 'clipanion',
    classes: [{ extends: ['clipanion#Command'], methods: ['execute', 'catch', 'validateAndExecute'], runs: 'command-line' }],
  },
  {
    module: '@rushstack/ts-command-line',
    aliases: ['@microsoft/ts-command-line'],
    classes: [
      {
        extends: ['@rushstack/ts-command-line#CommandLineAction', '@rushstack/ts-command-line#CommandLineParser'],
        methods: ['onExecute', 'onExecuteAsync', 'onDefineParameters'],
        runs: 'command-line',
      },
    ],
  },
  { module: '@boost/cli', classes: [{ extends: ['@boost/cli#Command'], methods: ['run'], runs: 'command-line' }] },
  {
    module: 'citty',
    callbacks: {
      defineCommand: { ...command, within: ['run', 'setup', 'cleanup', 'args', 'meta', 'subCommands', 'subCommands.*'] },
      runMain: { ...command, within: ['run', 'setup', 'cleanup'] },
    },
  },
  {
    module: 'sade',
    callbacks: { 'Sade.prototype.action': command },
    results: { default: 'sade#Sade', 'Sade.prototype.*': 'this' },
  },
  {
    module: '@caporal/core',
    aliases: ['caporal'],
    callbacks: { 'Program.prototype.action': command, 'Command.prototype.action': command },
    results: {
      default: '@caporal/core#Program',
      program: '@caporal/core#Program',
      'Program.prototype.command': '@caporal/core#Command',
      'Program.prototype.*': 'this',
      'Command.prototype.*': 'this',
    },
  },
  {
    module: 'vorpal',
    callbacks: {
      'Command.prototype.action': command,
      'Command.prototype.validate': command,
      'Command.prototype.autocomplete': command,
      'Command.prototype.cancel': command,
    },
    results: {
      default: 'vorpal#Vorpal',
      'Vorpal.prototype.command': 'vorpal#Command',
      'Vorpal.prototype.mode': 'vorpal#Command',
      'Vorpal.prototype.catch': 'vorpal#Command',
      'Vorpal.prototype.*': 'this',
      'Command.prototype.*': 'this',
    },
    extends: { Vorpal: 'node:events#EventEmitter' },
  },
  { module: 'cmd-ts', callbacks: { command: { ...command, within: ['handler'] } } },
  { module: 'gunshi', callbacks: { define: { ...command, within: ['run'] }, cli: { ...command, within: ['run'] } } },
  { module: '@stricli/core', callbacks: { buildCommand: { ...command, within: ['func', 'loader'] } } },
  { module: '@effect/cli', callbacks: { 'Command.make': command } },
  {
    module: 'listr2',
    aliases: ['listr'],
    callbacks: {
      Listr: { ...command, within: ['task', 'skip', 'enabled', 'rollback'] },
      default: { ...command, within: ['task', 'skip', 'enabled'] },
    },
  },
  { module: 'just-scripts', aliases: ['just-task'], callbacks: { task: command, series: command, parallel: command } },
  { module: 'gluegun', callbacks: { build: command } },
  {
    module: 'yeoman-generator',
    classes: [{ extends: ['yeoman-generator#Generator'], methods: ['*'], runs: 'command-line' }],
    results: { default: 'yeoman-generator#Generator' },
  },
  {
    module: 'inquirer',
    aliases: ['@inquirer/prompts', 'prompts', 'enquirer'],
    callbacks: { '*': { ...command, within: ['**'] } },
  },
];
