import { parse } from '@typescript-eslint/parser';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

/**
 * Where V8 says that each call of a program is: at the name that is called (`read` in `fs.read(file)`), at the parenthesis where the callee
 * ends in none (`(0, fs.read)(file)`), at `new`; a property read is at the property. For each its `places` (`line:column`, both from 1), its
 * `extent` (`line:column-line:column`, as ESLint reports it) and its `range`.
 */
export function findCallPositions(code, file) {
  const jsx = !/\.[cm]?ts$/.test(file);
  const ast = parse(code, { loc: true, range: true, tokens: true, ecmaFeatures: { jsx } });
  const { tokens } = ast;
  const all = [];
  visitNodes(ast, node => {
    const found = findPlaces(node, tokens);
    if (found.length > 0) all.push({ extent: extentOf(node), range: node.range, places: found.map(printPlace) });
  });
  return all;
}

function findPlaces(node, tokens) {
  switch (node.type) {
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'ImportExpression':
      return [node];
    case 'MemberExpression':
      return [node.property];
    case 'CallExpression':
      return findCalledPlaces(node, tokens);
    default:
      return [];
  }
}

/** The parenthesis that opens a call's arguments, and the word before it, if it is one. */
function findCalledPlaces({ callee, typeArguments }, tokens) {
  let open = findToken(tokens, (typeArguments ?? callee).range[1]);
  while (tokens[open].value !== '(') open++;
  const before = tokens[open - 1];
  return /^[\w$#]/.test(before.value) ? [before, tokens[open]] : [tokens[open]];
}

/** The index of the first token that starts at an offset or behind it. */
function findToken(tokens, offset) {
  let low = 0;
  for (let high = tokens.length; low < high;) {
    const middle = (low + high) >> 1;
    if (tokens[middle].range[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function printPlace({ loc: { start } }) {
  return `${start.line}:${start.column + 1}`;
}

function extentOf({ loc: { start, end } }) {
  return `${start.line}:${start.column + 1}-${end.line}:${end.column + 1}`;
}

function visitNodes(root, visit) {
  const pending = [root];
  for (const node of pending) {
    visit(node);
    for (const key of visitorKeys[node.type] ?? []) {
      const child = node[key];
      if (Array.isArray(child)) pending.push(...child.filter(Boolean));
      else if (child) pending.push(child);
    }
  }
}
