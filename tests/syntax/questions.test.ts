import { describe, expect, it } from 'vitest';

import { calleeText } from '../../src/syntax/callee-text.ts';
import { logicalOperands } from '../../src/syntax/logical-operands.ts';
import { namesIn } from '../../src/syntax/pattern-names.ts';
import { literalText, plainKeyName, wellKnownSymbolName } from '../../src/syntax/property-name.ts';
import { unwrap } from '../../src/syntax/unwrap.ts';
import { parseWithOxc } from '../summary/parse.ts';

import type { TSESTree } from '@typescript-eslint/types';

/** The expression that a text is. */
function expression(text: string): TSESTree.Expression {
  const [statement] = parseWithOxc(`(${text})`).body;
  if (statement?.type !== 'ExpressionStatement') throw new Error(text);
  return statement.expression;
}

describe('unwrap', () => {
  it.each(['a as B', 'a!', '<B>a', 'a satisfies B', 'a<B>', '((a as B)!)'])('%s is a', text => {
    expect(unwrap(expression(text))).toMatchObject({ type: 'Identifier', name: 'a' });
  });

  it('a chain expression is what it holds', () => {
    expect(unwrap(expression('a?.b')).type).toBe('MemberExpression');
  });

  it('await and sequences are no wrappers', () => {
    expect(unwrap(expression('(a, b)')).type).toBe('SequenceExpression');
  });
});

describe('names of keys', () => {
  it('literals have a text', () => {
    expect(["'a'", '1', '`b`', '`c${d}`', 'e', 'null'].map(text => literalText(expression(text)))).toEqual([
      'a',
      '1',
      'b',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('identifiers, literals and private names are plain keys', () => {
    const members = expression("class { a() {} 'b c'() {} 3() {} #d() {} }") as TSESTree.ClassExpression;
    expect(members.body.body.map(member => 'key' in member && plainKeyName(member.key))).toEqual(['a', 'b c', '3', '#d']);
  });

  it('well-known symbols have a name', () => {
    expect(['Symbol.dispose', 'Symbol["x"]', 'a.b', 'Symbol'].map(text => wellKnownSymbolName(expression(text)))).toEqual([
      '@@dispose',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the text of a callee', () => {
  it.each([
    ['a', 'a'],
    ['a.b.c', 'a.b.c'],
    ['this.a', 'this.a'],
    ['this.#a', 'this.#a', true],
    ["a['b']", "a['b']"],
    ['a[b]', 'a[…]'],
    ['a?.b?.[c]', 'a?.b?.[…]'],
    ['a!.b', 'a.b'],
    ['(a as B).c', 'a.c'],
    ['(0, a.b)', 'a.b'],
    ['a(b).c', 'a(…).c'],
    ['a().c', 'a().c'],
    ['new A(b).c', 'new A(…).c'],
    ['(await a()).b', '(await a()).b'],
    ["import('a').then", "import('a').then"],
    ['(() => 1)', '(function)'],
    ['import.meta.resolve', 'import.meta.resolve'],
    ['a`b`.c', 'a`…`.c'],
  ])('%s is %s', (text, expected, inClass = false) => {
    const node = inClass
      ? ((expression(`class { #a; b() { ${text} } }`) as TSESTree.ClassExpression).body.body[1] as TSESTree.MethodDefinition)
          .value.body!.body[0]
      : undefined;
    expect(calleeText(node?.type === 'ExpressionStatement' ? node.expression : expression(text))).toBe(expected);
  });

  it('long ones lose their head', () => {
    const text = calleeText(expression(`a.${'b.'.repeat(10)}${'c'.repeat(55)}`));
    expect(text).toHaveLength(60);
    expect(text.startsWith('…')).toBe(true);
  });
});

it('the operands of a chain are those of one operator', () => {
  const operands = logicalOperands(expression('a && (b as B) && (c || d) && e') as TSESTree.LogicalExpression);
  expect(operands.map(({ type }) => type)).toEqual(['Identifier', 'TSAsExpression', 'LogicalExpression', 'Identifier']);
});

it('the names of a pattern are those that it declares', () => {
  const arrow = expression('({ a, b: { c = d }, ...e }, [f, , ...g], h = i, ...j) => {}') as TSESTree.ArrowFunctionExpression;
  expect(arrow.params.flatMap(parameter => namesIn(parameter).map(({ name }) => name))).toEqual([
    'a',
    'c',
    'e',
    'f',
    'g',
    'h',
    'j',
  ]);
});
