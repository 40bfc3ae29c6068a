import { bindingOf } from './bindings.ts';
import { resolveType, resolveValue } from './scopes.ts';

import type { DocName } from './doc-comments.ts';
import type { TypeMember, TypeReference, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';
import type { Variable } from './scopes.ts';

const otherType: TypeReference = { type: 'other' };
const token = /\s*(?:(?<text>'[^']*'|"[^"]*")|(?<mark>=>|\.\.\.|\.<|[\w$]+|\S))/y;

/** The types of the language that say something by what they are made of. */
const wrappers = new Set([
  'Array',
  'AsyncIterable',
  'Awaited',
  'InstanceType',
  'Iterable',
  'IterableIterator',
  'Map',
  'NonNullable',
  'Omit',
  'Partial',
  'Pick',
  'Promise',
  'PromiseLike',
  'Readonly',
  'ReadonlyArray',
  'ReadonlyMap',
  'ReadonlySet',
  'Required',
  'ReturnType',
  'Set',
  'WeakMap',
]);

/** More of a type is left out. */
const mostTokens = 400;

/** A type as a comment writes it, as plain data; what can hold no method, or nobody knows, is `other`. */
export function parseDocType(walk: ModuleWalk, text: string): TypeReference {
  const tokens = tokensOf(text);
  return tokens ? parseUnion({ walk, tokens, at: 0 }) : otherType;
}

/** What the comment says of the type of the construct that starts at an offset; `undefined` where it is nothing that can be called. */
export function docTypeAt(walk: ModuleWalk, start: number): TypeReference | undefined {
  const text = walk.docs?.types.get(start)?.type;
  const type = text === undefined ? otherType : parseDocType(walk, text);
  return type.type === 'other' ? undefined : type;
}

/** What the comment before the parentheses around an expression says of it. */
export function castType(walk: ModuleWalk, start: number): TypeReference | undefined {
  const text = walk.docs?.casts.get(start);
  const type = text === undefined ? otherType : parseDocType(walk, text);
  return type.type === 'other' ? undefined : type;
}

/** What names with parts say of a whole: `@param {object} options`, `@param {Store} options.store`. */
export function partsOf(walk: ModuleWalk, parts: readonly DocName[]): TypeReference {
  const members = parts.flatMap(({ name, optional, type }): TypeMember[] => {
    const annotation = parseDocType(walk, type);
    const others = { ...(optional && { optional }), ...(annotation.type !== 'other' && { annotation }) };
    return name.includes('.') ? [] : [{ name, ...others }];
  });
  return members.length > 0 ? { type: 'object', members } : otherType;
}

interface Reading {
  readonly walk: ModuleWalk;
  readonly tokens: readonly string[];
  at: number;
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (tokens.push(match.groups!.text ?? match.groups!.mark!) > mostTokens) return undefined;
  }
  return tokens;
}

/** Goes on if the next token is the given one. */
function take(reading: Reading, expected: string): boolean {
  if (reading.tokens[reading.at] !== expected) return false;
  reading.at += 1;
  return true;
}

function parseUnion(reading: Reading): TypeReference {
  const of = [parsePostfix(reading)];
  while (take(reading, '|') || take(reading, '&')) of.push(parsePostfix(reading));
  const meaningful = of.filter(({ type }) => type !== 'other');
  if (meaningful.length === 0) return otherType;
  return of.length === 1 ? of[0]! : { type: 'union', of: meaningful.length === of.length ? of : [...meaningful, otherType] };
}

function parsePostfix(reading: Reading): TypeReference {
  let type = parsePrimary(reading);
  for (;;) {
    if (take(reading, '[')) {
      const property = take(reading, ']') ? undefined : reading.tokens[reading.at++];
      if (property !== undefined) take(reading, ']');
      if (property === undefined) type = { type: 'array', element: type };
      else
        type =
          /^['"]/.test(property) && type.type !== 'other'
            ? { type: 'indexed', of: type, property: property.slice(1, -1) }
            : otherType;
    } else if (!take(reading, '=') && !take(reading, '!') && !take(reading, '?')) return type;
  }
}

function parsePrimary(reading: Reading): TypeReference {
  const first = reading.tokens[reading.at++];
  switch (first) {
    case '?':
    case '!':
    case '...':
    case 'readonly':
      return parsePrimary(reading);
    case '(':
      return parseParenthesized(reading);
    case '{':
      return parseObject(reading);
    case 'function':
      skipList(reading);
      return parseFunction(reading, take(reading, ':'));
    case 'typeof':
      return parseTypeof(reading);
    case 'import':
      return parseImport(reading);
    default:
      return first !== undefined && /^[A-Za-z_$]/.test(first) ? parseNamed(reading, [first, ...parsePath(reading)]) : otherType;
  }
}

function parseParenthesized(reading: Reading): TypeReference {
  const start = reading.at;
  reading.at = start - 1;
  skipList(reading);
  if (take(reading, '=>')) return parseFunction(reading, true);
  reading.at = start;
  const inner = parseUnion(reading);
  take(reading, ')');
  return inner;
}

function parseFunction(reading: Reading, hasResult: boolean): TypeReference {
  const returns = hasResult ? parseUnion(reading) : otherType;
  return returns.type === 'other' ? { type: 'function' } : { type: 'function', returns };
}

/** Goes past what stands in parentheses. */
function skipList(reading: Reading): void {
  let depth = 0;
  for (; reading.at < reading.tokens.length; reading.at += 1) {
    const mark = reading.tokens[reading.at];
    if (mark === '(') depth += 1;
    if (mark === ')' && (depth -= 1) === 0) break;
  }
  reading.at += 1;
}

function parseObject(reading: Reading): TypeReference {
  const members: TypeMember[] = [];
  while (reading.at < reading.tokens.length && !take(reading, '}')) {
    const name = reading.tokens[reading.at++]!.replace(/^['"]|['"]$/g, '');
    const optional = take(reading, '?') ? { optional: true as const } : {};
    const annotation = take(reading, ':') ? parseUnion(reading) : otherType;
    if (/^[\w$]+$/.test(name)) members.push({ name, ...optional, ...(annotation.type !== 'other' && { annotation }) });
    if (!take(reading, ',')) take(reading, ';');
  }
  return { type: 'object', members };
}

function parsePath(reading: Reading): string[] {
  const names: string[] = [];
  while (take(reading, '.')) names.push(reading.tokens[reading.at++] ?? '');
  return names;
}

function parseImport(reading: Reading): TypeReference & { type: 'import' | 'other' } {
  take(reading, '(');
  const specifier = reading.tokens[reading.at++] ?? '';
  take(reading, ')');
  const name = parsePath(reading);
  parseArguments(reading);
  return /^['"]/.test(specifier) ? { type: 'import', specifier: specifier.slice(1, -1), name } : { type: 'other' };
}

function parseTypeof(reading: Reading): TypeReference {
  const first = reading.tokens[reading.at++] ?? '';
  if (first === 'import') {
    const imported = parseImport(reading);
    return imported.type === 'import' ? { ...imported, isTypeof: true } : otherType;
  }
  const path = parsePath(reading);
  const variable = variableOf(reading.walk, first);
  if (!variable) return otherType;
  const whole: Value = { type: 'binding', binding: bindingOf(reading.walk, variable) };
  return { type: 'typeof', value: path.reduce<Value>((object, property) => ({ type: 'member', object, property }), whole) };
}

function parseArguments(reading: Reading): readonly TypeReference[] {
  if (!take(reading, '<') && !take(reading, '.<')) return [];
  const types: TypeReference[] = [];
  while (reading.at < reading.tokens.length && !take(reading, '>')) {
    types.push(parseUnion(reading));
    if (!take(reading, ',') && reading.tokens[reading.at] !== '>') break;
  }
  return types;
}

function parseNamed(reading: Reading, name: readonly string[]): TypeReference {
  const given = parseArguments(reading);
  const parameters = given.some(({ type }) => type !== 'other') ? { arguments: given } : {};
  const variable = variableOf(reading.walk, name[0]!);
  if (variable) return { type: 'named', name, binding: bindingOf(reading.walk, variable), ...parameters };
  return name.length === 1 && wrappers.has(name[0]!) && 'arguments' in parameters
    ? { type: 'named', name, ...parameters }
    : otherType;
}

/** What a name in a comment stands for: a type, or the class that a constant holds. */
function variableOf({ state }: ModuleWalk, name: string): Variable | undefined {
  const variable = resolveType(state.scope, name) ?? resolveValue(state.scope, name);
  return variable?.kind === 'parameter' || variable?.typeParameter ? undefined : variable;
}
