const blueprint = name => `FORMAT: 1A

# Group Users

## Users [/users]

### List [GET]

+ Response 200 (application/json)

        {"name": "${name}"}

### Add [POST]

+ Request (application/json)

        {"name": "Ada"}

+ Response 201 (application/json)

        {"added": true}
`;

/** Answers as an API Blueprint says, anew whenever it changes. */
export default {
  name: 'drakov',
  own: ['drakov'],
  files: { 'api.apib': blueprint('Ada'), 'public/page.txt': 'text' },
  start: ({ port, installed }) => ({
    args: [
      ...[`${installed}/drakov/drakov`, '-f', 'api.apib', '-p', String(port), '-s', 'public'],
      ...['--watch', '--discover', '--debugMode'],
    ],
  }),
  warmUp: '/users',
  requests: {
    'GET /users': {},
    'POST /users': { body: { name: 'Ada' } },
    'GET /page.txt': {},
    'GET /drakov': {},
    'GET /nothing': {},
    'the blueprint changes': async ({ send, wait, write }) => {
      write('api.apib', blueprint(`Ada ${Date.now()}`));
      await wait(2000);
      await send('/users');
    },
  },
};
