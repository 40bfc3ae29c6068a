// Message brokers: https://cloud.google.com/nodejs/docs/reference/pubsub/latest, https://kafka.js.org/docs/consuming,
// https://amqp-node.github.io/amqplib/channel_api.html, https://github.com/bbc/sqs-consumer, https://github.com/nats-io/nats.js,
// https://github.com/mqttjs/MQTT.js, https://github.com/redis/node-redis, https://github.com/redis/ioredis, https://github.com/onebeyond/rascal,
// https://learn.microsoft.com/javascript/api/overview/azure/service-bus-readme
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const emitter = 'node:events#EventEmitter';
const message: CallbackApi = { runs: 'run-time', when: 'on every message it consumes', awaits: true };
const queue: CallbackApi = {
  runs: 'run-time',
  at: 1,
  when: "on every message of the queue '{0}'",
  otherwise: 'on every message of its queue',
  awaits: false,
};
const channel: CallbackApi = {
  runs: 'run-time',
  at: 1,
  when: "on every message of the channel '{0}'",
  otherwise: 'on every message of its channel',
  awaits: false,
};
const azureHandlers = ['processMessage', 'processError', 'processEvents', 'processInitialize', 'processClose'];
const amqpResults = {
  'Connection.prototype.createChannel': 'amqplib#Channel',
  'Connection.prototype.createConfirmChannel': 'amqplib#Channel',
};

export const messageBrokers: readonly CallbackModule[] = [
  {
    module: '@google-cloud/pubsub',
    results: {
      'PubSub.prototype.subscription': '@google-cloud/pubsub#Subscription',
      'PubSub.prototype.topic': '@google-cloud/pubsub#Topic',
      'Topic.prototype.subscription': '@google-cloud/pubsub#Subscription',
    },
    extends: { Subscription: emitter },
  },
  {
    module: 'kafkajs',
    aliases: ['@confluentinc/kafka-javascript'],
    callbacks: {
      'Consumer.prototype.run': { ...message, within: ['eachMessage', 'eachBatch'] },
      'Consumer.prototype.on': {
        runs: 'run-time',
        at: 1,
        when: "on every '{0}' event",
        otherwise: 'on every event it listens to',
      },
      'Producer.prototype.on': {
        runs: 'run-time',
        at: 1,
        when: "on every '{0}' event",
        otherwise: 'on every event it listens to',
      },
    },
    results: {
      'Kafka.prototype.consumer': 'kafkajs#Consumer',
      'Kafka.prototype.producer': 'kafkajs#Producer',
      'KafkaJS.Kafka': 'kafkajs#Kafka',
    },
  },
  { module: 'node-rdkafka', extends: { KafkaConsumer: emitter, Producer: emitter, HighLevelProducer: emitter } },
  {
    module: 'kafka-node',
    extends: { Consumer: emitter, ConsumerGroup: emitter, HighLevelConsumer: emitter, Producer: emitter, Client: emitter },
  },
  {
    module: 'amqplib',
    callbacks: { 'Channel.prototype.consume': queue },
    results: { connect: 'amqplib#Connection', ...amqpResults },
    extends: { Connection: emitter, Channel: emitter },
  },
  {
    module: 'amqplib/callback_api',
    callbacks: {
      connect: { runs: 'inherits', receives: [null, 'amqplib/callback_api#Connection'] },
      'Connection.prototype.createChannel': { runs: 'inherits', receives: [null, 'amqplib#Channel'] },
      'Connection.prototype.createConfirmChannel': { runs: 'inherits', receives: [null, 'amqplib#Channel'] },
    },
    extends: { Connection: emitter },
  },
  {
    module: 'amqp-connection-manager',
    callbacks: {
      'AmqpConnectionManager.prototype.createChannel': {
        runs: 'start-up',
        within: ['setup'],
        receives: ['amqplib#Channel'],
        awaits: true,
      },
      'ChannelWrapper.prototype.addSetup': { runs: 'start-up', receives: ['amqplib#Channel'], awaits: true },
      'ChannelWrapper.prototype.consume': queue,
    },
    results: {
      connect: 'amqp-connection-manager#AmqpConnectionManager',
      'AmqpConnectionManager.prototype.createChannel': 'amqp-connection-manager#ChannelWrapper',
    },
    extends: { AmqpConnectionManager: emitter, ChannelWrapper: emitter },
  },
  {
    module: 'rabbitmq-client',
    callbacks: {
      'Connection.prototype.createConsumer': { ...message, at: 1 },
      'Connection.prototype.createRPCClient': { runs: 'never' },
    },
    results: { 'Connection.prototype.createConsumer': 'rabbitmq-client#Consumer' },
    extends: { Connection: emitter, Consumer: emitter },
  },
  {
    module: 'rascal',
    results: {
      'Broker.create': 'rascal#Broker',
      'BrokerAsPromised.create': 'rascal#Broker',
      'Broker.prototype.subscribe': 'rascal#Subscription',
    },
    extends: { Broker: emitter, Subscription: emitter },
  },
  {
    module: 'sqs-consumer',
    callbacks: {
      'Consumer.create': { ...message, within: ['handleMessage', 'handleMessageBatch', 'preReceiveMessageCallback'] },
      Consumer: { ...message, within: ['handleMessage', 'handleMessageBatch'] },
    },
    results: { 'Consumer.create': 'sqs-consumer#Consumer' },
    extends: { Consumer: emitter },
  },
  {
    module: 'nats',
    aliases: ['@nats-io/transport-node', 'nats.ws'],
    callbacks: {
      'NatsConnection.prototype.subscribe': {
        runs: 'run-time',
        within: ['callback'],
        when: "on every message of '{0}'",
        otherwise: 'on every message of its subject',
        awaits: false,
      },
    },
    results: { connect: 'nats#NatsConnection' },
  },
  {
    module: 'mqtt',
    callbacks: { 'MqttClient.prototype.subscribe': { runs: 'inherits' }, 'MqttClient.prototype.publish': { runs: 'inherits' } },
    results: { connect: 'mqtt#MqttClient', connectAsync: 'mqtt#MqttClient', 'MqttClient.prototype.subscribe': 'this' },
    extends: { MqttClient: emitter },
  },
  {
    module: 'redis',
    aliases: ['@redis/client', '@node-redis/client'],
    callbacks: {
      'RedisClient.prototype.subscribe': channel,
      'RedisClient.prototype.pSubscribe': channel,
      'RedisClient.prototype.sSubscribe': channel,
    },
    results: {
      createClient: 'redis#RedisClient',
      createCluster: 'redis#RedisClient',
      'RedisClient.prototype.duplicate': 'this',
      'RedisClient.prototype.on': 'this',
      'RedisClient.prototype.connect': 'this',
    },
    extends: { RedisClient: emitter },
  },
  {
    module: 'ioredis',
    aliases: ['iovalkey'],
    results: { default: 'ioredis#Redis', Cluster: 'ioredis#Redis', 'Redis.prototype.duplicate': 'this' },
    extends: { Redis: emitter },
  },
  {
    module: '@azure/service-bus',
    callbacks: { 'Receiver.prototype.subscribe': { ...message, within: azureHandlers } },
    results: { 'ServiceBusClient.prototype.createReceiver': '@azure/service-bus#Receiver' },
  },
  {
    module: '@azure/event-hubs',
    callbacks: { 'EventHubConsumerClient.prototype.subscribe': { ...message, within: azureHandlers } },
  },
  {
    module: 'stompit',
    callbacks: { 'Client.prototype.subscribe': { ...message, awaits: false } },
    results: { connect: 'stompit#Client' },
  },
  { module: 'zeromq', extends: { Socket: emitter }, results: { socket: 'zeromq#Socket' } },
];
