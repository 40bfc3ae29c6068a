const description = version => `swagger: '2.0'
info: { title: Pets, version: '${version}' }
paths:
  /pets:
    get:
      responses:
        '200': { description: All, schema: { $ref: pet.yaml } }
`;

/** Shows the documentation of an API, anew whenever its description changes. */
export default {
  name: 'swagger-ui-watcher',
  own: ['swagger-ui-watcher'],
  files: { 'api/swagger.yaml': description(1), 'api/pet.yaml': 'type: object\n' },
  start: ({ port, installed }) => ({
    args: [
      ...[`${installed}/swagger-ui-watcher/bin/swagger-ui-watcher.js`, 'api/swagger.yaml', '--no-open'],
      ...['--port', String(port), '--host', '127.0.0.1'],
    ],
  }),
  settling: 2000,
  requests: {
    'GET /': {},
    'GET /index.html': {},
    'a page that is ready': async ({ send }) => {
      const path = '/socket.io/?EIO=4&transport=polling';
      const { text } = await send(path);
      const [, sid] = /"sid":"([^"]+)"/.exec(text) ?? [];
      const say = body => send(`${path}&sid=${sid}`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
      await say('40');
      await say('42["swaggerReady",1]');
      await send(`${path}&sid=${sid}`);
    },
    'the description changes': async ({ write, wait }) => {
      write('api/swagger.yaml', description(Date.now()));
      await wait(1000);
    },
  },
};
