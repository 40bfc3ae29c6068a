/** Serves a folder whose templates, style sheets and scripts are compiled as they are asked for. */
export default {
  name: 'harp',
  own: ['harp', 'terraform'],
  files: {
    'site/_layout.ejs': '<html><body><%- yield %></body></html>',
    'site/_data.json': '{"index": {"title": "Home"}}',
    'site/_part.ejs': '<b>part</b>',
    'site/index.ejs': '<h1><%= title %></h1><%- partial("_part") %>',
    'site/post.md': '# Post',
    'site/404.md': '# Nothing',
    'site/style.scss': '$a: red; a { color: $a }',
    'site/plain.sass': 'a\n  color: red\n',
    'site/script.cjs': 'module.exports = 1;',
    'site/view.jsx': 'export default 1;',
    'site/plain.txt': 'text',
  },
  start: ({ port, installed }) => ({
    args: [`${installed}/harp/bin/harp`, 'site', '--port', String(port), '--host', '127.0.0.1', '--silent'],
  }),
  warmUp: '/plain.txt',
  requests: {
    'GET /': {},
    'GET /post.html': {},
    'GET /post': {},
    'GET /style.css': {},
    'GET /plain.css': {},
    'GET /script.js': {},
    'GET /view.js': {},
    'GET /plain.txt': {},
    'GET /nothing': {},
  },
};
