const options = (port, folder) => ({
  restPath: `${folder}/rest`,
  dirName: folder,
  title: 'Mock',
  version: 1,
  urlBase: `http://127.0.0.1:${port}`,
  urlPath: '/rest/v1',
  port,
  uiPath: '/',
  contentType: 'application/json',
  headers: {},
});

/** Waits for answers of functions with a native add-on that is built by an install script: nothing here needs it. */
const withoutNative = `
const modules = require('node:module');
const load = modules._load;
modules._load = (name, ...others) => (name === 'deasync' ? { loopWhile() {} } : load(name, ...others));`;

/** Answers with files, and has pages to edit them. */
export default {
  name: 'node-mock-server',
  own: ['node-mock-server'],
  files: {
    'rest/products/#/GET/mock/success.json': '{"products": []}',
    'rest/products/#/GET/mock/error-400.json': '{"error": true}',
    'rest/products/#/GET/desc.json': '{"description": "all"}',
    'rest/products/#{id}/GET/mock/success.json': '{"id": 1}',
    'rest/products/#{id}/GET/mock/mock.txt': 'success',
    'rest/products/#/POST/mock/success.json': '{"made": true}',
    'rest/_DTO/product.json': '{"id": 1, "name": "a"}',
  },
  start: ({ port, folder, installed }) => ({
    args: ['-e', `${withoutNative}\nrequire('${installed}/node-mock-server')(${JSON.stringify(options(port, folder))})`],
  }),
  requests: {
    'GET /': {},
    'GET products': async ({ send }) => send('/rest/v1/products/'),
    'GET one product': async ({ send }) => send('/rest/v1/products/1/'),
    'GET an error': async ({ send }) => send('/rest/v1/products/?_expected=error-400'),
    'POST a product': async ({ send }) =>
      send('/rest/v1/products/', { method: 'POST', body: '{"a": 1}', headers: { 'content-type': 'application/json' } }),
    'GET nothing': async ({ send }) => send('/rest/v1/nothing/'),
    preferences: async ({ send }) =>
      send('/service/preferences', { method: 'POST', body: '{"a": 1}', headers: { 'content-type': 'application/json' } }),
    'an expected response': async ({ send }) =>
      send(`/service/expected-response?path=${encodeURIComponent('/products/#')}&method=GET&expected=success`),
    'a class': async ({ folder, send }) =>
      send(`/service/class-dto?name=Product&es=6&path=${encodeURIComponent(`${folder}/rest/_DTO/product.json`)}`),
    'a view of a response': async ({ send }) => send(`/view/response?path=${encodeURIComponent('/products/#')}&method=GET`),
  },
};
