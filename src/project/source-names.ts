/** Directories that never hold a project's own source. */
export const neverSource: ReadonlySet<string> = new Set([
  '.astro',
  '.aws-sam',
  '.cache',
  '.docusaurus',
  '.git',
  '.hg',
  '.netlify',
  '.next',
  '.nuxt',
  '.nx',
  '.nyc_output',
  '.output',
  '.parcel-cache',
  '.pnpm-store',
  '.serverless',
  '.svelte-kit',
  '.svn',
  '.turbo',
  '.vercel',
  '.yarn',
  'bower_components',
  'coverage',
  'jspm_packages',
  'node_modules',
  'storybook-static',
]);

/** The names that build output goes by where nothing else says so; the first three hold nothing else beside a source directory. */
export const outputNames: readonly string[] = ['dist', 'build', 'out', 'output', 'lib', 'esm', 'cjs', 'es'];
export const unmistakableOutputNames: ReadonlySet<string> = new Set(outputNames.slice(0, 3));

/** The names that directories of source go by. */
export const sourceNames: readonly string[] = ['src', 'source', 'sources'];

/** The names of directories whose files go to browsers as they are: nothing is built from them. */
export const servedNames: ReadonlySet<string> = new Set(['assets', 'public', 'static', 'www']);

/** Whether a directory holds what was built from its siblings: a well-known name beside a directory of source, which is not empty. */
export function isOutputName(name: string, siblings: readonly string[], holdsSource: (sibling: string) => boolean): boolean {
  return unmistakableOutputNames.has(name) && siblings.some(sibling => sourceNames.includes(sibling) && holdsSource(sibling));
}
