// https://www.electronjs.org/docs/latest/api
import type { CatalogModule } from '../blocking-api.ts';

export const electron: CatalogModule = {
  module: 'electron',
  aliases: ['electron/common', 'electron/main', 'electron/renderer'],
  verified: '41.7.1',
  exports: {
    'dialog.showMessageBoxSync': {
      kind: 'wait',
      cost: 'waits',
      instead: 'Await `dialog.showMessageBox`, which gives the index as `response`.',
    },
    'dialog.showOpenDialogSync': {
      kind: 'wait',
      cost: 'waits',
      instead: 'Await `dialog.showOpenDialog`, which gives the paths as `filePaths`.',
    },
    'dialog.showSaveDialogSync': {
      kind: 'wait',
      cost: 'waits',
      instead: 'Await `dialog.showSaveDialog`, which gives the path as `filePath`.',
    },
    'ipcRenderer.sendSync': {
      kind: 'wait',
      cost: 'waits',
      instead: 'Await `ipcRenderer.invoke`, and answer it with `ipcMain.handle`.',
    },
  },
};
