/** The plugin: see design.md for what it will hold. */
export const plugin = { meta: { name: 'eslint-plugin-event-loop' } };

export default plugin;
