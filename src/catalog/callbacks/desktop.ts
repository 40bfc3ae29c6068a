// https://www.electronjs.org/docs/latest/api/app, …/ipc-main, …/protocol; https://code.visualstudio.com/api/references/vscode-api
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener } from './node-events.ts';

const message: CallbackApi = {
  runs: 'run-time',
  at: 1,
  when: "on every '{0}' message",
  otherwise: 'on every message of its channel',
  awaits: true,
};
const quit: Omit<CallbackApi, 'byFirst'> = { runs: 'must-be-synchronous', at: 1 };
const app: CallbackApi = {
  ...listener,
  byFirst: {
    ...listener.byFirst,
    'will-finish-launching': { runs: 'start-up', at: 1 },
    'before-quit': quit,
    'will-quit': quit,
    quit,
    'window-all-closed': quit,
  },
};
const emitter = 'node:events#EventEmitter';
const click: CallbackApi = { runs: 'run-time', within: ['**'], when: 'on every click of the menu', awaits: false };

export const electron: CallbackModule = {
  module: 'electron',
  aliases: ['electron/main'],
  callbacks: {
    'App.prototype.on': app,
    'App.prototype.once': app,
    'App.prototype.whenReady': { runs: 'start-up' },
    'IpcMain.prototype.handle': message,
    'IpcMain.prototype.handleOnce': message,
    'IpcMain.prototype.on': message,
    'IpcMain.prototype.once': message,
    'Menu.buildFromTemplate': click,
    MenuItem: click,
    'globalShortcut.register': { runs: 'run-time', when: "on every '{0}' shortcut", awaits: false },
    'protocol.handle': { runs: 'run-time', when: "on every request to the '{0}' protocol", awaits: true },
    'protocol.registerFileProtocol': { runs: 'run-time', when: "on every request to the '{0}' protocol", awaits: false },
    'protocol.registerBufferProtocol': { runs: 'run-time', when: "on every request to the '{0}' protocol", awaits: false },
    'protocol.registerStringProtocol': { runs: 'run-time', when: "on every request to the '{0}' protocol", awaits: false },
  },
  results: {
    app: 'electron#App',
    ipcMain: 'electron#IpcMain',
    'BrowserWindow.prototype.webContents': 'electron#WebContents',
    autoUpdater: 'electron#AutoUpdater',
    powerMonitor: 'electron#PowerMonitor',
  },
  extends: {
    App: emitter,
    IpcMain: emitter,
    BrowserWindow: emitter,
    WebContents: emitter,
    AutoUpdater: emitter,
    PowerMonitor: emitter,
    Tray: emitter,
    Notification: emitter,
  },
};

const editorEvent: CallbackApi = { runs: 'run-time', when: 'on every event it listens to', awaits: false };

/** The extension host runs every extension on one event loop. */
export const vscode: CallbackModule = {
  module: 'vscode',
  callbacks: {
    'commands.registerCommand': { runs: 'run-time', when: 'on every run of the command `{0}`', awaits: true },
    'commands.registerTextEditorCommand': { runs: 'run-time', when: 'on every run of the command `{0}`', awaits: false },
    'workspace.onDidSaveTextDocument': editorEvent,
    'workspace.onDidChangeTextDocument': editorEvent,
    'workspace.onDidOpenTextDocument': editorEvent,
    'workspace.onDidCloseTextDocument': editorEvent,
    'workspace.onWillSaveTextDocument': editorEvent,
    'workspace.onDidChangeConfiguration': editorEvent,
    'workspace.onDidChangeWorkspaceFolders': editorEvent,
    'window.onDidChangeActiveTextEditor': editorEvent,
    'window.onDidChangeTextEditorSelection': editorEvent,
    'FileSystemWatcher.prototype.onDidChange': editorEvent,
    'FileSystemWatcher.prototype.onDidCreate': editorEvent,
    'FileSystemWatcher.prototype.onDidDelete': editorEvent,
  },
  results: { 'workspace.createFileSystemWatcher': 'vscode#FileSystemWatcher' },
  files: [
    {
      dependency: ['vscode', '@types/vscode'],
      files: ['**/*.{js,ts}'],
      exports: ['activate', 'deactivate'],
      runs: 'start-up',
      awaits: true,
    },
  ],
};
