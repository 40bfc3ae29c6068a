// https://nodecron.com, https://github.com/kelektiv/node-cron, https://github.com/node-schedule/node-schedule, https://croner.56k.guru,
// https://github.com/kibertoad/toad-scheduler, https://github.com/breejs/bree
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const otherwise = 'on every run of its schedule';
const scheduled: CallbackApi = { runs: 'run-time', at: 1, when: "on every run of the schedule '{0}'", otherwise, awaits: true };
const task: CallbackApi = {
  runs: 'run-time',
  when: "on every run of the task '{0}'",
  otherwise: 'on every run of the task',
  awaits: true,
};
const onTick: CallbackApi = {
  runs: 'run-time',
  within: ['onTick', 'onComplete'],
  when: "on every run of the schedule '{cronTime}'",
  otherwise,
};

export const schedules: readonly CallbackModule[] = [
  { module: 'node-cron', callbacks: { schedule: scheduled, createTask: scheduled } },
  {
    module: 'cron',
    callbacks: {
      CronJob: { ...scheduled, within: ['onTick', 'onComplete'] },
      job: scheduled,
      'CronJob.from': onTick,
    },
    results: { 'CronJob.from': 'cron#CronJob' },
  },
  {
    module: 'node-schedule',
    callbacks: {
      scheduleJob: { runs: 'run-time', when: "on every run of the schedule '{0}'", otherwise, awaits: true },
      Job: { runs: 'run-time', when: 'on every run of the job', awaits: true },
    },
    results: { scheduleJob: 'node-schedule#Job' },
    extends: { Job: 'node:events#EventEmitter' },
  },
  {
    module: 'croner',
    callbacks: {
      Cron: { runs: 'run-time', when: "on every run of the schedule '{0}'", otherwise, awaits: true },
      'Cron.prototype.schedule': { runs: 'run-time', when: otherwise, awaits: true },
    },
    results: { default: 'croner#Cron' },
  },
  {
    module: 'toad-scheduler',
    callbacks: { Task: { ...task, awaits: false }, AsyncTask: task },
  },
  {
    module: 'bree',
    files: [
      {
        dependency: 'bree',
        files: ['{,src/}jobs/**/*.{js,mjs,cjs,ts}'],
        exports: ['*'],
        runs: 'worker',
      },
    ],
    results: { default: 'bree#Bree' },
    extends: { Bree: 'node:events#EventEmitter' },
  },
  { module: 'cron-job-manager', callbacks: { default: { ...scheduled, at: 2, when: "on every run of the schedule '{1}'" } } },
  { module: 'later', aliases: ['@breejs/later'], callbacks: { setInterval: { runs: 'run-time', at: 0, when: otherwise } } },
  {
    module: 'set-interval-async',
    callbacks: { setIntervalAsync: { runs: 'run-time', at: 0, when: 'every {1} ms', otherwise, awaits: true } },
  },
  { module: 'fastify-cron', callbacks: { default: { ...onTick, within: ['jobs.onTick'] } } },
];
