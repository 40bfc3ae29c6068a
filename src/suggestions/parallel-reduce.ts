import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { descendantsOf } from '../analysis/await-scopes.ts';
import { createFreshNames } from './fresh-name.ts';

import type { Accumulator } from '../analysis/accumulators.ts';
import type { Iteration } from '../analysis/loop-forms.ts';
import type { Edit } from './edit.ts';

/**
 * The edits that make a chain of rounds start them all: `items.reduce(…)` becomes `Promise.all(items.map(…))`, with what the rounds put
 * together put together of their results. `undefined` where nobody waits for the chain at once, or it cannot be taken apart.
 */
export function suggestForReduce(
  iteration: Iteration,
  sourceCode: TSESLint.SourceCode,
): { readonly together: Edit[] } | undefined {
  const { accumulator, node, parameters = [] } = iteration;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || !isWaitedFor(node)) return undefined;
  const round = accumulator ? addedText(iteration, accumulator, sourceCode) : roundText(iteration, sourceCode);
  if (round === undefined || losesComment(node, round, sourceCode) || hasOwnThis(iteration)) return undefined;
  const given = parameters.map(parameter => sourceCode.getText(parameter)).join(', ');
  const all = `Promise.all(${sourceCode.getText(node.callee.object)}.map(async (${given}) => ${round}))`;
  const names = createFreshNames(sourceCode.text);
  const text = accumulator
    ? all + collected(accumulator, names.take('results'), sourceCode)
    : `${all}${last(node, names.take('results'))}`;
  return { together: [{ range: node.range, text }] };
}

/** Whether what comes of the chain is awaited or returned at once: an error of it never waits for somebody to answer. */
function isWaitedFor({ parent }: TSESTree.Node): boolean {
  if (parent?.type === 'ReturnStatement') return true;
  return parent?.type === 'AwaitExpression' || parent?.type === 'ArrowFunctionExpression';
}

/** What a chain without an accumulator gives: the result of its last round. */
function last(node: TSESTree.Node, results: string): string {
  const isDropped = node.parent?.type === 'AwaitExpression' && node.parent.parent.type === 'ExpressionStatement';
  return isDropped ? '' : `.then(${results} => ${results}.at(-1))`;
}

/** The body of a round's function, without what waits for the round before. */
function roundText({ body, links }: Iteration, sourceCode: TSESLint.SourceCode): string {
  const text = sourceCode.getText(body);
  const link = links[0]?.parent;
  if (link) return `{${sourceCode.text.slice(link.range[1], body.range[1])}`;
  return text.startsWith('{') && body.type !== 'BlockStatement' ? `(${text})` : text;
}

/** What a round adds, as a function's body; `undefined` where it is not told by one expression. */
function addedText({ body, call }: Iteration, accumulator: Accumulator, sourceCode: TSESLint.SourceCode): string | undefined {
  const { initial, key, steps = [], taking, type, value } = accumulator;
  // A list that was there before is somebody else's too: it would not be the one that is given back.
  if (!type || !value || !/^(?:Array|Object)Expression$|Literal$/.test(initial.type)) return undefined;
  const text = (node: TSESTree.Node) => sourceCode.getText(node);
  if (taking) {
    // Of what is done with a result only that it is added as it is.
    const [result] = taking.params;
    const isPlain = type !== 'entry' && steps.length === 0 && result?.type === 'Identifier' && text(value) === result.name;
    return isPlain && call && (body.type !== 'BlockStatement' || body.body.length === 1) ? text(call) : undefined;
  }
  const added = key ? `[${text(key)}, ${text(value)}]` : text(value.type === 'AwaitExpression' ? value.argument : value);
  if (steps.length === 0) return added.startsWith('{') ? `(${added})` : added;
  return `{ ${[...steps.map(text), `return ${added};`].join(' ')} }`;
}

/** How the results become what the chain gave. */
function collected({ initial, type }: Accumulator, results: string, sourceCode: TSESLint.SourceCode): string {
  const start = sourceCode.getText(initial);
  const isEmptyList = initial.type === 'ArrayExpression' && initial.elements.length === 0;
  const isEmptyObject = initial.type === 'ObjectExpression' && initial.properties.length === 0;
  switch (type) {
    case 'element':
      return isEmptyList ? '' : `.then(${results} => [...${start}, ...${results}])`;
    case 'elements': {
      const flat = `${results}.flatMap(result => [...result])`;
      return `.then(${results} => ${isEmptyList ? flat : `[...${start}, ...${flat}]`})`;
    }
    case 'entry': {
      const entries = `Object.fromEntries(${results})`;
      return `.then(${results} => (${isEmptyObject ? entries : `{ ...${start}, ...${entries} }`}))`;
    }
    default:
      return `.then(${results} => ${results}.reduce((sum, result) => sum + result, ${start}))`;
  }
}

/** Whether a round uses the `this` or the `arguments` of a function that the rewrite does away with. */
function hasOwnThis({ node }: Iteration): boolean {
  const all = [...descendantsOf(node, true)];
  const isArrowsOnly = !all.some(({ type }) => type === 'FunctionExpression');
  return all.some(one => (one.type === 'ThisExpression' ? !isArrowsOnly : one.type === 'Identifier' && one.name === 'arguments'));
}

function losesComment(node: TSESTree.Node, kept: string, sourceCode: TSESLint.SourceCode): boolean {
  return sourceCode.getCommentsInside(node).some(comment => !kept.includes(sourceCode.getText(comment)));
}
