/** What `@blocking` and `@nonblocking` say in the comment above a function. */
export interface BlockingTags {
  readonly blocking?: string;
  readonly nonblocking?: string;
}

const docComment = /\/\*\*(?<body>[\s\S]*?)\*\//g;
const blockingTag = /(?:^|[\s*])@blocking(?![\w-])(?:[ \t]+\{?(?<kind>[a-z][a-z-]*))?/;
const nonblockingTag = /(?:^|[\s*])@nonblocking(?![\w-])(?<reason>[^@]*)/;
const gap = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/**
 * The tags of all JSDoc comments by the offset of the code that follows; `undefined` if there are none. They are read from the text,
 * since not every parser keeps comments.
 */
export function readBlockingTags(text: string): Map<number, BlockingTags> | undefined {
  if (!text.includes('@blocking') && !text.includes('@nonblocking')) return undefined;
  const tags = new Map<number, BlockingTags>();
  for (const comment of text.matchAll(docComment)) {
    const said = tagsIn(comment.groups!.body!);
    if (!said) continue;
    gap.lastIndex = comment.index + comment[0].length;
    gap.exec(text);
    tags.set(gap.lastIndex, { ...tags.get(gap.lastIndex), ...said });
  }
  return tags;
}

function tagsIn(comment: string): BlockingTags | undefined {
  const blocking = blockingTag.exec(comment);
  const nonblocking = nonblockingTag.exec(comment);
  if (!blocking && !nonblocking) return undefined;
  return {
    ...(blocking && { blocking: blocking.groups!.kind ?? 'compute' }),
    ...(nonblocking && { nonblocking: nonblocking.groups!.reason!.replace(/[\s*]+/g, ' ').trim() }),
  };
}

/** Lets the comment above a construct speak of the part of it that starts at `inner`: the function that it declares or assigns. */
export function passTags(tags: Map<number, BlockingTags> | undefined, outer: number, inner: number): void {
  const said = tags?.get(outer);
  if (said && outer !== inner) tags?.set(inner, { ...said, ...tags.get(inner) });
}
