// What only the code of web pages uses: https://developer.mozilla.org/docs/Web/API/Document, and the libraries that pages are built with.

/** Packages that draw what is seen in a browser. */
export const pageLibraries =
  /^(?:react|react-dom|preact|vue|svelte|solid-js|jquery|lit|mithril|inferno|alpinejs|htmx\.org|backbone|ember|@angular\/core|@builder\.io\/qwik|@ember\/[\w-]+|@vue\/[\w-]+)(?:\/|$)/;

/** Globals that a page has, and no server. */
export const pageGlobals: readonly string[] = ['document', 'window', 'jQuery', '$'];
