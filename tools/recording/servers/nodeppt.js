/** Shows slides that are written in Markdown. */
export default {
  name: 'nodeppt',
  own: ['nodeppt'],
  files: {
    'slides/first.md': 'title: First\nspeaker: A\n\n[slide]\n\n# One\n\n[slide]\n\n# Two\n',
    'slides/more/second.md': 'title: Second\n\n[slide]\n\n# One\n',
    'slides/old.html': '<title>Old</title>',
    'slides/img/plain.txt': 'text',
  },
  start: ({ port, folder, installed }) => ({
    args: ['-e', `require('${installed}/nodeppt/lib/server.js').start(${port}, '${folder}/slides', '127.0.0.1', {})`],
  }),
  requests: {
    'GET /': {},
    'GET /md/first.md': {},
    'GET /md/more/second.md': {},
    'GET /md/nothing.md': {},
    'GET /old.html': {},
    'GET /img/plain.txt': {},
    'GET /css/theme.moon.css': {},
    'GET /nothing': {},
  },
};
