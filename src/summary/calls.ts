import type { TSESTree } from '@typescript-eslint/types';

import { endOf, startOf } from '../syntax/range-of.ts';
import { calleeText } from '../syntax/callee-text.ts';
import { literalText } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { visitCompiledBody } from './compiled-bodies.ts';
import { helperOf } from './compiler-helpers.ts';
import { visitExpression, visitIterable } from './expressions.ts';
import { recordHelperWrites } from './helper-writes.ts';
import { recordKnownWrites } from './known-writes.ts';
import { noteCallbackCalls } from './element-calls.ts';
import { noteRounds } from './loops.ts';
import { noteInRegions } from './memoised.ts';
import { visitMember } from './members.ts';
import { unknownValue } from './module-walk.ts';
import { noteEntryWrite } from './places.ts';
import { recordStarExport } from './star-exports.ts';

import type { Usage } from './expressions.ts';
import type { CallSite, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** A call site whose inside is being visited, and the value that stands for its result. */
interface OpenCall {
  readonly site: Draft<CallSite>;
  readonly value: Value & { type: 'call' };
}

/** Visits `f(…)`. */
export function visitCall(walk: ModuleWalk, call: TSESTree.CallExpression, usage: Usage): Value {
  const helper = helperOf(call.callee);
  const compiled = visitCompiledBody(walk, call, helper, usage);
  if (compiled) return compiled;
  const { site, value } = openCall(walk, 'call', call, call.callee, usage);
  if (call.optional) site.optional = true;
  site.callee = visitCallee(walk, call.callee);
  visitArguments(walk, site, call.arguments);
  readConstruction(site);
  const { callee } = site;
  if (requires(walk, callee, site.text)) addRequest(walk, call.arguments[0]);
  noteEntryWrite(walk, call, site);
  recordKnownWrites(walk, site, call);
  recordStarExport(walk, site, helper);
  noteRounds(walk, call, value.call);
  return recordHelperWrites(walk, helper, site) ?? value;
}

/** `Reflect.construct(X, [a])` is `new X(a)`. */
function readConstruction(site: Draft<CallSite>): void {
  const { callee, arguments: given } = site;
  const [made, list] = given;
  if (callee.type !== 'member' || callee.property !== 'construct' || !made || !list) return;
  if (callee.object.type !== 'global' || callee.object.name !== 'Reflect') return;
  site.kind = 'new';
  site.callee = made;
  site.arguments = list.type === 'array' ? [...list.elements] : [{ type: 'spread', value: list }];
}

/** Visits `new X(…)`. */
export function visitNew(walk: ModuleWalk, node: TSESTree.NewExpression, usage: Usage): Value {
  const { site, value } = openCall(walk, 'new', node, node.callee, usage);
  site.callee = visitCallee(walk, node.callee);
  visitArguments(walk, site, node.arguments);
  return value;
}

/** Visits a tagged template; its first argument is the leading text. */
export function visitTaggedTemplate(walk: ModuleWalk, node: TSESTree.TaggedTemplateExpression, usage: Usage): Value {
  const { site, value } = openCall(walk, 'tag', node, node.tag, usage);
  site.callee = visitCallee(walk, node.tag);
  site.arguments.push({ type: 'template', head: (node.quasi.quasis[0]?.value.cooked ?? '').slice(0, 100) });
  visitArguments(walk, site, node.quasi.expressions);
  return value;
}

/** Visits `import(…)`: a call of the global `import`. */
export function visitImport(walk: ModuleWalk, node: TSESTree.ImportExpression, usage: Usage): Value {
  const { site, value } = openCall(walk, 'import', node, undefined, usage);
  site.callee = { type: 'global', name: 'import' };
  addRequest(walk, node.source);
  visitArguments(walk, site, node.options ? [node.source, node.options] : [node.source]);
  return value;
}

/** Takes the call's place in the table before its inside is visited, so that outer calls come before inner ones. */
function openCall(
  walk: ModuleWalk,
  kind: CallSite['kind'],
  node: TSESTree.Node,
  callee: TSESTree.Node | undefined,
  usage: Usage,
): OpenCall {
  const { state } = walk;
  const name = callee && nameOf(unwrap(callee));
  const position = walk.lines.positionOf(startOf(node), endOf(node));
  const site: Draft<CallSite> = {
    kind,
    function: state.function,
    callee: unknownValue,
    arguments: [],
    position,
    nameLine: name ? walk.lines.lineAt(startOf(name)) : position.line,
    text: callee ? calleeText(callee) : 'import',
    usage,
  };
  noteInRegions(walk, site);
  if (walk.elementCalls.has(node)) site.ofEach = true;
  if (state.unreachable) site.unreachable = true;
  if (state.conditions) site.conditions = state.conditions;
  if (state.guards) site.guards = state.guards;
  if (state.loop !== undefined) site.loop = state.loop;
  return { site, value: { type: 'call', call: walk.calls.push(site) - 1 } };
}

function nameOf(callee: TSESTree.Node): TSESTree.Node | undefined {
  if (callee.type === 'SequenceExpression') return nameOf(callee.expressions.at(-1)!);
  return callee.type === 'MemberExpression' ? callee.property : callee;
}

/** The value of what is called; a member that is called is not recorded as read. */
function visitCallee(walk: ModuleWalk, expression: TSESTree.Node): Value {
  const callee = unwrap(expression);
  return callee.type === 'MemberExpression' ? visitMember(walk, callee) : visitExpression(walk, callee);
}

function visitArguments(walk: ModuleWalk, site: Draft<CallSite>, nodes: readonly TSESTree.Node[]): void {
  const isGoneThrough = iterates(site);
  const method = site.callee.type === 'member' ? (site.callee.property ?? '') : '';
  const isArrayMethod = arrayMethods.has(method);
  for (const node of nodes) {
    if (isModuleBody(walk, site, node)) walk.moduleBodies.add(walk.functions.length);
    if (isArrayMethod && (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression')) {
      walk.arrayCallbacks.add(walk.functions.length);
      noteCallbackCalls(walk, method, node);
    }
    site.arguments.push(isGoneThrough ? visitIterable(walk, node) : visitExpression(walk, node));
  }
}

/** `(function (factory) { … })(function (require, exports) { … })`: the body of a module that any loader may load. */
function isModuleBody({ state }: ModuleWalk, site: Draft<CallSite>, node: TSESTree.Node): boolean {
  if (state.function !== 0 || node.type !== 'FunctionExpression' || !(site.callee.type === 'function' || site.text === 'define'))
    return false;
  return node.params.some(({ type, ...one }) => type === 'Identifier' && 'name' in one && /^(?:exports|require)$/.test(one.name));
}

/** Methods that run their callback before they return, for each element. */
const arrayMethods = new Set([
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'forEach',
  'map',
  'reduce',
  'reduceRight',
  'some',
  'sort',
]);

/** What goes through an iterable it is given: globals, and methods of globals. */
const iteratingConstructors = new Set(['Map', 'Set', 'WeakMap', 'WeakSet']);
const iteratingMethods = new Set([
  'Array.from',
  'Object.fromEntries',
  'Promise.all',
  'Promise.allSettled',
  'Promise.any',
  'Promise.race',
]);

function iterates({ callee, kind, text }: Draft<CallSite>): boolean {
  if (kind === 'new') return callee.type === 'global' && iteratingConstructors.has(callee.name);
  return callee.type === 'member' && callee.object.type === 'global' && iteratingMethods.has(text);
}

/** `require`, whoever made it, `module.require` and `createRequire(…)(…)`. */
function requires(walk: ModuleWalk, callee: Value, text: string): boolean {
  if (text === 'require' || text === 'module.require') return true;
  return callee.type === 'call' && walk.calls[callee.call]!.text.endsWith('createRequire');
}

function addRequest(walk: ModuleWalk, source: TSESTree.Node | undefined): void {
  const specifier = source && literalText(unwrap(source));
  if (specifier !== undefined) walk.requests.add(specifier);
}
