import { writeFileSync } from 'node:fs';

const config = port => `{
  "registryFile": "./packages.json",
  "server": { "port": ${port}, "hostName": "127.0.0.1" },
  "public": { "disabled": true }
}
`;

/** A registry of packages that is kept in a file. */
export default {
  name: 'private-bower',
  own: ['private-bower'],
  files: { 'packages.json': '{"one": {"name": "one", "url": "git://127.0.0.1/one.git"}}' },
  start: ({ port, installed, folder }) => {
    writeFileSync(`${folder}/bower.json`, config(port));
    return { args: [`${installed}/private-bower/bin/private-bower`, '--config', `${folder}/bower.json`] };
  },
  requests: {
    'GET /packages': {},
    'GET /packages/one': {},
    'POST /packages/two': { body: { url: 'git://127.0.0.1/two.git' } },
    'POST /packages': { body: { packages: [{ name: 'three', url: 'git://127.0.0.1/three.git' }] } },
    'GET /packages/search/tw': {},
    'GET /packages/one/details': {},
    'DELETE /packages/two': {},
    'POST /refresh': { body: {} },
    'GET /': {},
  },
};
