import compilers from './compilers.js';
import crypto from './crypto.js';
import databases from './databases.js';
import documents from './documents.js';
import files from './files.js';
import finding from './finding.js';
import images from './images.js';
import processes from './processes.js';
import sodium from './sodium.js';
import stores from './stores.js';

/**
 * How to run each package's rows, by module: `runs` gets the function (bound to its instance), the module's namespace and the
 * instance, and gives what its replacement must give too; `instances` makes what methods belong to; `ready` is awaited first; `prepare`
 * runs before each run of a row, unmeasured; `load`
 * is a module that comes as `namespace.extra`;  `declared` looks for what cannot be loaded here in `file`; `notRun` says why a row cannot be run
 * here, by its name or `*` for all that are not; `node: 'current'` runs it
 * with the Node of this process.
 */
export const recipes = {
  ...compilers,
  ...crypto,
  ...databases,
  ...documents,
  ...files,
  ...finding,
  ...images,
  ...processes,
  ...sodium,
  ...stores,
};
