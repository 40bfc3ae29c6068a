/** So much weighs what nests in a program that a native parser's stack certainly holds, in a worker thread too. */
const maximalWeight = 500;
/** An `else if`, a `? :`, an arrow or an assignment in a row costs about half of what a bracket costs. */
const chainWeight = 0.5;
/** `1 + 1 + …`: it is read in a loop, but written recursively. */
const operatorWeight = 0.1;

const chained = new Set(Array.from('?=!~:', codeOf));
const operators = new Set(Array.from('+-*/%&|^<>', codeOf));
const continuing = new Set([...chained, ...operators, ...Array.from('.(,', codeOf)]);
const chainWord = /(?:await|delete|do|else|for|if|new|typeof|void|while|with)\b/y;

/**
 * Whether a text nests deeper than any person writes, by its brackets and by what can be chained without any. The parser is native: its
 * stack overflowing would end the whole process, and no `try` can prevent that. May be wrong about texts full of unbalanced brackets in
 * strings, never about deeper ones than it says.
 */
export function isTooDeep(text: string): boolean {
  if (text.length < maximalWeight) return false;
  const chains: number[] = [0];
  let weight = 0;
  const add = (chain: number) => {
    chains[chains.length - 1]! += chain;
    weight += chain;
  };
  const end = () => add(-chains.at(-1)!);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isOpening(code)) {
      chains.push(0);
      weight++;
    } else if (isClosing(code) && chains.length > 1) {
      weight -= 1 + chains.pop()!;
      if (code === closingBrace && !isContinued(text, index)) end();
    } else if (code === newline || code === semicolon || code === comma) {
      if (!isContinued(text, index)) end();
    } else if (chained.has(code)) add(chainWeight);
    else if (operators.has(code)) add(operatorWeight);
    else if (isWordStart(text, index, code)) {
      chainWord.lastIndex = index;
      if (chainWord.test(text)) add(chainWeight);
    }
    if (weight > maximalWeight) return true;
  }
  return false;
}

const newline = codeOf('\n');
const semicolon = codeOf(';');
const comma = codeOf(',');
const closingBrace = codeOf('}');

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

function isOpening(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x7b;
}

function isClosing(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === closingBrace;
}

function isWordStart(text: string, index: number, code: number): boolean {
  if (code < 0x61 || code > 0x77) return false;
  const before = text.charCodeAt(index - 1) | 0x20;
  return !(before >= 0x61 && before <= 0x7a);
}

/** Whether what ends here goes on after it: with `else`, an operator, or (a head without braces) one more keyword after `)`. */
function isContinued(text: string, index: number): boolean {
  let next = index + 1;
  while (isSpace(text.charCodeAt(next))) next++;
  if (text.startsWith('else', next)) return true;
  if (text.charCodeAt(index) !== newline) return false;
  if (continuing.has(text.charCodeAt(next))) return true;
  let last = index - 1;
  while (isSpace(text.charCodeAt(last))) last--;
  const code = text.charCodeAt(last);
  if (code !== comma && continuing.has(code)) return true;
  chainWord.lastIndex = next;
  return code === 0x29 && chainWord.test(text);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13);
}
