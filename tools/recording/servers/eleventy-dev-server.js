const page = '<!doctype html><html><head><title>Page</title></head><body>text</body></html>';

/** Serves a folder to a browser that reloads. */
export default {
  name: '@11ty/eleventy-dev-server',
  own: ['@11ty/eleventy-dev-server'],
  files: { 'site/index.html': page, 'site/about.html': page, 'site/blog/index.html': page, 'site/style.css': 'a {}' },
  start: ({ port, installed }) => ({
    args: [`${installed}/@11ty/eleventy-dev-server/cmd.js`, '--dir=site', `--port=${port}`],
  }),
  requests: {
    'GET /': {},
    'GET /about': {},
    'GET /about/': {},
    'GET /blog': {},
    'GET /style.css': {},
    'GET /nothing': {},
    'GET /.11ty/reload-client.js': {},
    'a page changes': ({ write }) => write('site/about.html', page.replace('text', `text ${Date.now()}`)),
    'a sheet changes': ({ write }) => write('site/style.css', `a { order: ${Date.now()} }`),
  },
};
