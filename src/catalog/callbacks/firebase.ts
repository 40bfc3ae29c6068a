// https://firebase.google.com/docs/functions, https://firebase.google.com/docs/reference/functions
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const request: CallbackApi = {
  runs: 'run-time',
  when: 'on every request',
  receives: ['express#Request', 'express#Response'],
  awaits: true,
};
const call: CallbackApi = { runs: 'run-time', when: 'on every call of the function', awaits: true };
const event: CallbackApi = { runs: 'run-time', when: 'on every event of the function', awaits: true };
const schedule: CallbackApi = {
  runs: 'run-time',
  when: "on every run of the schedule '{0}'",
  otherwise: 'on every run of its schedule',
};
const builder = 'firebase-functions#FunctionBuilder';

/** The first generation: builders, all of whose `on…` methods take the function. */
export const firebaseFunctions: CallbackModule = {
  module: 'firebase-functions',
  aliases: ['firebase-functions/v1'],
  callbacks: {
    'https.onRequest': request,
    'https.onCall': call,
    'FunctionBuilder.prototype.https.onRequest': request,
    'FunctionBuilder.prototype.https.onCall': call,
    'FunctionBuilder.prototype.onCreate': event,
    'FunctionBuilder.prototype.onUpdate': event,
    'FunctionBuilder.prototype.onDelete': event,
    'FunctionBuilder.prototype.onWrite': event,
    'FunctionBuilder.prototype.onFinalize': event,
    'FunctionBuilder.prototype.onArchive': event,
    'FunctionBuilder.prototype.onMetadataUpdate': event,
    'FunctionBuilder.prototype.onPublish': event,
    'FunctionBuilder.prototype.onRun': { ...schedule, when: "on every run of the schedule '{receiver.0}'" },
    'FunctionBuilder.prototype.onDispatch': event,
    'FunctionBuilder.prototype.onComplete': event,
    'FunctionBuilder.prototype.beforeCreate': event,
    'FunctionBuilder.prototype.beforeSignIn': event,
    onInit: { runs: 'start-up' },
  },
  results: {
    runWith: builder,
    region: builder,
    'firestore.document': builder,
    'firestore.database': builder,
    'firestore.namespace': builder,
    'database.ref': builder,
    'database.instance': builder,
    'storage.bucket': builder,
    'storage.object': builder,
    'pubsub.topic': builder,
    'pubsub.schedule': builder,
    'auth.user': builder,
    'tasks.taskQueue': builder,
    'analytics.event': builder,
    'remoteConfig.onUpdate': builder,
    'testLab.testMatrix': builder,
    'FunctionBuilder.prototype.firestore': 'this',
    'FunctionBuilder.prototype.database': 'this',
    'FunctionBuilder.prototype.storage': 'this',
    'FunctionBuilder.prototype.pubsub': 'this',
    'FunctionBuilder.prototype.auth': 'this',
    'FunctionBuilder.prototype.tasks': 'this',
    'FunctionBuilder.prototype.analytics': 'this',
    'FunctionBuilder.prototype.*': 'this',
  },
};

/** The second generation: one function a trigger. */
export const firebaseFunctionsV2: readonly CallbackModule[] = [
  {
    module: 'firebase-functions/v2',
    callbacks: {
      'https.onRequest': request,
      'https.onCall': call,
      'scheduler.onSchedule': schedule,
      'pubsub.onMessagePublished': event,
      'firestore.onDocumentCreated': event,
      'firestore.onDocumentUpdated': event,
      'firestore.onDocumentDeleted': event,
      'firestore.onDocumentWritten': event,
      'storage.onObjectFinalized': event,
      onInit: { runs: 'start-up' },
    },
  },
  {
    module: 'firebase-functions/v2/https',
    aliases: ['firebase-functions/https'],
    callbacks: { onRequest: request, onCall: call },
  },
  {
    module: 'firebase-functions/v2/scheduler',
    aliases: ['firebase-functions/scheduler'],
    callbacks: { onSchedule: schedule },
  },
  {
    module: 'firebase-functions/v2/firestore',
    aliases: ['firebase-functions/firestore'],
    callbacks: {
      onDocumentCreated: event,
      onDocumentUpdated: event,
      onDocumentDeleted: event,
      onDocumentWritten: event,
      onDocumentCreatedWithAuthContext: event,
      onDocumentUpdatedWithAuthContext: event,
      onDocumentDeletedWithAuthContext: event,
      onDocumentWrittenWithAuthContext: event,
    },
  },
  {
    module: 'firebase-functions/v2/database',
    aliases: ['firebase-functions/database'],
    callbacks: { onValueCreated: event, onValueUpdated: event, onValueDeleted: event, onValueWritten: event },
  },
  {
    module: 'firebase-functions/v2/storage',
    aliases: ['firebase-functions/storage'],
    callbacks: { onObjectFinalized: event, onObjectArchived: event, onObjectDeleted: event, onObjectMetadataUpdated: event },
  },
  { module: 'firebase-functions/v2/pubsub', aliases: ['firebase-functions/pubsub'], callbacks: { onMessagePublished: event } },
  { module: 'firebase-functions/v2/tasks', aliases: ['firebase-functions/tasks'], callbacks: { onTaskDispatched: event } },
  {
    module: 'firebase-functions/v2/identity',
    aliases: ['firebase-functions/identity'],
    callbacks: { beforeUserCreated: event, beforeUserSignedIn: event },
  },
  {
    module: 'firebase-functions/v2/eventarc',
    aliases: ['firebase-functions/eventarc'],
    callbacks: { onCustomEventPublished: event },
  },
];
