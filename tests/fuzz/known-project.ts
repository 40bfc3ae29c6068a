import fc from 'fast-check';

import { typeScriptWrappings, useOf, wrappings } from './callable.ts';
import { handlerForms } from './handler-forms.ts';
import { helperForms } from './helper-forms.ts';

import type { ProjectFiles } from '../temporary-project.ts';
import type { Callable } from './callable.ts';

/** The statement that a report must begin in, and the only one. */
export const mark = 'MARKED';

interface Leaf {
  readonly module: string;
  readonly api: string;
  readonly argumentsAfter: string;
  readonly rule: string;
}

const leaves: readonly Leaf[] = [
  { module: 'fs', api: 'readFileSync', argumentsAfter: ", 'utf8'", rule: 'no-sync-fs' },
  { module: 'fs', api: 'readdirSync', argumentsAfter: '', rule: 'no-sync-fs' },
  { module: 'fs', api: 'writeFileSync', argumentsAfter: ", 'text'", rule: 'no-sync-fs' },
  { module: 'child_process', api: 'execSync', argumentsAfter: '', rule: 'no-sync-child-process' },
  { module: 'crypto', api: 'scryptSync', argumentsAfter: ", 'salt', 64", rule: 'no-sync-crypto' },
  { module: 'zlib', api: 'gzipSync', argumentsAfter: '', rule: 'no-sync-zlib' },
];

const linkForms = ['named', 'renamed', 'default', 'namespace', 'barrel', 'star', 'renaming barrel', 'namespace barrel'] as const;
type LinkForm = (typeof linkForms)[number];

/** Makes names that are all different: some plain, some that every object has something under, some in other scripts. */
const namings: readonly ((index: number) => string)[] = [
  index => `load${index}`,
  index =>
    ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__', 'isPrototypeOf'][index] ?? `toLocaleString${index}`,
  index => `$${'_'.repeat(index)}`,
  index => `größe${index}`,
];

/** One way of writing a program whose only blocking call is reached from one statement. */
export interface Plan {
  readonly commonJs: boolean;
  readonly typeScript: boolean;
  readonly leaf: number;
  readonly prefix: boolean;
  readonly imported: 'named' | 'renamed' | 'default' | 'namespace';
  readonly helpers: readonly {
    readonly form: string;
    readonly wrapping: number;
    /** How it reaches the next file; absent: what uses it stands in the same file. */
    readonly link: LinkForm | undefined;
  }[];
  readonly handler: string;
  readonly wrapping: number;
  readonly statement: 'alone' | 'constant' | 'awaited' | 'condition' | 'argument' | 'template' | 'spread';
  readonly names: number;
}

export const plans: fc.Arbitrary<Plan> = fc.record({
  commonJs: fc.boolean(),
  typeScript: fc.boolean(),
  leaf: fc.nat(leaves.length - 1),
  prefix: fc.boolean(),
  imported: fc.constantFrom('named', 'renamed', 'default', 'namespace'),
  helpers: fc.array(
    fc.record({
      form: fc.constantFrom(...Object.keys(helperForms)),
      wrapping: fc.nat(99),
      link: fc.option(fc.constantFrom(...linkForms), { nil: undefined }),
    }),
    { maxLength: 4 },
  ),
  handler: fc.constantFrom(...Object.keys(handlerForms)),
  wrapping: fc.nat(99),
  statement: fc.constantFrom('alone', 'constant', 'awaited', 'condition', 'argument', 'template', 'spread'),
  names: fc.nat(namings.length - 1),
});

interface Module {
  readonly path: string;
  readonly imports: string[];
  readonly body: string[];
  readonly exports: string[];
}

/** A program, and which rule reports the marked statement. */
export interface KnownProject {
  readonly files: ProjectFiles;
  readonly top: string;
  readonly rule: string;
}

/** What the marked statement stands in: `handler` on the event loop, `function` in a synchronous function, `top` at the top level. */
export type Place = 'handler' | 'function' | 'top';

export function writeProject(plan: Plan, place: Place = 'handler'): KnownProject {
  const { typeScript, commonJs } = plan;
  const extension = typeScript ? 'ts' : commonJs ? 'cjs' : 'js';
  const isRequired = commonJs && !typeScript;
  const wrap = (index: number) => pick(typeScript ? typeScriptWrappings : wrappings, index);
  const name = createNaming(plan.names);
  const modules: Module[] = [];
  const addModule = () => {
    modules.push({ path: `${name()}.${extension}`, imports: [], body: [], exports: [] });
    return modules.at(-1)!;
  };
  const typed = (parameter: string) => (typeScript ? `${parameter}: any` : parameter);
  let module = addModule();
  const leaf = leaves[plan.leaf]!;
  let callable: Callable = importLeaf(leaf, plan, name, module, isRequired);
  let after = leaf.argumentsAfter;
  for (const { form, wrapping, link } of plan.helpers) {
    const names = { own: name(), member: name(), other: name(), parameter: 'value' };
    const [from, rest] = [callable, after];
    const inner = (argument: string) => useOf(from, `${argument}${from.use === 'tag' ? '' : rest}`, wrap(wrapping));
    const helper = helperForms[form]!(names, inner, typed);
    module.body.push(helper.code);
    callable = helper.callable;
    after = '';
    if (link !== undefined) {
      const next = addModule();
      callable = connect(module, next, callable, link, { name, isRequired, addModule });
      module = next;
    }
  }
  const statement = (argument: string) =>
    `${statementOf(plan, useOf(callable, `${argument}${after}`, wrap(plan.wrapping)))} // ${mark}`;
  module.body.push(codeAround(plan, place, statement, { name, module, isRequired }));
  const manifest = JSON.stringify({ name: 'case', private: true, type: 'module', dependencies: { express: '^4.0.0' } });
  const files = Object.fromEntries(modules.map(one => [one.path, textOf(one)]));
  return { files: { 'package.json': manifest, ...files }, top: module.path, rule: leaf.rule };
}

const pick = <Element>(list: readonly Element[], index: number): Element => list[index % list.length]!;

function createNaming(naming: number): () => string {
  let count = 0;
  return () => namings[naming]!(count++);
}

interface Writing {
  readonly name: () => string;
  readonly isRequired: boolean;
}

function importLeaf(
  { module: specifier, api }: Leaf,
  plan: Plan,
  name: () => string,
  module: Module,
  isRequired: boolean,
): Callable {
  const source = `'${plan.prefix ? 'node:' : ''}${specifier}'`;
  const local = plan.imported === 'named' ? api : name();
  const isMember = plan.imported === 'default' || plan.imported === 'namespace';
  if (isRequired) {
    const pattern = isMember ? local : `{ ${api}${local === api ? '' : `: ${local}`} }`;
    module.imports.push(`const ${pattern} = require(${source});`);
  } else if (isMember) module.imports.push(`import ${plan.imported === 'default' ? local : `* as ${local}`} from ${source};`);
  else module.imports.push(`import { ${api}${local === api ? '' : ` as ${local}`} } from ${source};`);
  return { callee: isMember ? `${local}.${api}` : local, use: 'call', variable: local };
}

/** Exports what a callable begins with from one module and imports it into another; gives the callable there. */
function connect(
  from: Module,
  to: Module,
  callable: Callable,
  link: LinkForm,
  { name, isRequired, addModule }: Writing & { readonly addModule: () => Module },
): Callable {
  const { variable, callee } = callable;
  const rest = callee.slice(variable.length);
  const at = (local: string): Callable => ({ ...callable, callee: `${local}${rest}`, variable: local.split('.')[0]! });
  const local = name();
  if (isRequired) {
    if (link === 'default') {
      from.exports.push(`module.exports = ${variable};`);
      to.imports.push(`const ${local} = require('./${from.path}');`);
      return at(local);
    }
    from.exports.push(
      link === 'renamed' && variable !== '__proto__' ? `exports.${variable} = ${variable};` : `module.exports = { ${variable} };`,
    );
    const isNamespace = link.includes('namespace');
    to.imports.push(`const ${isNamespace ? local : `{ ${variable}: ${local} }`} = require('./${from.path}');`);
    return at(isNamespace ? `${local}.${variable}` : local);
  }
  const source = specifierOf(from);
  const importAs = (imported: string, path = source) => to.imports.push(`import { ${imported} as ${local} } from '${path}';`);
  from.exports.push(link === 'default' ? `export default ${variable};` : `export { ${variable} };`);
  switch (link) {
    case 'named':
    case 'renamed':
      importAs(variable);
      return at(local);
    case 'default':
      to.imports.push(`import ${local} from '${source}';`);
      return at(local);
    case 'namespace':
      to.imports.push(`import * as ${local} from '${source}';`);
      return at(`${local}.${variable}`);
    case 'barrel':
    case 'star':
    case 'renaming barrel': {
      const barrel = addModule();
      const renamed = link === 'renaming barrel' ? name() : variable;
      barrel.exports.push(
        link === 'star' ? `export * from '${source}';` : `export { ${variable} as ${renamed} } from '${source}';`,
      );
      importAs(renamed, specifierOf(barrel));
      return at(local);
    }
    case 'namespace barrel': {
      const barrel = addModule();
      const renamed = name();
      barrel.exports.push(`export * as ${renamed} from '${source}';`);
      importAs(renamed, specifierOf(barrel));
      return at(`${local}.${variable}`);
    }
  }
}

const specifierOf = ({ path }: Module) => `./${path.replace(/\.ts$/, '.js')}`;

function statementOf({ statement }: Plan, use: string): string {
  switch (statement) {
    case 'alone':
      return `${use};`;
    case 'constant':
      return `const result = ${use};`;
    case 'awaited':
      return `Promise.resolve(${use});`;
    case 'condition':
      return `if (${use}) globalThis.count += 1;`;
    case 'argument':
      return `console.log(1, ${use});`;
    case 'template':
      return `console.log(\`a \${${use}}\`);`;
    case 'spread':
      return `console.log({ ...${use} });`;
  }
}

function codeAround(
  plan: Plan,
  place: Place,
  statement: (argument: string) => string,
  { name, module, isRequired }: Writing & { readonly module: Module },
): string {
  const exported = (code: string, own: string) => (isRequired ? `${code}\nexports.${own} = ${own};` : `export ${code}`);
  if (place === 'top') return statement("'a'");
  if (place === 'function') {
    const own = name();
    return exported(`function ${own}() {\n${statement("'a'")}\n}`, own);
  }
  const { imports, code } = handlerForms[plan.handler]!;
  if (imports) {
    const [source, local] = imports;
    module.imports.push(isRequired ? `const ${local} = require('${source}');` : `import ${local} from '${source}';`);
  }
  return code(name(), statement, exported);
}

const textOf = ({ imports, body, exports }: Module): string => [...imports, ...body, ...exports, ''].join('\n');
