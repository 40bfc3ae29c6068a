/** Writes code that runs a statement on the event loop while requests are served; `exported` puts `export` before a declaration. */
export interface HandlerForm {
  /** Specifier and default name of what has to be imported. */
  readonly imports?: readonly [string, string];
  readonly code: (
    name: string,
    statement: (argument: string) => string,
    exported: (code: string, name: string) => string,
  ) => string;
}

/** The ways of standing where the event loop runs code by itself. */
export const handlerForms: Readonly<Record<string, HandlerForm>> = {
  'async function': { code: (name, use, exported) => exported(`async function ${name}() {\n${use("'a'")}\n}`, name) },
  'async arrow': { code: (name, use, exported) => exported(`const ${name} = async () => {\n${use("'a'")}\n};`, name) },
  'async generator': { code: (name, use, exported) => exported(`async function* ${name}() {\n${use("'a'")}\nyield 1;\n}`, name) },
  'async method': { code: (name, use, exported) => exported(`class ${name} {\nasync run() {\n${use("'a'")}\n}\n}`, name) },
  'Express route': {
    imports: ['express', 'express'],
    code: (name, use) => `const ${name} = express();\n${name}.get('/a', (req, res) => {\n${use('req.url')}\nres.end();\n});`,
  },
  'Express route by reference': {
    imports: ['express', 'express'],
    code: (name, use) =>
      `const ${name} = express();\nfunction route(req, res) {\n${use('req.url')}\nres.end();\n}\n${name}.use(route);`,
  },
  'request listener': {
    imports: ['node:http', 'http'],
    code: (name, use) =>
      `const ${name} = http.createServer((req, res) => {\n${use('req.url')}\nres.end();\n});\n${name}.listen(80);`,
  },
  listener: {
    imports: ['node:net', 'net'],
    code: (name, use) => `const ${name} = net.createServer();\n${name}.on('connection', () => {\n${use("'a'")}\n});`,
  },
  interval: { code: (_name, use) => `setInterval(() => {\n${use("'a'")}\n}, 1000);` },
  'message of the process': { code: (_name, use) => `process.on('message', () => {\n${use("'a'")}\n});` },
  'callback within async': {
    code: (name, use, exported) => exported(`async function ${name}(xs) {\nxs.forEach(() => {\n${use("'a'")}\n});\n}`, name),
  },
  'after an await': {
    code: (name, use, exported) =>
      exported(`async function ${name}(p) {\nif (p) {\nawait p;\n}\ntry {\n${use("'a'")}\n} finally {\np.end();\n}\n}`, name),
  },
};
