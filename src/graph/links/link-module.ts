import type { CallId, CallSite } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { LinksDraft } from './links-draft.ts';
import type { ModuleLinks } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget } from '../target.ts';

import { calleesOf, certaintyOf, mayBeMissing } from './callees.ts';
import { findConventionRoots } from '../roots/conventions.ts';
import { findDefaultCallee } from './default-callee.ts';
import { lookAtDeclaration } from '../changes/dependencies.ts';
import { findEscapes } from './escapes.ts';
import { findElementCallees } from '../values/element-callees.ts';
import { evaluateCallee } from '../values/evaluate.ts';
import { findExportedFunctions } from '../roots/exported-functions.ts';
import { findGetterEdges } from './getter-edges.ts';
import { calledName } from '../knowledge.ts';
import { linkArgument } from './link-argument.ts';
import { isNeverReached } from '../values/never-reached.ts';
import { addApiCall } from './links-draft.ts';
import { findSetterEdges } from './setter-edges.ts';
import { isSameTarget, unite } from '../target.ts';
import { startsServer } from '../roots/server-start.ts';
import { findStartedFiles } from './started-file.ts';

/** Everything one module contributes: what its call sites call, and what becomes of the functions it hands over. */
export function linkModule(graph: GraphState, module: ModuleNode): ModuleLinks {
  const links: LinksDraft = {
    edges: [],
    apiCalls: [],
    roots: [],
    escapes: [],
    startedFiles: [],
    serverStarts: [],
    exported: new Map(),
  };
  for (const id of module.summary.calls.keys()) linkCall(graph, module, id, links);
  // One by one: there may be more than a call takes arguments.
  for (const edge of [...findGetterEdges(graph, module), ...findSetterEdges(graph, module)]) links.edges.push(edge);
  links.roots.push(...findConventionRoots(graph, module));
  for (const { function: id, name } of findExportedFunctions(graph, module)) {
    if (!links.exported.has(id)) links.exported.set(id, name);
  }
  for (const escape of findEscapes(graph, module, links.exported)) links.escapes.push(escape);
  return links;
}

function linkCall(graph: GraphState, module: ModuleNode, id: CallId, links: LinksDraft): void {
  const call = module.summary.calls[id]!;
  if (isNeverReached(graph, module, call)) return;
  const callee = evaluateCallee(graph, module, id);
  const shift = call.callee.type === 'member' && call.callee.property === 'call' ? -1 : 0;
  const ofElements = findElementCallees(graph, module, call);
  const targets = unite([callee, { ...callee, targets: ofElements }]).targets;
  const callees = targets.flatMap(target => calleesOf(graph, target, call.kind === 'new', shift, false));
  const certaintyOfAny = mayBeMissing(graph, module, call) ? 'possible' : certaintyOf(graph, callee, callees);
  const standard = callee.unknown ? findDefaultCallee(graph, module, call) : undefined;
  const standards = standard?.found.targets.flatMap(target => calleesOf(graph, target, call.kind === 'new', shift, false));
  for (const { target, once, shift: given, isLater, iterates } of callees) {
    const certainty = ofElements.some(one => isSameTarget(one, target)) ? 'certain' : certaintyOfAny;
    const memoised = once || (call.memoised ?? false);
    const isStandard = standards?.some(one => isSameTarget(one.target, target)) ?? false;
    const byDefault = standard && isStandard ? { byDefault: standard.condition } : {};
    if (target.type === 'api') {
      addApiCall(
        graph,
        module,
        id,
        { shift: given, name: calledName(target.name), form: 'direct', certainty, memoised, ...byDefault },
        links,
      );
    } else if (iterates || runsBody(graph, call, target)) {
      const how = isLater
        ? 'later'
        : target.module === module && target.function === immediateFunction(call)
          ? 'inline'
          : 'calls';
      links.edges.push({ from: call.function, site: { call: id }, to: target, how, certainty, memoised, ...byDefault });
    }
  }
  if (startsServer(call, callee)) links.serverStarts.push(call.function);
  links.startedFiles.push(...findStartedFiles(graph, module, id, callee));
  for (let index = 0; index < call.arguments.length; index++) {
    linkArgument(graph, module, id, { index, path: [], seen: { count: 0, places: undefined } }, call.arguments[index]!, links);
  }
}

/**
 * The body of a generator runs as what it gives is gone through, where that stands; an asynchronous one is reported in its own body. What
 * a generator yields is run by what runs functions made of generators (`co`, Koa 1, sagas).
 */
function runsBody(graph: GraphState, { usage }: CallSite, { module, function: id }: FunctionTarget): boolean {
  lookAtDeclaration(graph, module, id);
  const { async: isAsync, generator } = module.summary.functions[id]!;
  if (!generator || usage === 'iterated' || usage === 'delegated' || usage === 'yielded') return true;
  return isAsync && usage !== 'returned' && usage !== 'dropped';
}

/** The function expression that a call calls at once: `(() => …)()`, `(function () {…}).call(this)`. */
function immediateFunction({ callee }: CallSite): number | undefined {
  const called = callee.type === 'member' ? callee.object : callee;
  return called.type === 'function' ? called.function : undefined;
}
