import type { ProjectFiles } from '../temporary-project.ts';

/** A server in TypeScript with what compilers write in ways of their own: classes, accessors, async functions, exports and re-exports. */
export const program: ProjectFiles = {
  'store.ts': `
import * as fs from 'fs';
import path from 'path';
import { EventEmitter } from 'events';

export const root = path.join(__dirname, 'data');

export function readJson(name: string): any {
  return JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));
}

export abstract class Base extends EventEmitter {
  protected items: Record<string, unknown> = {};
  constructor(protected readonly name: string) {
    super();
  }
  save(): void {
    fs.writeFileSync(this.name, JSON.stringify(this.items));
  }
  get size(): number {
    return fs.readFileSync(this.name).length;
  }
  abstract load(): void;
  static open(name: string): Store {
    return new Store(name);
  }
}

export class Store extends Base {
  private names: string[] | undefined;
  constructor(name: string) {
    super(name);
    this.load();
  }
  load(): void {
    this.items = readJson(this.name);
  }
  set(key: string, value: unknown): void {
    this.items[key] = value;
    this.save();
  }
  get(key: string): unknown {
    return this.items[key];
  }
  known(): string[] {
    if (!this.names) this.findNames();
    return this.names!;
  }
  private findNames(): void {
    this.names = fs.readdirSync(this.name);
  }
  list = (): string[] => {
    return fs.readdirSync(this.name);
  };
  async flush(): Promise<void> {
    await Promise.resolve();
    fs.truncateSync(this.name);
  }
}

const store = new Store('store.json');
export default store;
`,
  'jobs.ts': `
import { execSync } from 'child_process';
import { readJson } from './store';

export const version = () => execSync('git describe').toString();

export async function reload(names: string[]): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const name of names) {
    await Promise.resolve();
    results.push(readJson(name));
  }
  return results;
}

export default { version, reload, plain: (value: number) => value + 1 };
`,
  'index.ts': `
export * from './store';
export { default as store } from './store';
export * as jobs from './jobs';
`,
  'server.ts': `
import express, { Request, Response } from 'express';
import { store, jobs, Store, Base, readJson } from './index';
import all from './jobs';

const app = express();

app.get('/method', (req: Request, res: Response) => {
  store.set('a', 1);
  res.json(store.get('a'));
});

app.get('/function', async (req: Request, res: Response) => {
  const found = readJson('a.json');
  await store.flush();
  res.json(found);
});

app.get('/static', async (req, res) => {
  const { id = 'x', ...rest } = req.query as any;
  const opened = Base.open(id);
  res.json({ ...rest, opened });
});

app.get('/accessor', (req, res) => {
  res.json({ size: store.size });
});

app.get('/namespace', (req, res) => {
  res.json(jobs.version());
});

app.post('/field', (req, res) => {
  res.json([...store.list(), all.plain(1)]);
});

app.get('/default', (req, res) => {
  res.send(all.version());
});

const actions = { ...all, list: () => store.list() };
app.get('/spread', (req, res) => {
  res.send([actions.version(), actions.plain(1)]);
});

app.get('/own', (req, res) => {
  res.send(actions.list());
});

app.get('/memoised', (req, res) => {
  res.send(store.known());
});

class Controller {
  constructor(private readonly store: Store) {}
  show = async (req: Request, res: Response) => {
    this.store.set('b', 2);
    res.json(await jobs.reload(['a']));
  };
  list(req: Request, res: Response) {
    for (const name of this.store.list()) res.write(name);
    res.end();
  }
}

const controller = new Controller(store);
app.get('/instance', controller.show);
app.get('/bound', controller.list.bind(controller));

app.listen(3000);
`,
};
