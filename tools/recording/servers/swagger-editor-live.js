/** Edits a description of an API in the browser. */
export default {
  name: 'swagger-editor-live',
  own: ['swagger-editor-live'],
  files: { 'api.yaml': 'swagger: "2.0"\n', 'more/part.yaml': 'a: 1\n' },
  start: ({ port, installed }) => ({
    args: [
      `${installed}/swagger-editor-live/bin/swagger-editor-live`,
      ...['api.yaml', '--port', String(port), '--host', '127.0.0.1', '--folder', 'more'],
    ],
    env: { PATH: '' },
  }),
  requests: {
    'GET /': {},
    'GET /swagger-editor.css': {},
    'GET /editor/spec': {},
    'PUT /editor/spec': { method: 'PUT', body: 'swagger: "2.0"\n' },
    'GET /part.yaml': {},
    'GET /nothing': {},
  },
};
