export { default, plugin, type Presets } from './plugin.ts';
// What `require()` gives, for a config written as CommonJS. Declarations with such a name need TypeScript 5.6: package.json leads those
// before it to the declarations of the module above.
export { plugin as 'module.exports' } from './plugin.ts';
