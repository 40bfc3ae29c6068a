// Job queues: https://docs.bullmq.io/guide/workers, https://github.com/OptimalBits/bull, https://github.com/bee-queue/bee-queue,
// https://github.com/agenda/agenda, https://github.com/timgit/pg-boss, https://worker.graphile.org/docs, https://github.com/Automattic/kue,
// https://docs.temporal.io/develop/typescript, https://www.inngest.com/docs/reference/functions/create, https://trigger.dev/docs
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const job: CallbackApi = {
  runs: 'run-time',
  when: "on every job of the queue '{0}'",
  otherwise: 'on every job of its queue',
  awaits: true,
};
const anyJob: CallbackApi = { runs: 'run-time', when: 'on every job of the queue', awaits: true };
const emitter = 'node:events#EventEmitter';

/** A processor that is named by its file runs in a process of its own: https://docs.bullmq.io/guide/workers/sandboxed-processors */
const sandboxes: NonNullable<CallbackApi['also']> = [0, 1, 2].map(file => ({ runs: 'worker', file }));

export const jobQueues: readonly CallbackModule[] = [
  {
    module: 'bullmq',
    aliases: ['@taskforcesh/bullmq-pro'],
    callbacks: { Worker: { ...job, also: [{ runs: 'worker', file: 1 }] } },
    extends: { Worker: emitter, Queue: emitter, QueueEvents: emitter },
  },
  {
    module: 'bull',
    callbacks: { 'Queue.prototype.process': { ...anyJob, also: sandboxes } },
    results: { default: 'bull#Queue' },
    extends: { Queue: emitter },
  },
  {
    module: 'bee-queue',
    callbacks: { 'Queue.prototype.process': anyJob },
    results: { default: 'bee-queue#Queue', 'Queue.prototype.createJob': 'bee-queue#Job', 'Job.prototype.*': 'this' },
    extends: { Queue: emitter, Job: emitter },
  },
  {
    module: 'kue',
    callbacks: { 'Queue.prototype.process': { ...job, awaits: false } },
    results: { createQueue: 'kue#Queue', 'Queue.prototype.create': 'kue#Job', 'Job.prototype.*': 'this' },
    extends: { Queue: emitter, Job: emitter },
  },
  {
    module: 'agenda',
    aliases: ['@hokify/agenda'],
    callbacks: { 'Agenda.prototype.define': { ...job, when: "on every job '{0}'" } },
    results: { default: 'agenda#Agenda' },
    extends: { Agenda: emitter },
  },
  {
    module: 'pg-boss',
    callbacks: { 'PgBoss.prototype.work': job, 'PgBoss.prototype.subscribe': job },
    results: { default: 'pg-boss#PgBoss' },
    extends: { PgBoss: emitter },
  },
  {
    module: 'graphile-worker',
    callbacks: { run: { ...anyJob, within: ['taskList.*'] }, runOnce: { ...anyJob, within: ['taskList.*'] } },
    files: [
      {
        dependency: 'graphile-worker',
        files: ['{,src/}tasks/*.{js,mjs,cjs,ts}'],
        exports: ['default'],
        runs: 'run-time',
        when: 'on every job of the queue',
        awaits: true,
      },
    ],
  },
  {
    module: '@temporalio/worker',
    callbacks: {
      'Worker.create': { runs: 'run-time', within: ['activities.*'], when: 'on every run of the activity', awaits: true },
    },
  },
  {
    module: 'inngest',
    callbacks: {
      'Inngest.prototype.createFunction': { runs: 'run-time', at: 'last', when: 'on every run of the function', awaits: true },
    },
  },
  {
    module: '@trigger.dev/sdk',
    aliases: ['@trigger.dev/sdk/v3'],
    callbacks: {
      task: {
        runs: 'run-time',
        within: ['run', 'onStart', 'onSuccess', 'onFailure'],
        when: 'on every run of the task',
        awaits: true,
      },
      schemaTask: { runs: 'run-time', within: ['run'], when: 'on every run of the task', awaits: true },
      'schedules.task': { runs: 'run-time', within: ['run'], when: 'on every run of the task', awaits: true },
    },
  },
  {
    module: 'fastq',
    callbacks: {
      default: { ...anyJob, when: 'on every task of the queue' },
      promise: { ...anyJob, when: 'on every task of the queue' },
    },
  },
  {
    module: 'better-queue',
    callbacks: { default: { ...anyJob, within: ['process', 'filter'], when: 'on every task of the queue' } },
    results: { default: 'better-queue#Queue' },
    extends: { Queue: emitter },
  },
  {
    module: 'rsmq-worker',
    results: { default: 'rsmq-worker#Worker' },
    extends: { Worker: emitter },
  },
  {
    module: 'node-resque',
    extends: { Worker: emitter, MultiWorker: emitter, Scheduler: emitter, Queue: emitter },
  },
  {
    module: '@platformatic/job-queue',
    callbacks: { 'Queue.prototype.execute': anyJob },
    extends: { Queue: emitter },
  },
];
