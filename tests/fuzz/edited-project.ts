import fc from 'fast-check';

/** A statement of a made-up program: what it does, and of which file it calls which name. */
interface Statement {
  readonly form: number;
  readonly file: number;
  readonly name: number;
}

/** A declaration, or a statement at the top level. */
interface Part {
  readonly kind: number;
  readonly name: number;
  readonly body: readonly Statement[];
}

/** One change of a program in an editor. */
export interface Edit {
  readonly type: 'insert' | 'remove' | 'replace' | 'other body' | 'async' | 'delete file' | 'write file' | 'comment';
  readonly file: number;
  readonly at: number;
  readonly part: Part;
  /** Otherwise it is only typed, and the file keeps its text. */
  readonly isSaved: boolean;
  /** The file that is linted after it, besides the edited one. */
  readonly other: number;
}

/** The parts of each file; `undefined` for one that is not there. */
export type Program = readonly (readonly Part[] | undefined)[];

const fileCount = 7;
const nameCount = 5;

const fileNames = ['a.js', 'b.js', 'c.js', 'd.ts', 'e.ts', 'f.cjs', 'g.cjs'];

/** The path of a file of the program. */
export function pathOf(file: number): string {
  return `src/${fileNames[file]!}`;
}

/** Whatever reaches over files: namespaces, members, constructors, getters, functions handed over, names alone. */
const statements: readonly ((module: string, name: string) => string)[] = [
  () => `fs.readFileSync('x');`,
  (module, name) => `${module}.${name}(1);`,
  (module, name) => `return ${module}.${name}(1);`,
  (module, name) => `${module}.${name}.run(1);`,
  (module, name) => `new ${module}.${name}().run(1);`,
  (module, name) => `${module}.${name}.size;`,
  (module, name) => `${module}.${name}(() => { fs.readFileSync('y'); });`,
  (module, name) => `${module}.${name}(fs.statSync);`,
  (_module, name) => `runtime.parts.only_${name}(1);`,
  (module, name) => `const made = ${module}.${name}(1); made.run(2);`,
  (module, name) => `for (let i = 0; i < 1e9; i++) ${module}.${name}(i);`,
];

const asynchronous: readonly ((module: string, name: string) => string)[] = [
  (module, name) => `const one = await ${module}.${name}(1); const two = await ${module}.${name}(2); return [one, two];`,
  (module, name) => `await ${module}.${name}(1); ${module}.${name}.run(1);`,
];

const parts: readonly ((name: string, body: string, awaiting: string) => string)[] = [
  (name, body) => `export function ${name}(x) { ${body} }`,
  (name, _body, awaiting) => `export async function ${name}(x) { ${awaiting} }`,
  (name, body) => `export const ${name} = x => { ${body} };`,
  (name, body) => `export class ${name} { run(x) { ${body} } get size() { ${body} } only_${name}() { ${body} } }`,
  (name, body) => `export const ${name} = { run(x) { ${body} }, get size() { ${body} }, only_${name}: x => { ${body} } };`,
  (name, body) => `export function ${name}(callback) { callback(); ${body} }`,
  (name, body) => `export const ${name} = callback => () => { callback(); ${body} };`,
  (name, body) => `app.get('/${name}', (request, response) => { ${body} });`,
  (_name, body) => `setInterval(() => { ${body} }, 10);`,
  (name, body) => `function local_${name}(x) { ${body} }\nexport const ${name} = { run: local_${name} };`,
  (name, body) => `export class ${name} extends a.n0 { run(x) { super.run(x); ${body} } }`,
  (_name, body) => `const start = () => { ${body} };\nstart();`,
];

/** The text of a file. */
export function textOf(file: number, own: readonly Part[]): string {
  const isCommonJs = fileNames[file]!.endsWith('.cjs');
  const modules = fileNames.map((name, index) => [name[0]!, `./${name}`, index] as const).filter(([, , index]) => index !== file);
  const imports = modules.map(([alias, path]) =>
    isCommonJs ? `const ${alias} = require('${path}');` : `import * as ${alias} from '${path}';`,
  );
  const head = isCommonJs
    ? `const fs = require('node:fs');\nconst app = require('express')();\n`
    : `import fs from 'node:fs';\nimport express from 'express';\nconst app = express();\n`;
  const names = new Set<string>();
  const texts = own.flatMap(({ kind, name: number, body }) => {
    const name = `n${number}`;
    // A name is declared once, and so is `start`.
    const write = parts[kind % parts.length]!;
    const key = write === parts.at(-1) ? 'start' : name;
    if (names.has(key)) return [];
    names.add(key);
    const written = write(name, writeBody(statements, file, body), writeBody([...statements, ...asynchronous], file, body));
    return isCommonJs ? written.replace(/^export (\w+) (?=n\d)/gm, '$1 ') + exportOf(written, name) : written;
  });
  return `${imports.join('\n')}\n${head}${texts.join('\n')}\n`;
}

function exportOf(written: string, name: string): string {
  return written.includes('export ') ? `\nexports.${name} = ${name};` : '';
}

function writeBody(forms: typeof statements, own: number, body: readonly Statement[]): string {
  return body
    .map(({ form, file, name }) => {
      const target = file === own ? (file + 1) % fileCount : file;
      // In a block of its own: two of a kind declare the same variables.
      return `{ ${forms[form % forms.length]!(fileNames[target]![0]!, `n${name}`)} }`;
    })
    .join(' ');
}

/** What a program is after an edit. */
export function applyEdit(program: Program, { type, file, at, part }: Edit): Program {
  const own = program[file];
  const place = at % ((own?.length ?? 0) + 1);
  switch (type) {
    case 'delete file':
      return program.with(file, undefined);
    case 'write file':
      return program.with(file, [part]);
    case 'insert':
      return own ? program.with(file, own.toSpliced(place, 0, part)) : program;
    case 'replace':
      return own ? program.with(file, own.toSpliced(place, 1, part)) : program;
    case 'remove':
      return own ? program.with(file, own.toSpliced(place, 1)) : program;
    case 'other body':
      return change(program, file, at, before => ({ ...before, body: part.body }));
    case 'async':
      // A function is async or is not.
      return change(program, file, at, before => ({ ...before, kind: before.kind < 2 ? 1 - before.kind : before.kind }));
    case 'comment':
      return program;
  }
}

function change(program: Program, file: number, at: number, to: (before: Part) => Part): Program {
  const own = program[file];
  if (!own || own.length === 0) return program;
  const place = at % own.length;
  return program.with(file, own.with(place, to(own[place]!)));
}

const statement: fc.Arbitrary<Statement> = fc.record({
  form: fc.nat(statements.length + asynchronous.length - 1),
  file: fc.nat(fileCount - 1),
  name: fc.nat(nameCount - 1),
});

const part: fc.Arbitrary<Part> = fc.record({
  kind: fc.nat(parts.length - 1),
  name: fc.nat(nameCount - 1),
  body: fc.array(statement, { minLength: 1, maxLength: 3 }),
});

/** Programs of some files that call each other. */
export const programs: fc.Arbitrary<Program> = fc.array(fc.array(part, { minLength: 2, maxLength: 5 }), {
  minLength: fileCount,
  maxLength: fileCount,
});

const frequent = ['other body', 'other body', 'async'] as const;

/** Edits, of which most are small. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record<Edit>({
    type: fc.constantFrom(
      ...frequent,
      ...frequent,
      ...frequent,
      'insert',
      'remove',
      'replace',
      'comment',
      'delete file',
      'write file',
    ),
    file: fc.nat(fileCount - 1),
    at: fc.nat(5),
    part,
    isSaved: fc.boolean(),
    other: fc.nat(fileCount - 1),
  }),
  { minLength: 4, maxLength: 16 },
);
