// Functions in the options of middleware: https://github.com/expressjs/multer, https://www.passportjs.org/concepts/authentication/strategies/,
// https://github.com/chimurai/http-proxy-middleware, https://github.com/http-party/node-http-proxy, https://express-rate-limit.mintlify.app,
// https://express-validator.github.io, https://github.com/expressjs/cors, https://github.com/expressjs/morgan, https://authjs.dev
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const request: CallbackApi = { runs: 'run-time', within: ['*'], when: 'on every request', awaits: true };
const synchronous: CallbackApi = { ...request, awaits: false };
const upload: CallbackApi = { runs: 'run-time', within: ['*'], when: 'on every upload', awaits: false };
const signIn: CallbackApi = { runs: 'run-time', within: ['*'], when: 'on every sign-in', awaits: false };
const proxy: CallbackApi = { runs: 'run-time', within: ['*', 'on.*'], when: 'on every proxied request', awaits: false };

export const httpMiddleware: readonly CallbackModule[] = [
  { module: 'multer', callbacks: { default: upload, diskStorage: upload } },
  {
    module: 'passport',
    callbacks: {
      'Passport.prototype.use': signIn,
      'Passport.prototype.serializeUser': signIn,
      'Passport.prototype.deserializeUser': { ...synchronous, when: 'on every request of a session' },
      'Passport.prototype.authenticate': { ...synchronous, when: 'on every sign-in' },
    },
    results: { default: 'passport#Passport', 'Passport.prototype.use': 'this' },
  },
  {
    module: 'passport-local',
    aliases: [
      'passport-jwt',
      'passport-http',
      'passport-http-bearer',
      'passport-oauth2',
      'passport-github2',
      'passport-github',
      'passport-google-oauth20',
      'passport-facebook',
      'passport-twitter',
      'passport-custom',
      'passport-saml',
      '@node-saml/passport-saml',
      'passport-ldapauth',
      'passport-headerapikey',
      'passport-openidconnect',
    ],
    callbacks: { Strategy: signIn, default: signIn, BasicStrategy: signIn, ExtractJwt: { runs: 'never' } },
  },
  { module: 'http-proxy-middleware', callbacks: { createProxyMiddleware: proxy, legacyCreateProxyMiddleware: proxy } },
  {
    module: 'http-proxy',
    aliases: ['httpxy', 'http-proxy-3'],
    results: {
      createProxyServer: 'http-proxy#ProxyServer',
      createProxy: 'http-proxy#ProxyServer',
      default: 'http-proxy#ProxyServer',
    },
    extends: { ProxyServer: 'node:events#EventEmitter' },
  },
  { module: 'express-http-proxy', callbacks: { default: proxy } },
  {
    module: 'express-rate-limit',
    aliases: ['express-slow-down', 'koa-ratelimit', 'hono-rate-limiter'],
    callbacks: { default: request, rateLimit: request },
  },
  {
    module: 'express-validator',
    callbacks: {
      'ValidationChain.prototype.custom': { ...request, within: [] },
      'ValidationChain.prototype.customSanitizer': { ...request, within: [] },
      'ValidationChain.prototype.if': { ...request, within: [] },
    },
    results: {
      body: 'express-validator#ValidationChain',
      check: 'express-validator#ValidationChain',
      param: 'express-validator#ValidationChain',
      query: 'express-validator#ValidationChain',
      header: 'express-validator#ValidationChain',
      cookie: 'express-validator#ValidationChain',
      'ValidationChain.prototype.*': 'this',
    },
  },
  {
    module: 'cors',
    aliases: ['@koa/cors', '@fastify/cors', 'hono/cors'],
    callbacks: { default: { ...synchronous, within: ['origin'] }, cors: { ...synchronous, within: ['origin'] } },
  },
  {
    module: 'morgan',
    callbacks: { default: { ...synchronous, within: ['skip'] }, token: { ...synchronous, at: 1 } },
  },
  { module: 'express-session', callbacks: { default: { ...synchronous, within: ['genid'] } } },
  { module: 'express-basic-auth', callbacks: { default: synchronous } },
  {
    module: 'express-jwt',
    callbacks: { expressjwt: { ...request, within: ['secret', 'getToken', 'isRevoked'] }, default: request },
  },
  { module: 'csurf', aliases: ['csrf-csrf'], callbacks: { default: synchronous, doubleCsrf: synchronous } },
  { module: 'helmet', callbacks: { default: { ...synchronous, within: ['contentSecurityPolicy.directives.*'] } } },
  {
    module: 'body-parser',
    callbacks: {
      json: { ...synchronous, within: ['verify', 'reviver', 'type'] },
      urlencoded: { ...synchronous, within: ['verify'] },
      raw: { ...synchronous, within: ['verify'] },
      text: { ...synchronous, within: ['verify'] },
    },
  },
  { module: 'serve-static', callbacks: { default: { ...synchronous, within: ['setHeaders'] } } },
  { module: 'compression', callbacks: { default: { ...synchronous, within: ['filter'] } } },
  {
    module: 'next-auth',
    aliases: ['@auth/core', '@auth/express', '@auth/sveltekit'],
    callbacks: {
      default: {
        runs: 'run-time',
        within: ['callbacks.*', 'events.*', 'providers.authorize', 'providers.profile', 'jwt.*', 'logger.*'],
        when: 'on every sign-in',
        awaits: true,
      },
    },
  },
  { module: 'swagger-tools', callbacks: { initializeMiddleware: { runs: 'start-up' } } },
  { module: 'finalhandler', callbacks: { default: { ...synchronous, within: ['onerror'] } } },
  { module: 'json-server', results: { create: 'express#Application', router: 'express#Router' } },
  { module: 'express-promise-router', results: { default: 'express#Router' } },
];
