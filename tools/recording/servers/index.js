import anyproxy from './anyproxy.js';
import apimocker from './apimocker.js';
import broccoli from './broccoli.js';
import browserSync from './browser-sync.js';
import drakov from './drakov.js';
import eleventyDevServer from './eleventy-dev-server.js';
import fractal from './fractal.js';
import harp from './harp.js';
import honkit from './honkit.js';
import jsonServer from './json-server.js';
import maildev from './maildev.js';
import markserv from './markserv.js';
import mockserver from './mockserver.js';
import mountebank from './mountebank.js';
import nodeMockServer from './node-mock-server.js';
import nodeRed from './node-red.js';
import nodeppt from './nodeppt.js';
import privateBower from './private-bower.js';
import redoclyCli from './redocly-cli.js';
import revealMd from './reveal-md.js';
import s3rver from './s3rver.js';
import signalkServer from './signalk-server.js';
import stubby from './stubby.js';
import swaggerEditorLive from './swagger-editor-live.js';
import swaggerUiWatcher from './swagger-ui-watcher.js';
import verdaccio from './verdaccio.js';

/** The servers that are recorded. */
export const servers = [
  anyproxy,
  apimocker,
  broccoli,
  browserSync,
  drakov,
  eleventyDevServer,
  fractal,
  harp,
  honkit,
  jsonServer,
  maildev,
  markserv,
  mockserver,
  mountebank,
  nodeMockServer,
  nodeRed,
  nodeppt,
  privateBower,
  redoclyCli,
  revealMd,
  s3rver,
  signalkServer,
  stubby,
  swaggerEditorLive,
  swaggerUiWatcher,
  verdaccio,
];
