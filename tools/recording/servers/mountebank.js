import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Test doubles that are set up over HTTP. */
export default {
  name: 'mountebank',
  own: ['mountebank'],
  files: { 'keep/.keep': '' },
  start: ({ port, installed }) => ({
    args: [
      ...[
        `${installed}/mountebank/bin/mb`,
        '--port',
        String(port),
        '--host',
        '127.0.0.1',
        '--datadir',
        'data',
        '--logfile',
        'mb.log',
      ],
      ...['--pidfile', 'mb.pid', '--allowInjection', '--localOnly'],
    ],
  }),
  requests: {
    'GET /': {},
    'GET /logs': {},
    'GET /config': {},
    'GET /feed': {},
    'GET /releases': {},
    'GET /docs/overview': {},
    'POST /imposters': ({ send, secondPort }) =>
      send('/imposters', {
        method: 'POST',
        body: {
          protocol: 'http',
          port: secondPort,
          recordRequests: true,
          stubs: [
            { predicates: [{ equals: { path: '/a' } }], responses: [{ is: { body: 'a' } }, { is: { body: 'b' } }] },
            { responses: [{ inject: '() => ({ body: "injected" })' }] },
          ],
        },
      }),
    'POST /imposters of https': async ({ send, thirdPort }) => {
      await send('/imposters', { method: 'POST', body: { protocol: 'https', port: thirdPort, stubs: [] } });
      await send(`/imposters/${thirdPort}`, { method: 'DELETE' });
    },
    'requests to an imposter': async ({ sendTo, secondPort }) => {
      await sendTo(secondPort, '/a', {});
      await sendTo(secondPort, '/a', {});
      await sendTo(secondPort, '/injected', {});
    },
    'compressed requests to an imposter': async ({ sendTo, secondPort }) => {
      const text = JSON.stringify({ text: 'text' });
      await sendTo(secondPort, '/z', { method: 'POST', body: gzipSync(text), headers: { 'content-encoding': 'gzip' } });
      await sendTo(secondPort, '/z', { method: 'POST', body: brotliCompressSync(text), headers: { 'content-encoding': 'br' } });
    },
    'GET /imposters?replayable=true': {},
    'GET an imposter': ({ send, secondPort }) => send(`/imposters/${secondPort}`, {}),
    'DELETE an imposter': ({ send, secondPort }) => send(`/imposters/${secondPort}`, { method: 'DELETE' }),
    'PUT /imposters': { body: { imposters: [] } },
    'DELETE /imposters': {},
  },
};
