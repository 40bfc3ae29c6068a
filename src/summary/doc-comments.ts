import { passTags } from './blocking-tags.ts';

import type { ModuleWalk } from './module-walk.ts';

/** What a comment says of the types of the construct that follows, as text. */
export interface DocTypes {
  /** The parameters in their order; `options.store` is a part of the one before. */
  readonly parameters: readonly DocName[];
  readonly returns?: string;
  readonly type?: string;
}

/** A name with its type. */
export interface DocName {
  readonly name: string;
  readonly type: string;
  /** `[name]`, `{string=}` */
  readonly optional?: true;
}

/** A type that a comment names: `@typedef {object} Options`, with its properties. */
export interface DocAlias extends DocName {
  readonly offset: number;
  readonly properties: readonly DocName[];
}

/** What the JSDoc comments of a file say of types. */
export interface DocComments {
  /** By the offset of the code that follows the comment. */
  readonly types: Map<number, DocTypes>;
  /** By the offset of what stands in the parentheses after the comment: `/** @type {Store} *\/ (found)`. */
  readonly casts: ReadonlyMap<number, string>;
  readonly aliases: readonly DocAlias[];
}

interface Tag extends DocName {
  readonly tag: string;
}

const anyTypes = /@(?:arg|argument|param|prop|property|returns?|type|typedef)\s*\{/;
const docComment = /\/\*\*(?<body>[\s\S]*?)\*\//g;
const typeTag = /^\s*@(?<tag>arg|argument|param|prop|property|returns?|type|typedef)\s*(?=\{)/gm;
const nameAfter = /\s*(?<bracket>\[)?(?<name>[\w$.]*)/y;
const gap = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/** Reads them from the text, since not every parser keeps comments; `undefined` if they say nothing. */
export function readDocComments(text: string): DocComments | undefined {
  if (!anyTypes.test(text)) return undefined;
  const found = { types: new Map<number, DocTypes>(), casts: new Map<number, string>(), aliases: [] as DocAlias[] };
  for (const comment of text.matchAll(docComment)) {
    const tags = tagsIn(comment.groups!.body!);
    if (tags.length === 0) continue;
    const alias = tags.find(({ tag }) => tag === 'typedef');
    if (alias) found.aliases.push({ ...alias, offset: comment.index, properties: namesOf(tags, /^prop/) });
    else noteTypes(found, text, comment.index + comment[0].length, tags);
  }
  return found;
}

function noteTypes(
  found: { types: Map<number, DocTypes>; casts: Map<number, string> },
  text: string,
  end: number,
  tags: readonly Tag[],
): void {
  const start = skipGap(text, end);
  const type = tags.find(({ tag }) => tag === 'type')?.type;
  if (type !== undefined && text[start] === '(') found.casts.set(skipGap(text, start + 1), type);
  const returns = tags.find(({ tag }) => tag.startsWith('return'))?.type;
  const parameters = namesOf(tags, /^(?:arg|param)/);
  found.types.set(start, { parameters, ...(returns !== undefined && { returns }), ...(type !== undefined && { type }) });
}

function skipGap(text: string, from: number): number {
  gap.lastIndex = from;
  gap.exec(text);
  return gap.lastIndex;
}

function tagsIn(comment: string): readonly Tag[] {
  const body = comment.replace(/^[ \t]*\*/gm, ' ');
  return [...body.matchAll(typeTag)].flatMap(({ 0: match, groups, index }) => {
    const start = index + match.length;
    const end = closingBrace(body, start);
    if (end === undefined) return [];
    nameAfter.lastIndex = end + 1;
    const { bracket, name = '' } = nameAfter.exec(body)?.groups ?? {};
    const type = body.slice(start + 1, end);
    return [{ tag: groups!.tag!, name, type, ...((bracket || type.endsWith('=')) && { optional: true }) }];
  });
}

function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && (depth -= 1) === 0) return at;
  }
  return undefined;
}

function namesOf(tags: readonly Tag[], wanted: RegExp): readonly DocName[] {
  return tags.flatMap(({ tag, ...named }) => (wanted.test(tag) && named.name !== '' ? [named] : []));
}

/** Lets the comment above a construct speak of the part of it that starts at `inner`: the function that it declares or assigns. */
export function passComments({ docs, tags }: ModuleWalk, outer: number, inner: number): void {
  passTags(tags, outer, inner);
  const said = docs?.types.get(outer);
  if (said && !docs?.types.has(inner)) docs?.types.set(inner, said);
}
