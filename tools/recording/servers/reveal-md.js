/** Presentations from Markdown. */
export default {
  name: 'reveal-md',
  own: ['reveal-md'],
  files: {
    'slides/one.md': '---\ntitle: One\n---\n# One\n\n---\n\n# Two',
    'slides/more/two.md': '# Two',
    'slides/theme.css': 'a {}',
  },
  start: ({ port, installed }) => ({
    args: [
      `${installed}/reveal-md/bin/reveal-md.js`,
      'slides',
      '--port',
      String(port),
      '--disable-auto-open',
      '--css',
      'theme.css',
    ],
  }),
  settling: 2000,
  requests: {
    'GET /': {},
    'GET /one.md': {},
    'GET /more/two.md': {},
    'GET /nothing.md': {},
    'GET /_assets/theme.css': {},
    'GET /dist/theme/black.css': {},
    'GET /featured-slide': {},
  },
};
