import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

import { expect, it } from 'vitest';

import { withProject } from '../temporary-project.ts';

interface Frame {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly name?: string;
  readonly dependency?: string;
}

interface RecordedEvent {
  readonly phase: string;
  readonly api: string;
  readonly moments: readonly string[];
  readonly frames: readonly Frame[];
}

interface RawEvent {
  readonly api: string;
  readonly moment: string;
  readonly frames: readonly Frame[];
}

/** The tools are JavaScript: what of them is used here. */
interface Tools {
  readonly driveServer: (server: object, installed: string) => Promise<{ readonly events: readonly RawEvent[] }>;
  readonly relateFrames: (
    frames: readonly Frame[],
    placeOf: (file: string | undefined) => object | undefined,
  ) => readonly Frame[];
  readonly joinEvents: (events: readonly object[]) => readonly RecordedEvent[];
  readonly printRecording: (events: readonly RecordedEvent[]) => string;
  readonly parseRecording: (text: string) => readonly RecordedEvent[];
  readonly isReported: (event: RecordedEvent, reports: ReadonlySet<string>) => boolean;
  readonly countReported: (events: readonly RecordedEvent[], reports: ReadonlySet<string>) => object;
  readonly findCallPositions: (
    code: string,
    file: string,
  ) => readonly { readonly extent: string; readonly places: readonly string[] }[];
}

async function importTool<Name extends keyof Tools>(file: string): Promise<Pick<Tools, Name>> {
  const path = join(import.meta.dirname, '../../tools/recording', file);
  expect(existsSync(path)).toBe(true);
  return (await import(path)) as Pick<Tools, Name>;
}

const { driveServer } = await importTool<'driveServer'>('drive.js');
const { relateFrames, joinEvents, printRecording, parseRecording } = await importTool<
  'relateFrames' | 'joinEvents' | 'printRecording' | 'parseRecording'
>('recording.js');
const { isReported, countReported } = await importTool<'isReported' | 'countReported'>('judge.js');
const { findCallPositions } = await importTool<'findCallPositions'>('call-positions.js');

const program = `import { createServer } from 'node:http';
import fs, { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
const require = createRequire(import.meta.url);
readFileSync('a.txt');
const read = () => fs.readFileSync('a.txt', 'utf8');
createServer(async (request, response) => {
  if (request.url === '/a') await Promise.resolve().then(read);
  if (request.url === '/b') require('./required.cjs');
  if (request.url === '/c') randomBytes(8, () => {});
  if (request.url === '/c') randomBytes(8);
  if (request.url === '/d') ['a.txt'].map(fs.existsSync);
  response.end();
}).listen(Number(process.argv[2]), '127.0.0.1');
`;

it('records what a server calls while it serves, and where from', async () => {
  const raw = await withProject({ 'server.js': program, 'required.cjs': '' }, async directory => {
    const server = {
      name: 'fixture',
      files: { 'a.txt': 'a' },
      start: ({ port }: { readonly port: number }) => ({ args: [join(directory, 'server.js'), String(port)] }),
      settling: 0,
      requests: { 'GET /a': {}, 'GET /b': {}, 'GET /c': {}, 'GET /d': {} },
    };
    const { events } = await driveServer(server, directory);
    return events.map(({ api, moment, frames }) => ({
      api,
      moment,
      frames: frames
        .filter(({ file }) => file?.endsWith('server.js'))
        .map(({ line, column, name }) => `${line}:${column} ${name ?? ''}`),
    }));
  });
  const once = [...new Set(raw.map(event => JSON.stringify(event)))].map(text => JSON.parse(text) as unknown);
  expect(once).toEqual([
    { api: 'fs#readFileSync', moment: 'start-up', frames: ['6:1 '] },
    { api: 'fs#readFileSync', moment: 'GET /a', frames: ['7:23 read'] },
    { api: 'crypto#randomBytes', moment: 'GET /c', frames: ['12:29 '] },
    { api: 'fs#existsSync', moment: 'GET /d', frames: ['13:39 '] },
  ]);
});

const read: RecordedEvent = {
  phase: 'serving',
  api: 'fs#readFileSync',
  moments: ['GET /'],
  frames: [
    { file: 'lib/read.js', line: 3, column: 6, name: 'read' },
    { dependency: 'express' },
    { file: 'lib/server.js', line: 9, column: 3, name: '(anonymous)' },
  ],
};

it('reads what it has written', () => {
  const events = [read, { ...read, phase: 'start-up', moments: [] }];
  expect(parseRecording(printRecording(events))).toEqual(events);
});

it('joins the frames of a dependency, and leaves out what calls the first own frame', () => {
  const frames = [{ file: 'own' }, { file: 'other' }, { file: 'other' }, {}, { file: 'own' }, { file: 'node' }];
  const related = relateFrames(frames, file =>
    file === 'own' ? { own: 'own.js' } : file === undefined ? undefined : { dependency: file },
  );
  expect(related.map(({ file, dependency }) => file ?? dependency)).toEqual(['own.js', 'other', 'own.js']);
});

it('joins the moments of one stack, which is of the second round if it is in both', () => {
  const { api, frames } = read;
  const events = [
    { moment: 'start-up', round: 0 },
    { moment: 'GET /', round: 1 },
    { moment: 'GET /b', round: 1 },
    { moment: 'GET /', round: 2 },
  ].map(event => ({ ...event, api, frames }));
  const say = ({ phase, moments }: RecordedEvent) => [phase, ...moments].join(' ');
  expect(joinEvents(events).map(say)).toEqual(['start-up', 'serving GET / GET /b']);
  expect(joinEvents(events.slice(1, 3)).map(say)).toEqual(['once GET / GET /b']);
});

it('takes an event for reported if a report of its kind stands on its stack', () => {
  expect(isReported(read, new Set(['no-sync-fs lib/server.js:9:3']))).toBe(true);
  expect(isReported(read, new Set(['no-sync-crypto lib/server.js:9:3']))).toBe(false);
  expect(isReported(read, new Set(['no-sync-fs lib/server.js:9:4']))).toBe(false);
});

it('takes a call for reported if each of its events is', () => {
  const other = { ...read, frames: read.frames.slice(0, 1) };
  expect(countReported([read, other], new Set(['no-sync-fs lib/server.js:9:3']))).toEqual({
    events: 2,
    reportedEvents: 1,
    calls: 1,
    reportedCalls: 0,
  });
});

it('finds the place that V8 gives a call', () => {
  const code = 'fs.readFileSync(a)\n(0, fs.read)(b);\nnew Reader(read(c));';
  const places = findCallPositions(code, 'a.js').flatMap(({ extent, places: [first] }) =>
    extent.startsWith('3:') ? [first] : [],
  );
  expect(places).toEqual(['3:1', '3:12']);
  const stack = evaluateStack('const o = { f() { return new Error().stack; } };\n(0, o.f)()');
  expect(findCallPositions('const o = {};\n(0, o.f)()', 'a.js').flatMap(({ places: all }) => all)).toContain(stack);
});

/** The line and column of the outermost frame of a script that gives a stack. */
function evaluateStack(code: string): string {
  const stack = runInThisContext(code, { filename: 'evaluated.js' }) as string;
  return /.*evaluated\.js:(\d+:\d+)/s.exec(stack)![1]!;
}
