import type { TSESTree } from '@typescript-eslint/types';

import { doAccessesConflict } from '../graph/effects/resolved-effects.ts';
import { isFunctionNode } from '../summary/function-nodes.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { awaitedCalls, isAsked, isEvidenceUnused, isUsed } from './await-items.ts';
import { descendantsOf, isAnsweredInside, isLoop, isSilentPlace } from './await-scopes.ts';
import { runsEachAsCode } from './loaded-code.ts';
import { findIteration, ownAwaits, varyingVariables } from './loop-forms.ts';
import { isInside, mentions } from './loop-variables.ts';
import { isMeantInOrder, isUnderLock } from './ordered-places.ts';

import type { Variable } from '../summary/variables.ts';
import type { Effects, ResolvedAccess } from '../graph/effects/resolved-effects.ts';
import type { AwaitContext } from './await-context.ts';
import type { Iteration } from './loop-forms.ts';

/** A loop whose rounds need not wait for each other. */
export interface SequentialLoop {
  readonly iteration: Iteration;
  /** The first awaited call. */
  readonly call: TSESTree.Node;
  readonly awaits: readonly TSESTree.AwaitExpression[];
}

/** All such loops of a program; given are its awaits and its calls of `reduce`, where loops are looked for. */
export function findSequentialLoops(context: AwaitContext, nodes: readonly TSESTree.Node[]): SequentialLoop[] {
  const found: SequentialLoop[] = [];
  for (const node of new Set(nodes.flatMap(loopsAround))) {
    const iteration = findIteration(context, node);
    const loop = iteration && judge(context, iteration);
    if (loop) found.push(loop);
  }
  return found;
}

/** The loops that a node may belong to: the call that it is or awaits, up to its function, and the call that takes that function. */
function loopsAround(node: TSESTree.Node): TSESTree.Node[] {
  const own = node.type === 'AwaitExpression' ? node.argument : node;
  const loops: TSESTree.Node[] = own.type === 'CallExpression' ? [own] : [];
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (isLoop(outer)) loops.push(outer);
    if (!isFunctionNode(outer)) continue;
    if (outer.parent.type === 'CallExpression') loops.push(outer.parent);
    break;
  }
  return loops;
}

function judge(context: AwaitContext, iteration: Iteration): SequentialLoop | undefined {
  const { body } = iteration;
  const awaits = ownAwaits(iteration);
  const call = firstCall(iteration, awaits);
  if (!call || isSilentPlace(body) || awaits.some(isSilentPlace) || canEnd(iteration) || isPaced(iteration)) return undefined;
  const varying = varyingVariables(context, iteration);
  if (!(awaits.length > 0 ? awaits : [call]).every(node => mentions(context, node, varying))) return undefined;
  if (!areAwaitsProven(context, iteration, awaits, call)) return undefined;
  // What is awaited may throw as long as nothing changes by it; any other call that throws is there to end the loop.
  if (context.effectsOf([body], { skipped: new Set([...iteration.links, ...awaits]) }).throws) return undefined;
  const effects = context.effectsOf([body], { used: isTaken(iteration), skipped: new Set(iteration.links) });
  if (!areRoundsIndependent(context, iteration, effects, varying)) return undefined;
  if (asksForWhatItFills(context, iteration, call.range[0])) return undefined;
  if (isMeantInOrder(context, iteration.node.range[0], call.range[1]) || isUnderLock(context, iteration.node)) return undefined;
  return { iteration, call, awaits };
}

function firstCall({ call }: Iteration, [first]: readonly TSESTree.AwaitExpression[]): TSESTree.Node | undefined {
  return first ? awaitedCalls(first.argument)?.[0] : call;
}

/** Whether a round may end the loop, or let somebody else decide when it goes on. */
function canEnd({ node: loop, body, form, links }: Iteration): boolean {
  for (const node of descendantsOf(body)) {
    if (links.some(link => isInside(node, link))) continue;
    switch (node.type) {
      case 'ReturnStatement':
        // What a round of a reduce returns is part of its form.
        if (form !== 'reduce' && (form !== 'for-each' || node.argument)) return true;
        break;
      case 'ThrowStatement':
      case 'YieldExpression':
        return true;
      case 'BreakStatement':
        if (!isAnsweredInside(node, body)) return true;
        break;
      case 'ContinueStatement':
        if (node.label && !isAnsweredInside(node, loop)) return true;
        break;
      case 'ForOfStatement':
        if (node.await) return true;
        break;
      default:
    }
  }
  return false;
}

const pacingNames =
  /^(?:after|attempts?|batch(?:es)?|before|chunks?|offset|pages?|retr(?:y|ies)|skip|slices?|tries|round|tick)$|attempt|retr(?:y|ies)|batch|chunk|(?:middleware|migration|phase|stage|step)$/i;

/** Whether the loop's names say that its rounds are meant to follow each other: attempts, batches, pages, steps. */
function isPaced({ variables, head, isInSteps }: Iteration): boolean {
  if (isInSteps || variables.some(({ name }) => pacingNames.test(name))) return true;
  return head.some(node =>
    [...descendantsOf(node)].some(one => one.type === 'Identifier' && /attempt|retr(?:y|ies)|^(?:max)?tries$/i.test(one.name)),
  );
}

/** Whether there is evidence for every await of a round. */
function areAwaitsProven(
  context: AwaitContext,
  iteration: Iteration,
  awaits: readonly TSESTree.AwaitExpression[],
  call: TSESTree.Node,
): boolean {
  const { body, links } = iteration;
  const skipped = new Set(links);
  let works = awaits.length === 0 && context.effectsOfCall(call, true)?.works === true;
  for (const node of awaits.length > 0 ? awaits : [call]) {
    const expression = node.type === 'AwaitExpression' ? node.argument : node;
    const calls = awaitedCalls(expression);
    if (!calls || calls.some(one => runsEachAsCode(context, iteration, one))) return false;
    const used = node.type === 'AwaitExpression' ? isResultUsed(context, node, body) : isTaken(iteration);
    const effects = context.effectsOf([node], { used, skipped });
    if (effects.joins || effects.pauses || effects.suspects.length > 0) return false;
    if (effects.throws && (!used || changesAnything(effects))) return false;
    if (effects.unknown.length > 0 && !context.unproven) return false;
    if (!used && context.unproven && effects.unknown.length > 0 && isAsked(calls, effects)) return false;
    if (!used && !context.unproven && !calls.every(one => isEvidenceUnused(context.effectsOfCall(one, used)))) return false;
    works ||= effects.works;
  }
  return works;
}

/** Whether what a round gives goes into what all of them put together, or into the list of their results. */
function isTaken({ accumulator, form, node: { parent } }: Iteration): boolean {
  if (form !== 'for-each') return accumulator !== undefined;
  return parent?.type === 'AwaitExpression' && parent.parent.type !== 'ExpressionStatement';
}

function changesAnything(effects: Effects): boolean {
  return effects.accesses.some(({ mode }) => mode !== 'read' && mode !== 'memo');
}

function isResultUsed(context: AwaitContext, node: TSESTree.AwaitExpression, body: TSESTree.Node): boolean {
  let part: TSESTree.Node = node;
  while (part.parent && part !== body && part.type !== 'VariableDeclarator' && part.type !== 'ExpressionStatement')
    part = part.parent;
  return part !== node && isUsed(context, part, node);
}

/** Whether no round sees what another one does. */
function areRoundsIndependent(
  context: AwaitContext,
  iteration: Iteration,
  effects: Effects,
  varying: ReadonlySet<Variable>,
): boolean {
  if (effects.suspects.length > 0 || (effects.unknown.length > 0 && !context.unproven)) return false;
  const own = collectOwnVariables(context, iteration, varying);
  const outer = effects.accesses.filter(access => !isOwn(access, own));
  const head = context.effectsOf(iteration.head, { used: true });
  if (head.suspects.length > 0) return false;
  const heads = head.accesses.filter(access => !isOwn(access, own) && access.mode === 'read' && !access.root.startsWith('env:'));
  const touched = [...outer, ...heads];
  return outer.every(
    one => !isOrderedOutside(one, own) && touched.every(other => isFilledByAll(one, other) || !doRoundsConflict(one, other, own)),
  );
}

/** What one round fills at its first use and reads, every round does: whichever comes first. */
function isFilledByAll(one: ResolvedAccess, other: ResolvedAccess): boolean {
  return (one.mode === 'memo' && other.mode === 'read') || (one.mode === 'read' && other.mode === 'memo');
}

/** A change of the world whose order others may see; what is sent to another place in every round has none. */
function isOrderedOutside(access: ResolvedAccess, own: OwnVariables): boolean {
  const { root, mode } = access;
  if (mode !== 'read' && root === 'env:net') return !isKeyed(access, own);
  return mode !== 'read' && ['env:database', 'env:process', 'env:terminal', 'env:external', 'env:output'].includes(root);
}

function doRoundsConflict(one: ResolvedAccess, other: ResolvedAccess, own: OwnVariables): boolean {
  if (!doAccessesConflict(one, other)) return false;
  if (one.mode === 'append' && other.mode === 'append') return false;
  return !(isKeyed(one, own) && isKeyed(other, own));
}

/** The variables that every round has for itself, by their project-wide names. */
interface OwnVariables {
  readonly all: ReadonlySet<string>;
  /** Those among them that are another thing each time. */
  readonly varying: ReadonlySet<string>;
}

function collectOwnVariables(
  context: AwaitContext,
  { accumulator, body, variables }: Iteration,
  varying: ReadonlySet<Variable>,
): OwnVariables {
  const found = new Set(variables);
  for (const node of descendantsOf(body, true)) {
    const variable = node.type === 'Identifier' ? context.variables.variableOf(node) : undefined;
    const declared = variable?.offset;
    if (variable && declared !== undefined && body.range[0] <= declared && declared < body.range[1]) found.add(variable);
  }
  if (accumulator?.variable) found.delete(accumulator.variable);
  const nameOf = (variable: Variable) => context.variableKey(variable.offset);
  return { all: new Set([...found].map(nameOf)), varying: new Set([...varying].map(nameOf)) };
}

function isOwn({ root }: ResolvedAccess, { all }: OwnVariables): boolean {
  return root.startsWith('variable:') && all.has(root.slice('variable:'.length));
}

/** Whether the access is to something else in every round. */
function isKeyed({ path }: ResolvedAccess, { varying }: OwnVariables): boolean {
  return path.some(key => {
    if (key.startsWith('*@')) return varying.has(key.slice(2));
    return [...key.matchAll(/\{variable:(.*?#\d+)/g)].some(([, variable]) => varying.has(variable!));
  });
}

/** Whether a round tests an entry of something that rounds fill: `if (!cache[key]) cache[key] = await load(key)`. */
function asksForWhatItFills(context: AwaitContext, { accumulator, body, variables }: Iteration, start: number): boolean {
  const filled = new Set<Variable>();
  for (const node of descendantsOf(body)) {
    // What comes before the first await of a round still happens in order.
    const object = node.range[1] > start ? filledObject(node) : undefined;
    const variable = object && context.variables.variableOf(object);
    const name = variable?.definitions[0]?.name;
    const isOwn =
      variable !== accumulator?.variable &&
      name !== undefined &&
      body.range[0] <= name.range[0] &&
      name.range[1] <= body.range[1];
    if (variable && !isOwn && !variables.includes(variable)) filled.add(variable);
  }
  return [...descendantsOf(body)].some(node => {
    const test = 'test' in node ? node.test : node.type === 'LogicalExpression' ? node.left : undefined;
    return test && [...descendantsOf(test)].some(one => filled.has(context.variables.variableOf(askedObject(one) ?? one)!));
  });
}

/** `cache` of `cache[key] = await …` and `cache.set(key, await …)`. */
function filledObject(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && node.left.computed)
    return node.left.object;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  return plainKeyName(node.callee.property) === 'set' ? node.callee.object : undefined;
}

/** `cache` of `cache[key]`, `cache.has(key)` and `cache.get(key)`. */
function askedObject(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === 'MemberExpression' && node.computed) return node.object;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  return ['get', 'has'].includes(plainKeyName(node.callee.property) ?? '') ? node.callee.object : undefined;
}
