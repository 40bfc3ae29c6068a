const config = JSON.stringify({
  mockDirectory: './mocks',
  quiet: true,
  logRequestHeaders: false,
  webServices: {
    first: { mockFile: 'first.json', verbs: ['get'] },
    'users/:id': {
      verbs: ['get'],
      switch: 'id',
      mockFile: 'user.json',
      jsonPathSwitchResponse: { jsonpath: '$.users[?(@.id == "#id#")]', mockFile: 'users.json', forceFirstObject: true },
    },
    search: { verbs: ['get'], switch: 'q', mockFile: 'search.json' },
  },
});

/** Mock services that a file describes. */
export default {
  name: 'apimocker',
  own: ['apimocker'],
  files: {
    'config.json': config,
    'mocks/first.json': '{"id": 1}',
    'mocks/user.json': '{}',
    'mocks/users.json': '{"users": [{"id": "1"}]}',
    'mocks/search.json': '[]',
  },
  start: ({ port, installed }) => ({
    args: [`${installed}/apimocker/bin/apimocker.js`, '-c', 'config.json', '-p', String(port), '-q'],
  }),
  warmUp: '/first',
  requests: {
    'GET /first': {},
    'GET /users/1': {},
    'GET /search?q=a': {},
    'POST /admin/reload': {},
    'POST /admin/setMock': { body: { verb: 'get', serviceUrl: 'third', mockFile: 'first.json' } },
    'GET /third': {},
  },
};
