const mock = body => `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${body}\n`;

/** Answers from files in a folder, one a route. */
export default {
  name: 'mockserver',
  own: ['mockserver'],
  files: {
    'mocks/users/GET.mock': mock('[{"id": 1}]'),
    'mocks/users/POST--name=ada.mock': mock('{"id": 2}'),
    'mocks/users/__/GET.mock': mock('{"id": 3}'),
    'mocks/imported/GET.mock': mock('#import ./data.json;'),
    'mocks/imported/data.json': '{"imported": true}',
    'mocks/evaluated/GET.mock': mock('#eval new Date().getFullYear();'),
    'mocks/query/GET--page=1.mock': mock('{"page": 1}'),
    'mocks/script/GET.mock': mock('#import ./data.js;'),
    'mocks/script/data.js': 'module.exports = request => JSON.stringify({ method: request.method });',
  },
  start: ({ port, installed }) => ({
    args: [`${installed}/mockserver/bin/mockserver.js`, '-q', '-p', String(port), '-m', 'mocks'],
  }),
  warmUp: '/users',
  requests: {
    'GET /users': {},
    'POST /users': { body: 'name=ada' },
    'GET /users/7': {},
    'GET /imported': {},
    'GET /evaluated': {},
    'GET /query?page=1': {},
    'GET /script': {},
    'GET /nothing': {},
  },
};
