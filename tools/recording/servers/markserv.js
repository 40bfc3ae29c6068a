/** Shows Markdown files and folders as pages. */
export default {
  name: 'markserv',
  own: ['markserv'],
  files: {
    'site/README.md': '# Read\n\n[more](more/page.md)\n',
    'site/more/page.md': '# More\n',
    'site/more/page.html': '<h1>More</h1>',
    'site/more/page.txt': 'text',
    'site/more/deep/page.md': '# Deep\n',
  },
  start: ({ port, installed, secondPort }) => ({
    args: [
      ...[`${installed}/markserv/lib/cli.js`, 'site', '--port', String(port), '--address', '127.0.0.1'],
      ...['--livereloadport', String(secondPort), '--browser', 'false'],
    ],
  }),
  warmUp: '/nothing',
  requests: {
    'GET /README.md': {},
    'GET /more/page.md': {},
    'GET /more/page.html': {},
    'GET /more/page.txt': {},
    'GET /more': {},
    'GET /more/': {},
    'GET /nothing': {},
    'GET /favicon.ico': {},
  },
};
