import fc from 'fast-check';

import type { ProjectFiles } from '../temporary-project.ts';

/** A program as it is linted, and as it is run: there, each statement says that it runs. In front of each stands its number. */
export interface ExecutedProgram {
  readonly linted: ProjectFiles;
  readonly run: ProjectFiles;
  /** The numbers of the statements in each async function. */
  readonly asyncFunctions: readonly (readonly number[])[];
}

/** A piece of code in both forms. */
interface Code {
  readonly linted: string;
  readonly run: string;
}

/** What can be called from where a statement stands, by the statements that do it. */
interface Entity {
  readonly file: number;
  readonly name: string;
  readonly use: (writer: Writer, place: Place) => Code;
  /** A function that needs no arguments and no receiver. */
  readonly isFunction: boolean;
}

/** Where a statement stands: in which file, in which function's list of statements, and how deep in functions. */
interface Place {
  readonly file: number;
  readonly notes: number[];
  readonly awaits: boolean;
  readonly depth: number;
}

interface Writer {
  readonly choose: (count: number) => number;
  readonly entities: Entity[];
  readonly asyncFunctions: number[][];
  statements: number;
  names: number;
}

const plain = (text: string): Code => ({ linted: text, run: text });
const join = (parts: readonly Code[], separator = '\n'): Code => ({
  linted: parts.map(({ linted }) => linted).join(separator),
  run: parts.map(({ run }) => run).join(separator),
});
/** Code around other code. */
const around = (before: string, { linted, run }: Code, after: string): Code => ({
  linted: `${before}${linted}${after}`,
  run: `${before}${run}${after}`,
});

const leaf = plain("fs.readFileSync('leaf')");
const methods = ['run', 'load', 'read'] as const;

/** How a name of one file is written in another. */
function refer({ file, name }: Pick<Entity, 'file' | 'name'>, place: Pick<Place, 'file'>): string {
  return file === place.file ? name : `f${file}.${name}`;
}

function pick<Element>({ choose }: Writer, list: readonly Element[]): Element {
  return list[choose(list.length)]!;
}

/** One statement on lines of its own. */
function statement(writer: Writer, place: Place): Code {
  const id = (writer.statements += 1);
  place.notes.push(id);
  const inner: Place = { ...place, depth: place.depth + 1 };
  const choice = writer.choose(10);
  const entity = writer.entities.length > 0 && choice > 2 ? pick(writer, writer.entities) : undefined;
  const { linted, run } = entity ? entity.use(writer, inner) : choice === 0 ? leaf : plain('Math.random()');
  return { linted: `/* ${id} */ ${linted};`, run: `${place.awaits ? 'await ' : ''}at(${id}, () => ${run});` };
}

function body(writer: Writer, place: Place): Code {
  const count = place.depth > 3 ? 1 : 1 + writer.choose(3);
  return join(Array.from({ length: count }, () => statement(writer, place)));
}

/** A function that is handed over: an earlier one by its name, or an expression. */
function handed(writer: Writer, place: Place): Code {
  const functions = writer.entities.filter(({ isFunction }) => isFunction);
  if (functions.length > 0 && writer.choose(2) === 0) return plain(refer(pick(writer, functions), place));
  return around('() => {\n', body(writer, { ...place, awaits: false }), '\n}');
}

/** What a function declaration and its like hold. */
const inside = (file: number): Place => ({ file, notes: [], awaits: false, depth: 0 });

type Maker = (writer: Writer, file: number, name: string) => { readonly code: Code; readonly entities: readonly Entity[] };

/** An entity by one way to call it, or several of which one is chosen. */
function entity(
  file: number,
  name: string,
  uses: readonly ((own: string, writer: Writer, place: Place) => Code)[],
  isFunction = false,
): Entity {
  return { file, name, isFunction, use: (writer, place) => pick(writer, uses)(refer({ file, name }, place), writer, place) };
}

const called = (own: string): Code => plain(`${own}()`);

function method(writer: Writer, file: number, before = ''): Code {
  return around(`${before}${pick(writer, methods)}() {\n`, body(writer, inside(file)), '\n}');
}

/** Methods of different names. */
function methodsOf(writer: Writer, file: number, separator: string): Code {
  const names = writer.choose(2) === 0 ? methods : [pick(writer, methods)];
  return join(
    names.map(name => around(`${name}() {\n`, body(writer, inside(file)), '\n}')),
    separator,
  );
}

/** Calls a method if the object has one of that name. */
const methodCall =
  (object: (own: string) => string) =>
  (own: string, writer: Writer): Code =>
    plain(`${object(own)}.${pick(writer, methods)}?.()`);

const handing =
  (text: (own: string) => readonly [string, string]) =>
  (own: string, writer: Writer, place: Place): Code => {
    const [before, after] = text(own);
    return around(before, handed(writer, place), after);
  };

const makers: readonly Maker[] = [
  (writer, file, name) => ({
    code: around(`export function ${name}() {\n`, body(writer, inside(file)), '\n}'),
    entities: [entity(file, name, [called], true)],
  }),
  (writer, file, name) => ({
    code: around(`export const ${name} = () => {\n`, body(writer, inside(file)), '\n};'),
    entities: [entity(file, name, [called], true)],
  }),
  (writer, file, name) => ({
    code: around(
      `export function ${name}(callback) {\n`,
      body(writer, inside(file)),
      `\n${writer.choose(3) > 0 ? 'callback();' : 'void callback;'}\n}`,
    ),
    entities: [entity(file, name, [handing(own => [`${own}(`, ')'])])],
  }),
  (writer, file, name) => ({
    code: around(
      `export function ${name}(first, second) {\n`,
      body(writer, inside(file)),
      `\n${pick(writer, ['first', 'second'])}();\n}`,
    ),
    entities: [
      entity(file, name, [
        (own, from, place) => join([plain(`${own}(`), handed(from, place), plain(', '), handed(from, place), plain(')')], ''),
      ]),
    ],
  }),
  (writer, file, name) => ({
    code: around(`export class ${name} {\n`, methodsOf(writer, file, '\n'), '\n}'),
    entities: [entity(file, name, [methodCall(own => `new ${own}()`)])],
  }),
  (writer, file, name) => ({
    code: join([
      around(`export class ${name}Base {\n`, methodsOf(writer, file, '\n'), '\n}'),
      around(`export class ${name} extends ${name}Base {\n`, method(writer, file), '\n}'),
    ]),
    entities: [
      entity(file, name, [methodCall(own => `new ${own}()`)]),
      entity(file, `${name}Base`, [methodCall(own => `new ${own}()`)]),
    ],
  }),
  (writer, file, name) => ({
    code: join([
      plain(`export class ${name}Base {\nstart() {\nthis.run?.();\nthis.load?.();\n}`),
      around('', methodsOf(writer, file, '\n'), '\n}'),
      around(`export class ${name} extends ${name}Base {\n`, method(writer, file), '\n}'),
    ]),
    entities: [
      entity(file, name, [own => plain(`new ${own}().start()`)]),
      entity(file, `${name}Base`, [own => plain(`new ${own}().start()`)]),
    ],
  }),
  (writer, file, name) => ({
    code: around(`export const ${name} = {\n`, methodsOf(writer, file, ',\n'), '\n};'),
    entities: [entity(file, name, [methodCall(own => own)])],
  }),
  (writer, file, name) => ({
    code: around(
      `export const make_${name} = callback => ({\nrun() {\n`,
      body(writer, inside(file)),
      '\ncallback();\n},\nload: () => callback,\n});',
    ),
    entities: [
      entity(file, `make_${name}`, [
        handing(own => [`${own}(`, ').run()']),
        handing(own => [`${own}(`, ').load()']),
        handing(own => [`${own}(`, ').load()()']),
      ]),
    ],
  }),
  (_writer, file, name) => ({
    code: plain(
      `export class ${name} {\nconstructor(callback) {\nthis.callback = callback;\n}\nrun() {\nthis.callback();\n}\nload() {\nreturn this.callback;\n}\n}`,
    ),
    entities: [entity(file, name, [handing(own => [`new ${own}(`, ').run()']), handing(own => [`new ${own}(`, ').load()'])])],
  }),
  (writer, file, name) => ({
    code: around(`export const ${name} = callback => () => {\n`, body(writer, inside(file)), '\ncallback();\n};'),
    entities: [entity(file, name, [handing(own => [`${own}(`, ')']), handing(own => [`${own}(`, ')()'])])],
  }),
  (writer, file, name) => {
    const [first, second] = [handed(writer, inside(file)), handed(writer, inside(file))];
    return {
      code: join([around(`export let ${name} = `, first, ';'), around(`${name} = `, second, ';')]),
      entities: [entity(file, name, [called], true)],
    };
  },
  (writer, file, name) => ({
    code: join([
      around(`export const ${name} = {\na: `, handed(writer, inside(file)), ','),
      around('b: ', handed(writer, inside(file)), ',\n};'),
    ]),
    entities: [
      entity(file, name, [
        own => plain(`${own}.a()`),
        own => plain(`${own}['b']()`),
        own => plain(`${own}[process.argv.length > 99 ? 'a' : 'b']()`),
        own => plain(`Object.values(${own}).at(-1)()`),
        own => plain(`Object.keys(${own}).length`),
      ]),
    ],
  }),
  (writer, file, name) => ({
    code: join([
      around(`export const ${name} = [\n`, handed(writer, inside(file)), ','),
      around('', handed(writer, inside(file)), ',\n];'),
    ]),
    entities: [
      entity(file, name, [
        own => plain(`${own}[0]()`),
        own => plain(`${own}.at(-1)()`),
        own => plain(`${own}.forEach(one => one())`),
        own => plain(`${own}.map(one => one.name)`),
      ]),
    ],
  }),
  (writer, file, name) => ({
    code: join([
      around(`export const ${name} = new Map([\n['a', `, handed(writer, inside(file)), '],'),
      around("['b', ", handed(writer, inside(file)), '],\n]);'),
    ]),
    entities: [entity(file, name, [own => plain(`${own}.get('a')()`), own => plain(`${own}.has('a')`)])],
  }),
  (writer, file, name) => ({
    code: around(`export function ${name}({ callback = `, handed(writer, inside(file)), ' } = {}) {\ncallback();\n}'),
    entities: [entity(file, name, [called, handing(own => [`${own}({ callback: `, ' })'])])],
  }),
  (writer, file, name) => ({
    code: around(`export function ${name}(callback = `, handed(writer, inside(file)), ') {\ncallback();\n}'),
    entities: [entity(file, name, [called, handing(own => [`${own}(`, ')'])])],
  }),
  (_writer, file, name) => ({
    code: plain(
      `const list_${name} = [];\nexport const add_${name} = callback => void list_${name}.push(callback);\nexport const ${name} = () => {\nlist_${name}.forEach(one => one());\nlist_${name}.length = 0;\n};`,
    ),
    entities: [entity(file, name, [called], true), entity(file, `add_${name}`, [handing(own => [`${own}(`, ')'])])],
  }),
  (writer, file, name) => ({
    code: around(
      `export function ${name}(run) {\nconst inner = () => {\n`,
      body(writer, inside(file)),
      '\n};\nreturn run ? inner : undefined;\n}',
    ),
    entities: [entity(file, name, [own => plain(`${own}()`), own => plain(`${own}(true)()`), own => plain(`${own}(true)`)])],
  }),
  (writer, file, name) => ({
    code: around(
      `export class ${name} {\nstatic run() {\n`,
      body(writer, inside(file)),
      '\n}\nrun() {}\nget load() {\nreturn 1;\n}\n}',
    ),
    entities: [
      entity(file, name, [own => plain(`${own}.run()`), own => plain(`new ${own}().run()`), own => plain(`new ${own}().load`)]),
    ],
  }),
  (writer, file, name) => {
    const notes: number[] = [];
    writer.asyncFunctions.push(notes);
    const code = around(`export async function ${name}() {\n`, body(writer, { ...inside(file), notes, awaits: true }), '\n}');
    // Handed over it would count as called from outside.
    return { code, entities: [entity(file, name, [called])] };
  },
];

const files = ['lib/a.js', 'lib/b.js', 'lib/c.js', 'server.js'] as const;

function head(file: number): string {
  const imports = files.slice(0, file).map((path, index) => `import * as f${index} from '${file === 3 ? './' : '../'}${path}';`);
  return [`import fs from 'node:fs';`, ...imports].join('\n');
}

function library(writer: Writer, file: number): Code {
  const codes = Array.from({ length: 2 + writer.choose(3) }, () => {
    const { code, entities } = pick(writer, makers)(writer, file, `n${(writer.names += 1)}`);
    writer.entities.push(...entities);
    return code;
  });
  return join([plain(head(file)), ...codes]);
}

/** Start-up runs first, then each handler once. */
function server(writer: Writer): Code {
  const startUp = Array.from({ length: writer.choose(4) }, () => statement(writer, inside(3)));
  const handlers = Array.from({ length: 1 + writer.choose(3) }, (_, index) => {
    const awaits = writer.choose(2) === 0;
    const code = body(writer, { ...inside(3), awaits });
    return around(`app.get('/${index}', ${awaits ? 'async ' : ''}(req, res) => {\n`, code, '\nres.end();\n});');
  });
  return join([
    plain(head(3)),
    plain("import express from 'express';\nconst app = express();"),
    ...startUp,
    ...handlers,
    plain('app.listen(80);'),
  ]);
}

/** Makes a program of a list of choices; where the list ends the first of each is taken. */
function writeProgram(choices: readonly number[]): ExecutedProgram {
  let next = 0;
  const choose = (count: number): number => (choices[next++] ?? 0) % count;
  const writer: Writer = { choose, entities: [], asyncFunctions: [], statements: 0, names: 0 };
  const codes = files.map((_, file) => (file === 3 ? server(writer) : library(writer, file)));
  const texts = (form: keyof Code) => Object.fromEntries(files.map((path, file) => [path, `${codes[file]![form]}\n`]));
  return { linted: texts('linted'), run: texts('run'), asyncFunctions: writer.asyncFunctions };
}

/** Programs of four files in which helpers, classes and functions that are handed around lead to a blocking call, or do not. */
export const executedPrograms: fc.Arbitrary<ExecutedProgram> = fc
  .array(fc.nat(9999), { minLength: 20, maxLength: 400, size: 'max' })
  .map(writeProgram);
