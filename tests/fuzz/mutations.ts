import * as typescriptParser from '@typescript-eslint/parser';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import fc from 'fast-check';

import { isCode } from './rewritings.ts';

import type { TSESTree } from '@typescript-eslint/utils';
import type { ProjectFiles } from '../temporary-project.ts';

/** One part of a program that is replaced by a part of any program, both given by numbers that are taken modulo how many there are. */
interface Replacement {
  readonly file: number;
  readonly part: number;
  readonly by: number;
}

export const replacements: fc.Arbitrary<readonly Replacement[]> = fc.array(
  fc.record({ file: fc.nat(99), part: fc.nat(9999), by: fc.nat(99_999) }),
  { minLength: 1, maxLength: 8 },
);

type Kind = 'expression' | 'member' | 'statement' | 'type';

interface Part {
  readonly kind: Kind;
  readonly range: readonly [number, number];
  readonly text: string;
}

/** Writes mutated programs: parts of some texts stand in each other's places. */
export interface Mutator {
  readonly mutate: (files: ProjectFiles, changes: readonly Replacement[]) => ProjectFiles;
}

/** What parts are taken from: the code of these texts, by their paths. */
export function createMutator(donors: readonly (readonly [path: string, text: string])[]): Mutator {
  const parts = donors.flatMap(([path, text]) => partsOf(path, text));
  const byKind = new Map<Kind, Part[]>();
  for (const part of parts) byKind.set(part.kind, [...(byKind.get(part.kind) ?? []), part]);
  return { mutate: (files, changes) => mutate(files, changes, byKind) };
}

/** A text that does not parse any more stays as it was. */
function mutate(files: ProjectFiles, changes: readonly Replacement[], donors: ReadonlyMap<Kind, readonly Part[]>): ProjectFiles {
  const mutated = { ...files };
  const paths = Object.keys(files).filter(isCode);
  for (const { file, part, by } of paths.length > 0 ? changes : []) {
    const path = paths[file % paths.length]!;
    const text = mutated[path]!;
    const own = partsOf(path, text);
    const place = own[part % Math.max(own.length, 1)];
    if (!place) continue;
    const choices = donors.get(place.kind)!;
    const after = text.slice(0, place.range[0]) + choices[by % choices.length]!.text + text.slice(place.range[1]);
    if (after.length < 20_000 && parse(path, after)) mutated[path] = after;
  }
  return mutated;
}

function parse(path: string, text: string): TSESTree.Program | undefined {
  try {
    return typescriptParser.parse(text, {
      sourceType: 'module',
      range: true,
      jsx: /\.[cm]?jsx?$|x$/.test(path),
    });
  } catch {
    return undefined;
  }
}

function partsOf(path: string, text: string): Part[] {
  const program = parse(path, text);
  return program ? [...nodesOf(program)].flatMap(node => partOf(node, text) ?? []) : [];
}

function partOf({ type, range }: TSESTree.Node, text: string): Part | undefined {
  const kind = kindOf(type);
  return kind && { kind, range, text: text.slice(...range) };
}

function kindOf(type: string): Kind | undefined {
  if (/^(?:MethodDefinition|PropertyDefinition|StaticBlock|TSAbstract\w+)$/.test(type)) return 'member';
  if (/(?:Statement|Declaration)$/.test(type)) return 'statement';
  if (/Expression$|^(?:Identifier|Literal|TemplateLiteral)$/.test(type)) return 'expression';
  return /^TS\w+(?:Type|Keyword|Reference)$/.test(type) ? 'type' : undefined;
}

function* nodesOf(node: TSESTree.Node): Generator<TSESTree.Node> {
  if (node.type !== 'Program') yield node;
  for (const key of visitorKeys[node.type] ?? []) {
    const value = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
    for (const child of Array.isArray(value) ? value : [value]) if (child) yield* nodesOf(child);
  }
}
