import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { ArgumentTest, BlockingApi } from '../catalog/blocking-api.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { findVariable, memberName } from './module-reference.ts';

/** What a test says of a call; `undefined` where an argument cannot be read. */
type Verdict = boolean | undefined;

type Arguments = readonly TSESTree.CallExpressionArgument[];

type Replacing = Pick<BlockingApi, 'replacement' | 'noSuggestion'>;

/** The replacement of a row for one call, as `replacementWhen` has it; nothing where a test of it cannot be decided. */
export function findReplacement(api: BlockingApi, args: Arguments, sourceCode: TSESLint.SourceCode): Replacing | undefined {
  for (const { when, ...replacing } of api.replacementWhen ?? []) {
    const verdict = evaluate(when, args, sourceCode);
    if (verdict === undefined) return undefined;
    if (verdict) return replacing;
  }
  return api;
}

/** The value of an argument: a constant's initial value, without TypeScript wrappers; `undefined` if it is left out. */
export function resolveConstant(node: TSESTree.Node | undefined, sourceCode: TSESLint.SourceCode): TSESTree.Node | undefined {
  const value = node && unwrap(node);
  if (value?.type !== 'Identifier') return value;
  const definition = findVariable(value.name, value, sourceCode)?.defs[0];
  if (definition?.type !== 'Variable') return value;
  const { id, init, parent } = definition.node;
  return parent.kind === 'const' && id.type === 'Identifier' && init ? unwrap(init) : value;
}

function evaluate(test: ArgumentTest, args: Arguments, sourceCode: TSESLint.SourceCode): Verdict {
  switch (test.test) {
    case 'not': {
      const verdict = evaluate(test.of, args, sourceCode);
      return verdict === undefined ? undefined : !verdict;
    }
    case 'any':
    case 'all':
      return combine(
        test.of.map(part => evaluate(part, args, sourceCode)),
        test.test === 'any',
      );
    default:
      return evaluateOne(test, args, sourceCode);
  }
}

/** `decisive` is the verdict that settles the whole: one `true` of `any`, one `false` of `all`. */
function combine(verdicts: readonly Verdict[], decisive: boolean): Verdict {
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes(undefined) ? undefined : !decisive;
}

type SimpleTest = Exclude<ArgumentTest, { readonly test: 'not' | 'any' | 'all' }>;

function evaluateOne(test: SimpleTest, args: Arguments, sourceCode: TSESLint.SourceCode): Verdict {
  if (args.slice(0, test.index + 1).some(argument => argument.type === 'SpreadElement')) return undefined;
  const written = args[test.index];
  const value = resolveConstant(written, sourceCode);
  switch (test.test) {
    case 'absent':
      return written === undefined;
    case 'present':
      return written !== undefined;
    case 'descriptor':
      return written !== undefined && isDescriptor(unwrap(written), value!);
    case 'option':
    case 'has-option':
      // `execFileSync(file, args, { … })`: what stands before the options is none.
      if (value?.type !== 'ObjectExpression' && args[test.index + 1]?.type === 'ObjectExpression') return false;
      return value === undefined ? false : hasOption(test, value, sourceCode);
    case 'literal':
      return value?.type === 'Literal' ? value.value === test.equals : undefined;
    case 'at-most':
      return value?.type === 'Literal' && typeof value.value === 'number' ? value.value <= test.max : undefined;
    default:
      return undefined;
  }
}

/** Whether an argument is a file descriptor by all signs. */
function isDescriptor(written: TSESTree.Node, value: TSESTree.Node): boolean {
  const name = written.type === 'MemberExpression' ? memberName(written) : written.type === 'Identifier' ? written.name : '';
  if (/(?:^fd|Fd|_fd|[dD]escriptor)$/u.test(name ?? '') || name?.toLowerCase() === 'fd') return true;
  if (value.type === 'Literal') return typeof value.value === 'number';
  return value.type === 'CallExpression' && /\bopen(?:Sync)?$/u.test(calledName(value) ?? '');
}

function calledName(call: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
}

type OptionTest = Extract<ArgumentTest, { readonly test: 'option' | 'has-option' }>;

function hasOption(test: OptionTest, value: TSESTree.Node, sourceCode: TSESLint.SourceCode): Verdict {
  if (isNoOptionsObject(value, sourceCode)) return false;
  if (value.type !== 'ObjectExpression') return undefined;
  const property = findOption(value, test.property);
  if (property === 'unknown') return undefined;
  if (test.test === 'has-option' || !property) return property !== undefined;
  const option = resolveConstant(property, sourceCode)!;
  return option.type === 'Literal' ? option.value === test.equals : undefined;
}

/** The value of a property of an object literal; `unknown` where a spread or a computed key may be it. */
export function findOption(options: TSESTree.ObjectExpression, name: string): TSESTree.Node | 'unknown' | undefined {
  let found: TSESTree.Node | 'unknown' | undefined;
  for (const property of options.properties) {
    if (property.type === 'SpreadElement' || property.computed) found = 'unknown';
    else if (plainKeyName(property.key) === name) found = property.value;
  }
  return found;
}

/** Whether a value can be told to be no object with options: a primitive, a list of arguments. */
export function isNoOptionsObject(value: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  if (value.type === 'Identifier') return value.name === 'undefined' || isArrayByName(value, sourceCode);
  return ['Literal', 'TemplateLiteral', 'ArrayExpression', 'ArrowFunctionExpression', 'FunctionExpression'].includes(value.type);
}

/** `args: string[]`, and anything called `args`: what stands second in `execFile(file, args)`. */
function isArrayByName(identifier: TSESTree.Identifier, sourceCode: TSESLint.SourceCode): boolean {
  const [definition] = findVariable(identifier.name, identifier, sourceCode)?.defs ?? [];
  const annotation = definition?.name.type === 'Identifier' ? definition.name.typeAnnotation?.typeAnnotation : undefined;
  return annotation ? annotation.type === 'TSArrayType' : /^(?:args|argv)$|Args$|Argv$/u.test(identifier.name);
}
