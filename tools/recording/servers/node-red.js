const packages = [
  'node-red',
  '@node-red/editor-api',
  '@node-red/nodes',
  '@node-red/registry',
  '@node-red/runtime',
  '@node-red/util',
];

const flows = path => [
  { id: 'tab', type: 'tab', label: 'Flow' },
  { id: 'in', type: 'http in', z: 'tab', url: '/hello', method: 'get', wires: [['fn']] },
  {
    id: 'fn',
    type: 'function',
    z: 'tab',
    func: 'flow.set("n", 1); msg.payload = "x"; return msg;',
    outputs: 1,
    wires: [['file']],
  },
  {
    id: 'file',
    type: 'file',
    z: 'tab',
    filename: `${path}/out/log.txt`,
    filenameType: 'str',
    createDir: true,
    wires: [['read']],
  },
  {
    id: 'read',
    type: 'file in',
    z: 'tab',
    filename: `${path}/out/log.txt`,
    filenameType: 'str',
    format: 'utf8',
    wires: [['exec']],
  },
  { id: 'exec', type: 'exec', z: 'tab', command: 'true', wires: [['out'], [], []] },
  { id: 'out', type: 'http response', z: 'tab', wires: [] },
  { id: 'watch', type: 'watch', z: 'tab', files: path, recursive: true, wires: [['debug']] },
  { id: 'debug', type: 'debug', z: 'tab', wires: [] },
  { id: 'tls', type: 'tls-config', cert: `${path}/cert.pem`, key: `${path}/key.pem`, ca: '' },
];

const settings = `module.exports = {
  flowFile: 'flows.json',
  credentialSecret: 'secret',
  diagnostics: { enabled: true },
  contextStorage: { default: { module: 'localfilesystem', config: { flushInterval: 1 } } },
  editorTheme: { projects: { enabled: true } },
};`;

/** Programs of nodes that are wired in an editor; several packages of one repository. */
export default {
  name: 'node-red',
  own: packages,
  files: { 'settings.js': settings, 'cert.pem': 'cert', 'key.pem': 'key', 'lib/functions/kept.js': '// name: kept\nreturn msg;' },
  start: ({ port, folder, installed }) => ({
    args: [`${installed}/node-red/red.js`, '--port', String(port), '--userDir', folder, '--settings', 'settings.js'],
  }),
  settling: 6000,
  requests: {
    'GET /': {},
    'GET /settings': {},
    'GET /flows': {},
    'POST /flows': ({ send, folder }) => send('/flows', { method: 'POST', body: flows(folder) }),
    'GET /hello': {},
    'GET /nodes': { headers: { accept: 'application/json' } },
    'GET /nodes as HTML': ({ send }) => send('/nodes', { headers: { accept: 'text/html' } }),
    'GET /nodes/messages?lng=de': { headers: { 'accept-language': 'de' } },
    'GET /plugins': { headers: { accept: 'application/json' } },
    'GET /locales/editor?lng=de': {},
    'GET /locales/node-red?lng=fr': {},
    'GET /diagnostics': {},
    'GET /icons': {},
    'GET /icons/node-red/inject.svg': {},
    'GET /icons/node-red/nothing.svg': {},
    'GET /theme': {},
    'GET /context/global': {},
    'GET /context/flow/tab': {},
    'POST /library/local/functions/new.js': { body: { name: 'new', text: 'return msg;' } },
    'GET /library/local/functions/': {},
    'GET /library/local/functions/new.js': {},
    'GET /library/local/flows/': {},
    'GET /library/_examples_/flows/': {},
    'POST /settings/user': { body: { editor: { view: 'x' } } },
    'GET /settings/user': {},
    'GET /projects': {},
    'POST /projects': { body: { name: 'demo', summary: '', files: { flow: 'flow.json' }, git: { remotes: {} } } },
    'GET /projects/demo': {},
    'GET /projects/demo/files': {},
    'PUT /projects/demo': { body: { description: 'text' } },
    'POST /settings/user/keys': { body: { name: 'key', comment: 'c' } },
    'GET /settings/user/keys': {},
    'POST /nodes': { body: { module: 'node-red-nothing-of-the-kind' } },
    'POST /nodes of a tarball': ({ send }) => {
      const head =
        '--x\r\nContent-Disposition: form-data; name="tarball"; filename="a.tgz"\r\nContent-Type: application/gzip\r\n\r\n';
      return send('/nodes', {
        method: 'POST',
        body: `${head}none\r\n--x--\r\n`,
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      });
    },
    'DELETE /nodes/node-red-nothing': {},
    'PUT /nodes/node-red/sentiment': { body: { enabled: false } },
  },
};
