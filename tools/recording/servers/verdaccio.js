const config = `
storage: ./storage
auth:
  htpasswd:
    file: ./htpasswd
    algorithm: bcrypt
    rounds: 4
security:
  api:
    legacy: true
uplinks: {}
packages:
  '**':
    access: $all
    publish: $authenticated
    unpublish: $authenticated
middlewares:
  audit:
    enabled: false
logs:
  - { type: stdout, format: pretty, level: warn }
`;

const authorization = `Basic ${Buffer.from('ada:secret').toString('base64')}`;
const user = name => ({
  method: 'PUT',
  body: {
    _id: `org.couchdb.user:${name}`,
    name,
    password: 'secret',
    email: 'a@b.c',
    type: 'user',
    roles: [],
    date: '2020-01-01',
  },
});

const manifest = (name, version) => ({
  _id: name,
  name,
  'dist-tags': { latest: version },
  versions: {
    [version]: {
      ...{ name, version, readme: '# read', main: 'index.js' },
      dist: { tarball: `http://127.0.0.1/${name}/-/${name}-${version}.tgz`, shasum: 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d' },
    },
  },
  _attachments: { [`${name}-${version}.tgz`]: { content_type: 'application/octet-stream', data: 'aGVsbG8=', length: 5 } },
});

const signed = step => ({ ...step, headers: { authorization } });

/** A registry of packages. */
export default {
  name: 'verdaccio',
  own: ['verdaccio', '@verdaccio/file-locking', '@verdaccio/local-storage', 'verdaccio-audit', 'verdaccio-htpasswd'],
  files: { 'config.yaml': config },
  start: ({ port, installed }) => ({
    args: [`${installed}/verdaccio/bin/verdaccio`, '--config', 'config.yaml', '--listen', `127.0.0.1:${port}`],
  }),
  warmUp: '/-/ping',
  settling: 2000,
  requests: {
    'GET /': { headers: { accept: 'text/html' } },
    'GET /-/ping': {},
    'PUT /-/user/org.couchdb.user:ada': user('ada'),
    'PUT /-/user another': ({ send }) => {
      const name = `user${Date.now()}`;
      return send(`/-/user/org.couchdb.user:${name}`, user(name));
    },
    'GET /-/whoami': signed({}),
    'POST /-/v1/login': { body: {} },
    'PUT a package': ({ send }) => {
      const name = `thing${Date.now()}`;
      return send(`/${name}`, signed({ method: 'PUT', body: manifest(name, '1.0.0') }));
    },
    'PUT a version': ({ send }) => send('/thing', signed({ method: 'PUT', body: manifest('thing', `1.0.${Date.now()}`) })),
    'GET /thing': {},
    'GET /thing/-/thing-1.0.0.tgz': {},
    'PUT /-/package/thing/dist-tags/beta': signed({ body: '"1.0.0"' }),
    'GET /-/package/thing/dist-tags': {},
    'GET /-/all': {},
    'GET /-/v1/search?text=thing': {},
    'GET /-/verdaccio/packages': {},
    'GET /-/verdaccio/sidebar/thing': {},
    'GET /-/verdaccio/package/readme/thing': {},
    'POST /-/verdaccio/login': { body: { username: 'ada', password: 'secret' } },
    'GET /-/npm/v1/user': signed({}),
    'POST /-/npm/v1/user': signed({ body: { password: { old: 'secret', new: 'secret' } } }),
    'GET /-/npm/v1/tokens': signed({}),
    'DELETE a package': async ({ send }) => {
      const name = `gone${Date.now()}`;
      await send(`/${name}`, signed({ method: 'PUT', body: manifest(name, '1.0.0') }));
      await send(`/${name}/-rev/1`, signed({ method: 'DELETE' }));
    },
    'GET /nothing': {},
  },
};
