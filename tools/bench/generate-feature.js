import { bulkOf, writeFunctions } from './generate-code.js';

/**
 * The ten files of a feature, by path. Every third one reads a file while requests are served, through its helpers and a shared function;
 * another third reads one while the program starts; the others read without blocking. Every eighth imports its own barrel from within: a cycle.
 */
export function featureFiles(feature, random) {
  const { name, number } = feature;
  const reading = ['blocks', 'start-up', 'asynchronous'][number % 3];
  const texts = {
    'index.ts': indexText(feature),
    'controller.ts': controllerText(feature),
    'service.ts': serviceText(feature, reading, random),
    'repository.ts': repositoryText(feature, random),
    'types.ts': typesText(feature),
    'helpers.ts': helpersText(reading, random),
    'schema.js': schemaText(feature, random),
    'format.js': `${writeFunctions(random, bulkOf('format'), 'js', { exported: true })}`,
    'events.ts': eventsText(feature, random),
    'service.test.ts': testText(feature),
  };
  return Object.entries(texts).map(([file, text]) => [`src/features/${name}/${file}`, text]);
}

function indexText({ className }) {
  return `export { router } from './controller.ts';
export { ${className}Service } from './service.ts';
export type { ${className}, ${className}Query } from './types.ts';
`;
}

function controllerText({ className }) {
  return `import { Router } from 'express';

import { logger, notFound } from '../../shared/index.ts';
import { subscribe } from './events.ts';
import { ${className}Repository } from './repository.ts';
import { isQuery } from './schema.js';
import { ${className}Service } from './service.ts';

export const router = Router();

const service = new ${className}Service(new ${className}Repository());
subscribe(service);

router.get('/', async (request, response) => {
  if (!isQuery(request.query)) {
    response.status(400).json({ error: 'The query is not valid.' });
    return;
  }
  const found = await service.search(request.query);
  response.json({ count: found.length, found });
});

router.get('/:id', async (request, response, next) => {
  try {
    const one = await service.find(request.params.id);
    if (!one) throw notFound(\`${className} \${request.params.id}\`);
    response.type('html').send(await service.render(one));
  } catch (error) {
    logger.warn(String(error));
    next(error);
  }
});

router.delete('/:id', async (request, response) => {
  await service.remove(request.params.id);
  response.status(204).end();
});
`;
}

/** What the service reads a text with, and how. */
const readings = {
  blocks: { name: 'readTemplate', expression: 'readTemplate(one.name); // blocks' },
  'start-up': { name: 'template', expression: 'template;' },
  asynchronous: { name: 'loadTemplate', expression: 'await loadTemplate(one.name);' },
};

function serviceText({ className, others }, reading, random) {
  const { name, expression } = readings[reading];
  const imports = others.map(other => `import { ${other.className}Service } from '../${other.name}/index.ts';\n`).join('');
  const types = others.map(other => `import type { ${other.className} } from '../${other.name}/index.ts';\n`).join('');
  return `import { Cache } from '../../shared/index.ts';
${imports}import { ${name} } from './helpers.ts';

${types}import type { ${className}Repository } from './repository.ts';
import type { ${className}, ${className}Query } from './types.ts';

${writeFunctions(random, bulkOf('service'), 'ts')}
export class ${className}Service {
  private readonly cache = new Cache<${className} | undefined>();
  private readonly repository: ${className}Repository;

  constructor(repository: ${className}Repository) {
    this.repository = repository;
  }

  static accepts(one: ${className}): boolean {
    return one.tags.length < 100 && one.name !== '';
  }
${serviceMethods(className, expression)}${others.map(attachMethod).join('')}}
`;
}

function serviceMethods(className, expression) {
  return `
  async search(query: ${className}Query): Promise<readonly ${className}[]> {
    const all = await this.repository.list(query);
    return all.filter(one => ${className}Service.accepts(one));
  }

  async find(id: string): Promise<${className} | undefined> {
    return this.cache.get(id, key => this.repository.load(key));
  }

  async render(one: ${className}): Promise<string> {
    const text = ${expression}
    return text.replaceAll('{name}', one.name);
  }

  async remove(id: string): Promise<void> {
    const one = await this.find(id);
    if (one) await this.repository.remove(one.id);
  }
`;
}

function attachMethod({ className, name }) {
  return `
  async attach${className}(id: string, other: ${className}): Promise<boolean> {
    const one = await this.find(id);
    if (!one || !${className}Service.accepts(other)) return false;
    await this.repository.save({ ...one, tags: [...one.tags, other.name, '${name}'] });
    return true;
  }
`;
}

function repositoryText({ className }, random) {
  return `import { loadJson, notFound } from '../../shared/index.ts';

import type { ${className}, ${className}Query } from './types.ts';

${writeFunctions(random, bulkOf('repository'), 'ts')}
export class ${className}Repository {
  private readonly rows = new Map<string, ${className}>();

  async list({ text, limit = 20 }: ${className}Query): Promise<readonly ${className}[]> {
    await this.fill();
    return [...this.rows.values()].filter(({ name }) => name.includes(text)).slice(0, limit);
  }

  async load(id: string): Promise<${className} | undefined> {
    await this.fill();
    return this.rows.get(id);
  }

  async save(one: ${className}): Promise<void> {
    if (!this.rows.has(one.id)) throw notFound(one.id);
    this.rows.set(one.id, one);
  }

  async remove(id: string): Promise<void> {
    this.rows.delete(id);
  }

  private async fill(): Promise<void> {
    if (this.rows.size > 0) return;
    const rows = (await loadJson('${className}.json')) as readonly ${className}[];
    for (const row of rows) this.rows.set(row.id, row);
  }
}
`;
}

function typesText({ className }) {
  return `export interface ${className} {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
}

export interface ${className}Query {
  readonly text: string;
  readonly limit?: number;
}

export type ${className}Listener = (one: ${className}) => void | Promise<void>;
`;
}

function helpersText(reading, random) {
  const bodies = {
    blocks: `import { readJson } from '../../shared/index.ts';

const pathOf = (name: string) => \`templates/\${encodeURIComponent(name)}.json\`;

export function readTemplate(name: string): string {
  return String(readJson(pathOf(name)));
}
`,
    'start-up': `import { readJson } from '../../shared/index.ts';

export const template = String(readJson('templates/default.json'));
`,
    asynchronous: `import { loadJson } from '../../shared/index.ts';

export async function loadTemplate(name: string): Promise<string> {
  return String(await loadJson(\`templates/\${encodeURIComponent(name)}.json\`));
}
`,
  };
  return `${bodies[reading]}\n${writeFunctions(random, bulkOf('helpers'), 'ts', { exported: true })}`;
}

function schemaText({ className }, random) {
  return `/** @param {unknown} value */
export function isQuery(value) {
  return typeof value === 'object' && value !== null && typeof value.text === 'string';
}

export const fields = ['id', 'name', 'tags'].map(name => ({ name, of: '${className}', isRequired: name !== 'tags' }));

${writeFunctions(random, bulkOf('schema'), 'js', { exported: true })}`;
}

function eventsText({ className, number }, random) {
  const isInCycle = number % 8 === 3;
  return `import { EventEmitter } from 'node:events';

import { logger } from '../../shared/index.ts';

import ${isInCycle ? '' : 'type '}{ ${className}Service } from './${isInCycle ? 'index' : 'service'}.ts';
import type { ${className}, ${className}Listener } from './types.ts';

const emitter = new EventEmitter();

${writeFunctions(random, bulkOf('events'), 'ts')}
export function onChange(listener: ${className}Listener): () => void {
  emitter.on('change', listener);
  return () => emitter.off('change', listener);
}

export function subscribe(service: ${className}Service): void {
  onChange(async (one: ${className}) => {
${isInCycle ? `    if (!${className}Service.accepts(one)) return;\n` : ''}    const current = await service.find(one.id);
    if (current === undefined) logger.info(\`\${one.name} is gone\`);
  });
  setInterval(() => emitter.emit('tick', Date.now()), 60_000).unref();
}
`;
}

function testText({ className }) {
  return `import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ${className}Repository } from './repository.ts';
import { ${className}Service } from './service.ts';

test('accepts what has a name', () => {
  assert.equal(${className}Service.accepts({ id: '1', name: 'one', tags: [] }), true);
});

test('finds nothing without rows', async () => {
  const service = new ${className}Service(new ${className}Repository());
  await assert.rejects(service.find('1'));
});
`;
}
