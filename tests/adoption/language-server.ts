import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const bin = join(import.meta.dirname, '../../node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server');

export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface Diagnostic {
  readonly range: Range;
  readonly code: string;
  readonly source: string;
  readonly message: string;
}

export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface WorkspaceEdit {
  readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[];
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
}

/** An editor, as far as the ESLint language server can tell: it asks for diagnostics and quick fixes, and applies edits. */
export interface Editor {
  readonly pid: number;
  /** Opens a file with the text that is on disk, or replaces the text of an open one, as typing does. */
  write: (path: string, text?: string) => void;
  diagnose: (path: string) => Promise<readonly Diagnostic[]>;
  /** The quick fixes offered for a diagnostic. */
  findActions: (path: string, diagnostic: Diagnostic) => Promise<readonly CodeAction[]>;
  /** Runs a quick fix; the edits that the server sends for it. */
  apply: (action: CodeAction) => Promise<readonly TextEdit[]>;
  close: () => Promise<void>;
}

/** Starts the ESLint language server of editors on a folder that has ESLint and its config. */
export async function openEditor(directory: string): Promise<Editor> {
  const edits: TextEdit[] = [];
  const folder = pathToFileURL(directory).href;
  const connection = connect((method, params) => {
    if (method === 'workspace/configuration') {
      return (params as { items: unknown[] }).items.map(() => configurationOf(folder));
    }
    if (method !== 'workspace/applyEdit') return null;
    const { documentChanges = [], changes = {} } = (params as { edit: WorkspaceEdit }).edit;
    edits.push(...documentChanges.flatMap(change => change.edits), ...Object.values(changes).flat());
    return { applied: true };
  }, directory);
  await connection.request('initialize', initializeParams(folder));
  connection.notify('initialized', {});
  connection.notify('workspace/didChangeConfiguration', { settings: {} });

  const versions = new Map<string, number>();
  const uriOf = (path: string): string => pathToFileURL(join(directory, path)).href;
  return {
    pid: connection.pid,
    write(path, text = readFileSync(join(directory, path), 'utf8')) {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      const textDocument = { uri: uriOf(path), version };
      if (version === 1) {
        connection.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'javascript', text } });
      } else {
        connection.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
      }
    },
    async diagnose(path) {
      const report = await connection.request('textDocument/diagnostic', { textDocument: { uri: uriOf(path) } });
      return (report as { readonly items: readonly Diagnostic[] }).items;
    },
    async findActions(path, diagnostic) {
      const params = { textDocument: { uri: uriOf(path) }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
      return (await connection.request('textDocument/codeAction', params)) as readonly CodeAction[];
    },
    async apply({ command }) {
      await connection.request('workspace/executeCommand', command);
      return edits.splice(0);
    },
    close: connection.close,
  };
}

type Answer = (method: string, params: unknown) => unknown;

/** A language server's process, and JSON-RPC with it. */
function connect(answer: Answer, cwd: string) {
  const server = spawn(process.execPath, [bin, '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (message: Message) => void>();
  let lastId = 0;
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  readMessages(server.stdout, message => {
    if (message.method === undefined) waiting.get(message.id!)?.(message);
    else if (message.id !== undefined) send({ id: message.id, result: answer(message.method, message.params) });
  });
  return {
    pid: server.pid!,
    notify: (method: string, params: unknown) => send({ method, params }),
    request: (method: string, params: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result);
        });
        send({ id, method, params });
      }),
    close: () =>
      new Promise<void>(resolve => {
        server.once('exit', () => resolve());
        server.kill();
      }),
  };
}

function readMessages(stream: NodeJS.ReadableStream, receive: (message: Message) => void): void {
  let pending = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const start = pending.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (?<length>\d+)/i.exec(pending.toString('latin1', 0, start))?.groups?.length);
      if (start < 0 || pending.length < start + 4 + length) return;
      const body = pending.toString('utf8', start + 4, start + 4 + length);
      pending = pending.subarray(start + 4 + length);
      receive(JSON.parse(body) as Message);
    }
  });
}

function initializeParams(folder: string): object {
  return {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'project' }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        applyEdit: true,
        workspaceEdit: { documentChanges: true },
      },
      textDocument: {
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
    },
  };
}

/** What editors answer of their ESLint extension's settings: the defaults. */
function configurationOf(folder: string): object {
  return {
    validate: 'on',
    useESLintClass: true,
    useFlatConfig: true,
    experimental: { useFlatConfig: false },
    run: 'onType',
    workingDirectory: { mode: 'location' },
    nodePath: null,
    options: {},
    problems: {},
    rulesCustomizations: [],
    codeAction: { disableRuleComment: { enable: false }, showDocumentation: { enable: false } },
    workspaceFolder: { uri: folder, name: 'project' },
  };
}
