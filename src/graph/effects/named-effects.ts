import {
  ambientWords,
  buildingWords,
  changingWords,
  closingWords,
  computingFactories,
  coordinatingReceivers,
  guardingWords,
  lastGuardingWords,
  measuringNames,
  neutralNames,
  openingWords,
  pausingReceivers,
  preparingWords,
  pausingWords,
  readingNames,
  resourceWords,
  readingReceivers,
  readingWords,
  statefulRoots,
  statefulWords,
  statelessClients,
  tellingReceivers,
  tellingWords,
  transactionalWords,
  transactionHolders,
  writingWords,
  computingWords,
  consumingNames,
} from '../../catalog/effects/names.ts';

import type { EffectCall } from '../../summary/effect-summary.ts';

/** What the name of an unknown callee makes one expect. */
export type NameKind = 'reads' | 'writes' | 'guards' | 'pauses' | 'tells' | 'computes' | 'builds' | 'unknown';

const sets = {
  building: new Set(buildingWords),
  coordinating: new Set(coordinatingReceivers),
  factories: new Set(computingFactories),
  neutral: new Set(neutralNames),
  changing: new Set(changingWords),
  closing: new Set(closingWords),
  computing: new Set(computingWords),
  guarding: new Set(guardingWords),
  lastGuarding: new Set(lastGuardingWords),
  opening: new Set(openingWords),
  preparing: new Set(preparingWords),
  pausing: new Set(pausingWords),
  pausingReceivers: new Set(pausingReceivers),
  readingNames: new Set(readingNames),
  reading: new Set(readingWords),
  resource: new Set(resourceWords),
  stateful: new Set(statefulWords),
  statefulRoots: new Set(statefulRoots),
  measuring: new Set(measuringNames),
  stateless: new Set(statelessClients),
  tellingReceivers: new Set(tellingReceivers),
  telling: new Set(tellingWords),
  transactional: new Set(transactionalWords),
  ofTransaction: new Set(transactionHolders),
  writing: new Set(writingWords),
};

const known = new Map<string, readonly string[]>();
/** As many names as a large program has; an editor sees others in time. */
const mostNames = 20_000;

/** The words of a name, in lower case: `getUserByID` gives `get`, `user`, `by`, `id`. */
export function wordsOf(name: string): readonly string[] {
  let words = known.get(name);
  if (!words) {
    if (known.size >= mostNames) known.clear();
    known.set(name, (words = splitName(name)));
  }
  return words;
}

function splitName(name: string): readonly string[] {
  return name
    .replace(/^[#_$]+/, '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word !== '');
}

/** What a call's name says where nothing else is known of the callee. */
export function kindByName(call: EffectCall): NameKind {
  const name = call.chain.at(-1) ?? '*';
  const words = wordsOf(name);
  const receiver = wordsOf(call.chain.length > 1 ? call.chain.at(-2)! : '');
  if (arePausingWords(words) || sets.pausingReceivers.has(receiver.at(-1) ?? '')) return 'pauses';
  if (isTelling(call)) return 'tells';
  if (isBuilding(call, words)) return 'builds';
  const sql = kindBySql(call, words);
  if (sql) return sql;
  if (isSending(call)) return 'writes';
  if (sets.guarding.has(words[0] ?? '')) return 'guards';
  if (isAsking(call)) return 'writes';
  if (call.chained) return kindOfChain(call);
  const kind = kindOfWords(words, name, call);
  return kind === 'unknown' && call.used && readingReceivers.includes(receiver.at(-1) ?? '') ? 'reads' : kind;
}

function kindOfWords(words: readonly string[], name: string, call: Pick<EffectCall, 'awaited' | 'chain'>): NameKind {
  const first = words[0] ?? '';
  const changes = words.some((word, index) => sets.changing.has(word) && (index === 0 || !isNoun(words, index)));
  if (sets.readingNames.has(name) && call.chain.length > 1) return 'reads';
  if (sets.reading.has(first) && !changes) return 'reads';
  if (!call.awaited && sets.computing.has(first)) return 'computes';
  if (sets.writing.has(first) || changes) return 'writes';
  return 'unknown';
}

/** A log or a measurement: nobody's order but its own. */
export function isTelling({ chain }: Pick<EffectCall, 'chain'>): boolean {
  if (chain.length < 2) return sets.telling.has(wordsOf(chain[0] ?? '')[0] ?? '');
  return sets.tellingReceivers.has(wordsOf(chain.at(-2)!).at(-1) ?? '');
}

/** Whether what only tells takes the time: `console.time('a')`. */
export function isMeasuring({ chain }: Pick<EffectCall, 'chain'>): boolean {
  return chain.length > 1 && sets.measuring.has(chain.at(-1)!);
}

/** A call on a new object that nobody else has, or on one that only computes: it is there to make that object what it shall be. */
function isBuilding({ awaited, chain, receiver }: EffectCall, words: readonly string[]): boolean {
  if (awaited || !receiver) return false;
  if (chain.slice(0, -1).some(name => sets.factories.has(name)) || sets.factories.has(receiver.from ?? '')) return true;
  return receiver.fresh === true && sets.building.has(words[0] ?? '');
}

/** Whether a callee of which only the name is known works at nothing but keeping out of the way of others, or remembering. */
export function isCoordinating(name: string): boolean {
  const names = name.split('.');
  if (names.length < 2) return false;
  const words = wordsOf(names.at(-2)!);
  return sets.coordinating.has(words.at(-1) ?? '') || sets.coordinating.has(words.join(''));
}

/** Whether a function of this name makes something ready. */
export function isPreparingName(name: string): boolean {
  return sets.preparing.has(wordsOf(name)[0] ?? '');
}

/** Whether a function of this name refuses: what comes after it must not start before it. */
export function isGuardingName(name: string): boolean {
  const words = wordsOf(name);
  return sets.guarding.has(words[0] ?? '') || sets.lastGuarding.has(words.at(-1) ?? '');
}

/** Whether a function of this name puts an end to something. */
export function isClosingName(name: string): boolean {
  return sets.closing.has(wordsOf(name)[0] ?? '');
}

/** `getUpdate`, `getPostById`, `listPosts`, `getSetByName`: after the verb the word names a thing, unless `And`/`Or` says otherwise. */
function isNoun(words: readonly string[], index: number): boolean {
  const word = words[index]!;
  const before = words[index - 1]!;
  if (word === 'next' || word === 'lock' || word === 'lease') return false;
  return before !== 'and' && before !== 'or' && before !== 'then';
}

/** Of a query builder's chain any word that changes decides, then any that reads. */
function kindOfChain(call: EffectCall): NameKind {
  const names = call.chain.slice(1);
  const telling = names.filter(name => !sets.neutral.has(name));
  const kinds = telling.map(name => kindOfWords(wordsOf(name), name, { ...call, awaited: true }));
  if (kinds.includes('writes')) return 'writes';
  if (kinds.includes('reads')) return 'reads';
  return telling.length < names.length && names.some(name => name.startsWith('execute')) ? 'writes' : 'unknown';
}

/** Whether a function of this name waits on purpose. */
export function isPausingName(name: string): boolean {
  return arePausingWords(wordsOf(name));
}

function arePausingWords(words: readonly string[]): boolean {
  const joined = words.join('');
  return (
    sets.pausing.has(words[0] ?? '') ||
    sets.pausing.has(words.at(-1) ?? '') ||
    sets.pausing.has(joined) ||
    /^(next)?(tick|frame)s?$/.test(joined)
  );
}

/** `fetchJson(url, { method: 'POST' })`: a request that changes something, whatever it is called. */
export function isSending({ arguments: given }: Pick<EffectCall, 'arguments'>): boolean {
  return given.some(({ options }) => /^(?:post|put|patch|delete)$/i.test(String(options?.['method'] ?? '')));
}

/** Questions to a person, told by an object with a `message`. */
function isAsking(call: EffectCall): boolean {
  const [first] = call.arguments;
  return call.chain.length === 1 && first?.options !== undefined && 'message' in first.options;
}

const readingSql = /^\s*(?:\(\s*)?(?:select|show|explain|describe|pragma|match|with)\b/i;
const changingSql =
  /\b(?:insert|update|delete|create|alter|drop|truncate|merge|replace|begin|commit|rollback|set|lock|call)\b|^\s*pragma\b[^(]*=|\b(?:wal_checkpoint|incremental_vacuum|optimize)\b/i;
/** Functions that change something, or tell what was changed last. */
const changingSqlFunctions =
  /\b(?:nextval|setval|currval|lastval|set_config|pg_\w*(?:lock|notify)\w*|get_lock|release_\w*lock\w*)\s*\(/i;

/** A query's own text decides where it can be read. */
function kindBySql(call: EffectCall, words: readonly string[]): NameKind | undefined {
  const text = call.arguments[0]?.text;
  if (text === undefined || !/\s/.test(text)) return undefined;
  const isQuery =
    call.kind === 'tag' ||
    words.some(word => ['query', 'execute', 'exec', 'raw', 'run', 'sql', 'all', 'get', 'any', 'one', 'many'].includes(word));
  if (!isQuery) return undefined;
  const changes = changingSql.test(text) || changingSqlFunctions.test(text);
  if (readingSql.test(text)) return changes ? 'writes' : 'reads';
  return changes ? 'writes' : undefined;
}

/** Whether a function of this name asks and changes nothing. */
export function isReadingName(name: string): boolean {
  const words = wordsOf(name);
  return kindOfWords(words, name, { awaited: true, chain: [name] }) === 'reads';
}

/** Whether a name is that of something that remembers where it is: a page, a transaction, a connection. */
export function isStatefulName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (isOfTransaction(words)) return true;
  if (words.length > 1 && last === 'client' && sets.stateless.has(words.at(-2)!)) return false;
  return sets.stateful.has(last) || sets.stateful.has(words.join(''));
}

/** `txClient()`, `transactionalEntityManager`: the transaction that is under way, if one is. */
function isOfTransaction(words: readonly string[]): boolean {
  return sets.ofTransaction.has(words.at(-1) ?? '') && words.slice(0, -1).some(word => sets.transactional.has(word));
}

/** Whether an argument of this name is something that remembers where it is. */
export function isStatefulArgument(name: string): boolean {
  return isStatefulName(name) && !ambientWords.includes(wordsOf(name).at(-1) ?? '');
}

/** Which of the objects before a method's name remembers where it is, or -1; one that only has others (`client.users.list()`) does not. */
export function findStatefulName(names: readonly string[]): number {
  if (names.length === 1 && sets.statefulRoots.has(wordsOf(names[0]!).at(-1) ?? '')) return 0;
  return names.findIndex(
    (name, index) =>
      isStatefulName(name) && (index === names.length - 1 || wordsOf(name).at(-1) !== 'client' || isOfTransaction(wordsOf(name))),
  );
}

/** Whether a function of this name gives something that has to be closed again: nobody would, if what runs beside it failed. */
export function isResourceName(name: string): boolean {
  const words = wordsOf(name);
  return sets.resource.has(words.at(-1) ?? '');
}

/** Whether a method of this name uses up what it is called on. */
export function isConsumingName(name: string): boolean {
  return consumingNames.includes(name);
}

/** Whether a function of this name gives something that remembers where it is. */
export function isOpeningName(name: string): boolean {
  return sets.opening.has(wordsOf(name)[0] ?? '');
}
