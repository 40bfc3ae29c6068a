import type { TSESTree } from '@typescript-eslint/utils';

/** Gives out names that stand nowhere in the text yet. */
export interface FreshNames {
  take: (wanted: string) => string;
}

/** Names that are free in the whole file, which is read for them when the first one is asked for. */
export function createFreshNames(text: string): FreshNames {
  let taken: Set<string> | undefined;
  return {
    take(wanted) {
      taken ??= new Set(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
      let name = wanted;
      for (let count = 2; taken.has(name); count++) name = `${wanted}${count}`;
      taken.add(name);
      return name;
    },
  };
}

/** What the result of an awaited expression could be called: `user` for `getUser(…)`. */
export function nameOfResult({ argument, parent }: TSESTree.AwaitExpression): string {
  if (parent.type === 'Property' && !parent.computed && parent.key.type === 'Identifier') return safeName(parent.key.name);
  const callee = argument.type === 'CallExpression' ? argument.callee : undefined;
  const name = callee?.type === 'MemberExpression' ? callee.property : callee;
  if (name?.type !== 'Identifier') return 'result';
  const noun = /^(?:count|fetch|find|get|list|load|query|read|search)(?<noun>[A-Z]\w*)$/.exec(name.name)?.groups?.['noun'];
  return noun === undefined ? 'result' : safeName(noun[0]!.toLowerCase() + noun.slice(1));
}

const reserved = new Set(
  'arguments async await break case catch class const continue default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null of package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
);

function safeName(name: string): string {
  return reserved.has(name) ? 'result' : name;
}
