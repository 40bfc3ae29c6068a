import { isBuiltin } from 'node:module';
import { isAbsolute } from 'node:path';

import { blockingKinds, costs } from '../catalog/blocking-api.ts';
import { createPathSelector } from './path-selector.ts';

import type { BlockingApi, BlockingKind, Cost } from '../catalog/blocking-api.ts';
import type { PathSelector } from './path-selector.ts';

/** `settings['event-loop']`, checked and with its defaults filled in. */
export interface Settings {
  readonly blocking: readonly UserBlockingApi[];
  /** Canonical names of APIs that are never reported: `node:fs#existsSync`. */
  readonly allow: ReadonlySet<string>;
  readonly isEntryPoint: PathSelector;
  readonly isStartup: PathSelector;
  /** Names of functions that run their argument in a worker. */
  readonly offload: ReadonlySet<string>;
  readonly ignore: readonly string[];
  readonly root?: string;
}

/** A row of the catalogue that the user wrote. */
export interface UserBlockingApi {
  readonly module: string;
  readonly export: string;
  readonly api: BlockingApi;
}

type Given = Readonly<Record<string, unknown>>;

const keys = ['allow', 'blocking', 'entryPoints', 'ignore', 'offload', 'root', 'startup'];
const rowKeys = ['cost', 'export', 'kind', 'module', 'replacement'];

const checked = new WeakMap<object, Settings>();
const defaults = readSettings({});

/** The plugin's settings among ESLint's shared ones. An unknown key or a wrong value throws an error that names it. */
export function getSettings(shared: Given): Settings {
  const given = shared['event-loop'];
  if (given === undefined) return defaults;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw wrong('', given, 'an object');
  let settings = checked.get(given);
  if (!settings) checked.set(given, (settings = readSettings(given as Given)));
  return settings;
}

function readSettings(given: Given): Settings {
  refuseOthers('', given, keys);
  const { root } = given;
  if (root !== undefined && (typeof root !== 'string' || !isAbsolute(root))) throw wrong('.root', root, 'an absolute path');
  return {
    blocking: listAt('.blocking', given['blocking']).map((row, index) => readRow(`.blocking[${index}]`, row)),
    allow: new Set(stringsAt('.allow', given['allow']).map((name, index) => readName(`.allow[${index}]`, name))),
    isEntryPoint: createPathSelector(stringsAt('.entryPoints', given['entryPoints'])),
    isStartup: createPathSelector(stringsAt('.startup', given['startup'])),
    offload: new Set(stringsAt('.offload', given['offload'])),
    ignore: stringsAt('.ignore', given['ignore']),
    ...(root !== undefined && { root }),
  };
}

function readRow(path: string, row: unknown): UserBlockingApi {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw wrong(path, row, 'an object { module, export, kind }');
  const given = row as Given;
  refuseOthers(path, given, rowKeys);
  const { kind, cost = 'grows', replacement } = given;
  if (!isOneOf(blockingKinds, kind)) throw wrong(`${path}.kind`, kind, `a kind (${blockingKinds.join(', ')})`);
  if (!isOneOf(costs, cost)) throw wrong(`${path}.cost`, cost, `a cost (${costs.join(', ')})`);
  return {
    module: withPrefix(stringAt(`${path}.module`, given['module'])),
    export: stringAt(`${path}.export`, given['export']),
    api: createApi(kind, cost, replacement === undefined ? undefined : readName(`${path}.replacement`, replacement)),
  };
}

function createApi(kind: BlockingKind, cost: Cost, name: string | undefined): BlockingApi {
  return { kind, cost, ...(name !== undefined && { replacement: { form: 'promise', name } }) };
}

/** A canonical name, also of a built-in module without its prefix. */
function readName(path: string, name: unknown): string {
  if (typeof name !== 'string' || !/^[^#]+#[^#]+$/.test(name)) throw wrong(path, name, "a name of the form 'module#export'");
  return withPrefix(name);
}

function withPrefix(name: string): string {
  const [module] = name.split('#', 1);
  return isBuiltin(module!) && !module!.includes(':') ? `node:${name}` : name;
}

function refuseOthers(path: string, given: Given, known: readonly string[]): void {
  const unknown = Object.keys(given).find(key => !known.includes(key));
  if (unknown !== undefined) throw new Error(`settings['event-loop']${path}.${unknown}: no such setting (${known.join(', ')})`);
}

function listAt(path: string, value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw wrong(path, value, 'a list');
  return value;
}

function stringsAt(path: string, value: unknown): readonly string[] {
  return listAt(path, value).map((element, index) => stringAt(`${path}[${index}]`, element));
}

function stringAt(path: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw wrong(path, value, 'a string');
  return value;
}

function isOneOf<Name extends string>(names: readonly Name[], value: unknown): value is Name {
  return (names as readonly unknown[]).includes(value);
}

function wrong(path: string, value: unknown, expected: string): Error {
  const shown = value === undefined ? 'undefined' : (JSON.stringify(value) ?? typeof value);
  return new Error(`settings['event-loop']${path}: ${shown} is no${expected.replace(/^an?\b/, '')}`);
}
