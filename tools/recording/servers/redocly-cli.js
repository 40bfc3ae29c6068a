const description = version => `openapi: 3.0.0
info:
  title: Pets
  version: '${version}'
paths:
  /pets:
    get:
      responses:
        '200':
          description: All of them
          content:
            application/json:
              schema:
                $ref: pet.yaml
`;

/** Shows the documentation of an API while it is written. */
export default {
  name: '@redocly/cli',
  own: ['@redocly/cli', '@redocly/openapi-core'],
  files: {
    'openapi.yaml': description(1),
    'pet.yaml': 'type: object\n',
    'redocly.yaml': 'apis:\n  pets:\n    root: ./openapi.yaml\n',
  },
  start: ({ port, installed }) => ({
    args: [`${installed}/@redocly/cli/bin/cli.js`, 'preview-docs', 'pets', '--port', String(port), '--host', '127.0.0.1'],
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  }),
  settling: 3000,
  requests: {
    'GET /': {},
    'GET /openapi.json': {},
    'GET /hot.js': {},
    'GET /nothing.txt': {},
    'the description changes': async ({ write, wait }) => {
      write('openapi.yaml', description(Date.now()));
      await wait(3500);
    },
    'the configuration changes': async ({ write, wait }) => {
      write('redocly.yaml', `# ${Date.now()}\napis:\n  pets:\n    root: ./openapi.yaml\n`);
      await wait(1500);
    },
    'GET /pets': {},
  },
};
