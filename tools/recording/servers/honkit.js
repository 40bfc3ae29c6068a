/** Builds a book from Markdown and serves it, anew whenever a page changes. */
export default {
  name: 'honkit',
  own: ['honkit'],
  files: {
    'book/README.md': '# Introduction\n',
    'book/SUMMARY.md': '# Summary\n\n- [Introduction](README.md)\n- [One](one.md)\n',
    'book/one.md': '# One\n\nSome text.\n',
  },
  start: ({ port, secondPort, installed }) => ({
    args: [
      ...[`${installed}/honkit/bin/honkit.js`, 'serve', 'book', 'out'],
      ...['--port', String(port), '--lrport', String(secondPort)],
    ],
  }),
  settling: 5000,
  requests: {
    'GET /': {},
    'GET /one.html': {},
    'GET /nothing': {},
    'a page changes': async ({ send, wait, write }) => {
      write('book/one.md', `# One\n\nChanged at ${Date.now()}.\n`);
      await wait(3000);
      await send('/one.html');
    },
    'the summary changes': async ({ wait, write }) => {
      write('book/SUMMARY.md', `# Summary ${Date.now()}\n\n- [Introduction](README.md)\n- [One](one.md)\n`);
      await wait(4000);
    },
  },
};
