import type { BlockingApi } from '../catalog/blocking-api.ts';
import type { CallbackApi, CallbackShape } from '../catalog/callback-api.ts';

/** What the graph may ask about names outside the project: the catalogue with the user's settings laid over it. */
export interface Knowledge {
  /** The row of an API, `undefined` if it is not known to block, or allowed by the settings. */
  readonly findBlockingApi: (name: string) => BlockingApi | undefined;
  /** The canonical name of the class that calling or constructing an API gives, or of the module that reading it gives. */
  readonly findResult: (name: string) => string | undefined;
  /** How an API treats the functions it is given. */
  readonly findCallbackApi: (name: string) => CallbackApi | undefined;
  /** The superclass of a class outside the project. */
  readonly findSuperclass: (name: string) => string | undefined;
  /** The shapes of calls of that name that say what becomes of a function where nothing is known of the receiver. */
  readonly findShapes: (property: string) => readonly CallbackShape[];
  /** Whether the catalogue has anything to say of a module: what it does not list there does not block. */
  readonly knowsModule: (specifier: string) => boolean;
  /** Whether the name of a called function means that it runs its argument in a worker (`settings.offload`). */
  readonly isOffload: (name: string) => boolean;
  /** The name that the catalogue lists a name under: aliases and drop-ins folded in. */
  readonly getCanonicalName: (name: string) => string;
}

/** The canonical name of a member of a module or an export: `node:fs` + `readFileSync`, `x#default` + `a` → `x#a`. */
export function memberName(name: string, property: string): string {
  const hash = name.indexOf('#');
  if (hash < 0) return property === 'default' && name.startsWith('node:') ? name : `${name}#${property}`;
  if (name.endsWith('#default')) return `${name.slice(0, hash)}#${property}`;
  return `${name}.${property}`;
}

/** The canonical name of a method: `node:sqlite#DatabaseSync` + `exec`. */
export function methodName(className: string, property: string): string {
  return `${className}.prototype.${property}`;
}

/** The module itself is called: `require('x')()`, or `import x from 'x'; x()`. */
export function calledName(name: string): string {
  return name.includes('#') ? name : `${name}#default`;
}
