import { bulkOf, writeFunctions } from './generate-code.js';
import { featureFiles } from './generate-feature.js';
import { createRandom } from './random.js';

const nouns =
  'account basket campaign delivery estimate folder gallery history invoice journal ledger message notice order payment quote'.split(
    ' ',
  );
const kinds =
  'archive board catalogue digest editor feed group import list mailer monitor overview policy queue report search'.split(' ');

/** How many files stand around the features, and how many a feature has. */
const commonCount = 8;
const featureSize = 10;

/**
 * A made-up server of so many files, TypeScript and JavaScript, by path: the same text for the same size on every machine. A feature is a
 * folder of a controller, a service, a repository, types, helpers, listeners, a test and a barrel; it imports others through theirs. Each
 * call that blocks while requests are served has the comment `// blocks` on the line where a report about it must stand.
 *
 * @param {number} size
 * @returns {Map<string, string>}
 */
export function generateProject(size) {
  const random = createRandom(size);
  const featureCount = Math.max(1, Math.floor((size - commonCount) / featureSize));
  const features = Array.from({ length: featureCount }, (_, number) => createFeature(number, random));
  const files = new Map([...commonFiles(features), ...features.flatMap(feature => featureFiles(feature, random))]);
  for (let number = 0; files.size < size; number++) files.set(`scripts/task-${number}.js`, scriptText(number, random));
  return new Map([...manifests(size), ...files]);
}

/**
 * Where `// blocks` stands in generated files: `path:line`.
 *
 * @param {Map<string, string>} files
 * @returns {string[]}
 */
export function findPlantedCalls(files) {
  return [...files].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => (line.endsWith('// blocks') ? [`${path}:${index + 1}`] : [])),
  );
}

function createFeature(number, random) {
  const name = `${nouns[number % nouns.length]}-${kinds[(number >> 4) % kinds.length]}${number < 256 ? '' : `-${number >> 8}`}`;
  const others = Array.from({ length: Math.min(number, 2) }, () => random.below(number)).filter(
    (other, index, all) => all.indexOf(other) === index,
  );
  return { number, name, className: pascal(name), others: others.map(nameOf) };

  function nameOf(other) {
    const of = `${nouns[other % nouns.length]}-${kinds[(other >> 4) % kinds.length]}${other < 256 ? '' : `-${other >> 8}`}`;
    return { name: of, className: pascal(of) };
  }
}

function pascal(name) {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}

function manifests(size) {
  const manifest = {
    name: `generated-${size}`,
    version: '1.0.0',
    private: true,
    type: 'module',
    main: 'src/main.ts',
    dependencies: { express: '^5.0.0' },
  };
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    allowJs: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: ['node'],
  };
  return [
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['tsconfig.json', `${JSON.stringify({ compilerOptions, include: ['**/*'] }, null, 2)}\n`],
  ];
}

function commonFiles(features) {
  const imports = features.map(
    ({ name, className }) => `import { router as ${routerName(className)} } from './features/${name}/index.ts';`,
  );
  const mounted = features.map(({ name, className }) => `  app.use('/${name}', ${routerName(className)});`);
  return [
    [
      'src/main.ts',
      `import { createApp } from './app.ts';\nimport { config, logger } from './shared/index.ts';\n\ncreateApp().listen(config.port, () => logger.info(\`listens on \${config.port}\`));\n`,
    ],
    [
      'src/app.ts',
      `import express from 'express';\n\n${imports.join('\n')}\n\nexport function createApp() {\n  const app = express();\n${mounted.join('\n')}\n  return app;\n}\n`,
    ],
    [
      'src/shared/index.ts',
      ['cache', 'config', 'files', 'http', 'logger'].map(name => `export * from './${name}.ts';\n`).join(''),
    ],
    [
      'src/shared/config.ts',
      `import { readJson } from './files.ts';\n\ninterface Config {\n  readonly port: number;\n  readonly root: string;\n}\n\n// Once, while the program starts.\nexport const config = readJson('config.json') as Config;\n`,
    ],
    [
      'src/shared/files.ts',
      `import { readFileSync } from 'node:fs';\nimport { readFile } from 'node:fs/promises';\n\nexport function readJson(path: string): unknown {\n  return JSON.parse(readFileSync(path, 'utf8'));\n}\n\nexport async function loadJson(path: string): Promise<unknown> {\n  return JSON.parse(await readFile(path, 'utf8'));\n}\n`,
    ],
    [
      'src/shared/logger.ts',
      `type Level = 'info' | 'warn';\n\nclass Logger {\n  info(text: string) {\n    this.write('info', text);\n  }\n\n  warn(text: string) {\n    this.write('warn', text);\n  }\n\n  private write(level: Level, text: string) {\n    process.stdout.write(\`\${level} \${text}\\n\`);\n  }\n}\n\nexport const logger = new Logger();\n`,
    ],
    [
      'src/shared/cache.ts',
      `export class Cache<Value> {\n  private readonly values = new Map<string, Value>();\n\n  async get(key: string, load: (key: string) => Promise<Value>): Promise<Value> {\n    const known = this.values.get(key);\n    if (known !== undefined) return known;\n    const value = await load(key);\n    this.values.set(key, value);\n    return value;\n  }\n}\n`,
    ],
    [
      'src/shared/http.ts',
      `export class HttpError extends Error {\n  readonly status: number;\n\n  constructor(status: number, message: string) {\n    super(message);\n    this.status = status;\n  }\n}\n\nexport const notFound = (what: string) => new HttpError(404, \`\${what} was not found\`);\n`,
    ],
  ];
}

function routerName(className) {
  return `${className[0].toLowerCase()}${className.slice(1)}Router`;
}

function scriptText(number, random) {
  return `import { readFileSync } from 'node:fs';\n\n${writeFunctions(random, bulkOf('script'), 'js')}\nprocess.stdout.write(readFileSync(\`task-${number}.txt\`));\n`;
}
