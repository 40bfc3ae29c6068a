import apimocker from './apimocker.js';
import browserSync from './browser-sync.js';
import eleventyDevServer from './eleventy-dev-server.js';
import jsonServer from './json-server.js';
import mockserver from './mockserver.js';
import mountebank from './mountebank.js';
import nodeRed from './node-red.js';
import revealMd from './reveal-md.js';
import signalkServer from './signalk-server.js';
import stubby from './stubby.js';

/** The servers that are recorded. */
export const servers = [
  apimocker,
  browserSync,
  eleventyDevServer,
  jsonServer,
  mockserver,
  mountebank,
  nodeRed,
  revealMd,
  signalkServer,
  stubby,
];
