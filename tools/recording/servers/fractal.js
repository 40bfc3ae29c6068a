const config = installed => `
const fractal = (module.exports = require('${installed}/@frctl/fractal').create());
fractal.set('project.title', 'Library');
fractal.components.set('path', __dirname + '/components');
fractal.docs.set('path', __dirname + '/docs');
fractal.web.set('static.path', __dirname + '/public');
`;

/** Shows a library of components. */
export default {
  name: '@frctl/fractal',
  own: ['@frctl/fractal', '@frctl/core', '@frctl/handlebars', '@frctl/mandelbrot', '@frctl/web'],
  files: {
    'components/button/button.hbs': '<button>{{ text }}</button>',
    'components/button/button.config.json': '{"context": {"text": "Press"}, "variants": [{"name": "big"}]}',
    'components/button/README.md': '# Button',
    'components/button/button.css': 'button {}',
    'components/card.hbs': '<div>{{> @button }}</div>',
    'components/list/list.config.json': '{"collated": true, "variants": [{"name": "other"}]}',
    'components/list/list.hbs': '<ul></ul>',
    'components/list/list--other.hbs': '<ol></ol>',
    'docs/index.md': '---\ntitle: Home\n---\n# Home',
    'docs/more.md': '# More',
    'public/style.css': 'a {}',
  },
  start: ({ port, folder, installed }) => ({
    args: [
      '-e',
      `${config(installed).replaceAll('__dirname', JSON.stringify(folder))}
      fractal.web.server({ sync: false, watch: true, port: ${port}, host: '127.0.0.1' }).start();`,
    ],
  }),
  settling: 3000,
  requests: {
    'GET /': {},
    'GET /docs/more': {},
    'GET /components/detail/button': {},
    'GET /components/detail/button--big': {},
    'GET /components/detail/list': {},
    'GET /components/preview/button': {},
    'GET /components/preview/card': {},
    'GET /components/render/list': {},
    'GET /components/raw/button/button.css': {},
    'GET /style.css': {},
    'GET /nothing': {},
    'a component changes': async ({ write, wait }) => {
      write('components/card.hbs', `<div>{{> @button }} ${Date.now()}</div>`);
      await wait(1500);
    },
    'a page changes': async ({ write, wait }) => {
      write('docs/more.md', `# More ${Date.now()}`);
      await wait(1500);
    },
  },
};
