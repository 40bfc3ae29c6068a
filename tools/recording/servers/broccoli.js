/** Builds a tree of files anew when one changes, and serves it. */
export default {
  name: 'broccoli',
  own: ['broccoli'],
  files: {
    'Brocfile.js': "module.exports = () => 'app';",
    'app/index.html': 'home',
    'app/style.css': 'a {}',
    'app/docs/first.txt': 'first',
    'app/docs/second.txt': 'second',
  },
  start: ({ port, installed }) => {
    const words = ['serve', '--port', String(port), '--host', '127.0.0.1'];
    return {
      args: ['-e', `require(${JSON.stringify(`${installed}/broccoli`)}).cli(${JSON.stringify(['node', 'broccoli', ...words])})`],
    };
  },
  settling: 3000,
  requests: {
    'GET /': {},
    'GET /style.css': {},
    'GET /docs': {},
    'GET /docs/': {},
    'GET /docs/first.txt': {},
    'GET /nothing': {},
    'a file changes': async ({ write, wait }) => {
      write('app/style.css', `a { width: ${Date.now()}px }`);
      await wait(2000);
    },
    'a file comes': async ({ write, wait }) => {
      write(`app/docs/${Date.now()}.txt`, 'new');
      await wait(2000);
    },
  },
};
