const page = '<!doctype html><html><head><title>Page</title></head><body>text</body></html>';

/** Serves a folder to browsers that are kept in step. */
export default {
  name: 'browser-sync',
  own: ['browser-sync'],
  files: { 'site/index.html': page, 'site/style.css': 'a {}' },
  start: ({ port, installed }) => ({
    args: [
      ...[
        `${installed}/browser-sync/dist/bin.js`,
        'start',
        '--server',
        'site',
        '--files',
        'site/*',
        '--no-open',
        '--no-ui',
        '--host',
        '127.0.0.1',
      ],
      ...['--listen', '127.0.0.1', '--port', String(port)],
    ],
  }),
  settling: 2000,
  requests: {
    'GET /': { headers: { accept: 'text/html' } },
    'GET /style.css': {},
    'GET /browser-sync/browser-sync-client.js': {},
    'GET /browser-sync/browser-sync-client.js?v=3.0.4': {},
    'GET /browser-sync/socket.io/?EIO=4&transport=polling': {},
    'GET /__browser_sync__?method=reload': {},
    'GET /nothing': {},
    'a page changes': ({ write }) => write('site/index.html', page.replace('text', `text ${Date.now()}`)),
  },
};
