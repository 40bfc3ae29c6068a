// https://developer.mozilla.org/docs/Web/API
import type { CatalogModule } from '../blocking-api.ts';

const dialog = 'Ask with an element of the page, such as `<dialog>`, or on a terminal with `node:readline/promises`.';

/** Globals of browsers and their workers; `alert`, `confirm` and `prompt` are Deno's and Bun's too. */
export const browser: CatalogModule = {
  module: 'globalThis',
  exports: {
    alert: { kind: 'wait', cost: 'waits', instead: dialog },
    confirm: { kind: 'wait', cost: 'waits', instead: dialog },
    importScripts: { kind: 'network', cost: 'waits', instead: 'Load modules with `import()`.' },
    print: { kind: 'wait', cost: 'waits', instead: 'Print where nothing else has to go on.' },
    prompt: { kind: 'wait', cost: 'waits', instead: dialog },
    'FileReaderSync.prototype.readAsArrayBuffer': { kind: 'fs', cost: 'grows', instead: 'Use `blob.arrayBuffer()`.' },
    'FileReaderSync.prototype.readAsBinaryString': { kind: 'fs', cost: 'grows', instead: 'Use `blob.arrayBuffer()`.' },
    'FileReaderSync.prototype.readAsDataURL': { kind: 'fs', cost: 'grows', instead: 'Use a `FileReader`.' },
    'FileReaderSync.prototype.readAsText': { kind: 'fs', cost: 'grows', instead: 'Use `blob.text()`.' },
    'HTMLCanvasElement.prototype.toDataURL': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `toBlob`, which encodes in the background.',
    },
    'XMLHttpRequest.prototype.open': {
      kind: 'network',
      cost: 'waits',
      when: { test: 'literal', index: 2, equals: false },
      instead: 'Use `fetch`, or leave the third argument out.',
    },
  },
  notBlocking: {
    sessionStorage: 'kept in memory',
    'CSSStyleSheet.prototype.replaceSync': 'parses a style sheet: no more work than any other assignment',
    'FileSystemFileHandle.prototype.createSyncAccessHandle': 'gives a promise of a handle that only workers may have',
    'WebGL2RenderingContext.prototype.clientWaitSync': 'mostly polls, with a timeout of 0',
    'WebGL2RenderingContext.prototype.deleteSync': '"sync" is a fence object of the graphics card',
    'WebGL2RenderingContext.prototype.fenceSync': '"sync" is a fence object of the graphics card',
    'WebGL2RenderingContext.prototype.getSyncParameter': '"sync" is a fence object of the graphics card',
    'WebGL2RenderingContext.prototype.isSync': '"sync" is a fence object of the graphics card',
    'WebGL2RenderingContext.prototype.waitSync': 'makes the graphics card wait, not the program',
  },
};
