// https://docs.apostrophecms.org/reference/module-api/module-overview.html: the sections of a module; a task is run by `node app module:task`,
// `init` when the module is set up
import type { CallbackModule } from '../callback-api.ts';

const dependency = ['apostrophe'];
const sections = ['methods', 'handlers', 'options', 'fields', 'apiRoutes', 'restApiRoutes', 'renderRoutes', 'components'];

export const apostrophe: CallbackModule = {
  module: 'apostrophe',
  objects: [
    { dependency, has: ['usage', 'task'], methods: ['task'], runs: 'command-line' },
    ...sections.map(section => ({
      dependency,
      has: ['init', section],
      methods: ['init', 'beforeSuperClass'],
      runs: 'start-up' as const,
      awaits: true,
    })),
  ],
};
