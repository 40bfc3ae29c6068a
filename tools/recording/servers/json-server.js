const database = JSON.stringify({ posts: [{ id: 1, title: 'first' }], profile: { name: 'ada' } });

/** Serves a JSON file as resources. */
export default {
  name: 'json-server',
  own: ['json-server'],
  files: { 'db.json': database, 'routes.json': '{"/api/*": "/$1"}', 'public/index.html': 'home' },
  start: ({ port, installed }) => ({
    args: [
      ...[`${installed}/json-server/lib/cli/bin.js`, '--watch', 'db.json', '--routes', 'routes.json'],
      ...['--port', String(port), '--host', '127.0.0.1'],
    ],
  }),
  requests: {
    'GET /': {},
    'GET /posts': {},
    'GET /api/posts/1': {},
    'POST /posts': { body: { title: 'more' } },
    'PUT /posts/1': { body: { title: 'changed' } },
    'PATCH /profile': { body: { name: 'grace' } },
    'GET /db': {},
    'GET /posts?_sort=title&_page=1': {},
    'the database changes': ({ write }) => write('db.json', database.replace('first', `first ${Date.now()}`)),
    'the routes change': ({ write }) => write('routes.json', `{"/v${Date.now()}/*": "/$1"}`),
    'GET /posts/7': {},
  },
};
