const endpoints = `
- request:
    url: ^/file
  response:
    file: body.json
- request:
    url: ^/posted
    method: POST
    file: expected.txt
  response:
    status: 201
    body: created
- request:
    url: ^/plain
  response:
    - body: first
    - file: body.json
`;

/** Answers as a YAML file says, with an administration on a second port. */
export default {
  name: 'stubby',
  own: ['stubby'],
  files: { 'endpoints.yaml': endpoints, 'body.json': '{"id": 1}', 'expected.txt': 'text' },
  start: ({ port, installed, secondPort }) => ({
    args: [
      ...[`${installed}/stubby/bin/stubby`, '-d', 'endpoints.yaml', '-l', '127.0.0.1', '-w', '100'],
      ...['-s', String(port), '-a', String(secondPort), '-t', '0'],
    ],
  }),
  warmUp: '/plain',
  requests: {
    'GET /file': {},
    'POST /posted': { body: 'text', headers: { 'content-type': 'text/plain' } },
    'GET /plain': {},
    'GET /nothing': {},
    'the endpoints change': ({ write }) => write('endpoints.yaml', `${endpoints}\n- request:\n    url: ^/added-${Date.now()}\n`),
    administration: async ({ sendTo, secondPort }) => {
      const body = [{ request: { url: '^/new', file: 'expected.txt', method: 'POST' }, response: { file: 'body.json' } }];
      await sendTo(secondPort, '/', { method: 'POST', body });
      await sendTo(secondPort, '/', {});
      await sendTo(secondPort, '/1', { method: 'PUT', body: body[0] });
    },
    'POST /new': { body: 'text', headers: { 'content-type': 'text/plain' } },
  },
};
