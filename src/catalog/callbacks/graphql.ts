// https://www.apollographql.com/docs/apollo-server/api/apollo-server, https://the-guild.dev/graphql/yoga-server/docs,
// https://the-guild.dev/graphql/tools/docs/generate-schema, https://www.graphql-js.org/api-v16/type/, https://typegraphql.com/docs/resolvers.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const when = 'on every query of its field';
const resolvers: CallbackApi = { runs: 'run-time', within: ['resolvers.**'], when, awaits: true };
const server: CallbackApi = {
  ...resolvers,
  within: ['resolvers.**', 'context', 'dataSources', 'formatError', 'formatResponse', 'plugins.*', 'rootValue', 'onHealthCheck'],
  when: 'on every GraphQL request',
};
const context: CallbackApi = { runs: 'run-time', within: ['context'], when: 'on every GraphQL request', awaits: true };

export const graphqlServers: readonly CallbackModule[] = [
  {
    module: '@apollo/server',
    aliases: [
      'apollo-server',
      'apollo-server-express',
      'apollo-server-koa',
      'apollo-server-fastify',
      'apollo-server-hapi',
      'apollo-server-lambda',
      'apollo-server-core',
      'apollo-server-micro',
    ],
    callbacks: { ApolloServer: server },
  },
  { module: '@apollo/server/standalone', callbacks: { startStandaloneServer: context } },
  { module: '@apollo/server/express4', aliases: ['@as-integrations/express5'], callbacks: { expressMiddleware: context } },
  { module: '@as-integrations/next', callbacks: { startServerAndCreateNextHandler: context } },
  { module: '@as-integrations/fastify', callbacks: { default: context, fastifyApolloHandler: context } },
  { module: '@apollo/subgraph', callbacks: { buildSubgraphSchema: resolvers } },
  {
    module: '@graphql-tools/schema',
    aliases: ['graphql-tools'],
    callbacks: { makeExecutableSchema: resolvers, addResolversToSchema: resolvers },
  },
  {
    module: 'graphql-yoga',
    callbacks: {
      createSchema: resolvers,
      createYoga: { ...server, within: ['context', 'plugins.*', 'schema'] },
    },
  },
  { module: 'graphql-http', callbacks: { createHandler: context } },
  { module: 'express-graphql', callbacks: { graphqlHTTP: { ...server, within: ['*'] } } },
  {
    module: 'graphql',
    callbacks: {
      GraphQLObjectType: {
        runs: 'at-once',
        within: ['fields', 'interfaces'],
        also: [{ runs: 'run-time', within: ['fields.*.resolve', 'fields.*.subscribe', 'isTypeOf'], when, awaits: true }],
      },
      GraphQLInterfaceType: { runs: 'run-time', within: ['resolveType'], when, awaits: true },
      GraphQLUnionType: { runs: 'run-time', within: ['resolveType'], when, awaits: true },
      GraphQLScalarType: {
        runs: 'run-time',
        within: ['serialize', 'parseValue', 'parseLiteral'],
        when: 'on every value of the scalar',
      },
    },
    objects: [
      {
        dependency: ['graphql'],
        has: ['type', 'resolve'],
        methods: ['resolve', 'subscribe'],
        runs: 'run-time',
        when,
        awaits: true,
      },
      {
        dependency: ['graphql', '@pothos/core', 'nexus'],
        has: ['Query'],
        methods: ['**'],
        runs: 'run-time',
        when,
        awaits: true,
      },
      {
        dependency: ['graphql', '@pothos/core', 'nexus'],
        has: ['Mutation'],
        methods: ['**'],
        runs: 'run-time',
        when,
        awaits: true,
      },
    ],
  },
  {
    module: 'type-graphql',
    decorators: {
      Query: { runs: 'run-time', when, awaits: true },
      Mutation: { runs: 'run-time', when, awaits: true },
      Subscription: { runs: 'run-time', when, awaits: true },
      FieldResolver: { runs: 'run-time', when, awaits: true },
    },
    classes: [{ extends: ['type-graphql#MiddlewareInterface'], methods: ['use'], runs: 'run-time', when, awaits: true }],
  },
  {
    module: 'mercurius',
    callbacks: { default: { ...server, within: ['resolvers.**', 'context', 'loaders.**'] } },
  },
];
