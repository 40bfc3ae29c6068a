import type { Value } from '../summary/module-summary.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';

import { pageGlobals, pageLibraries } from '../catalog/pages.ts';
import { lookAtAll } from './dependencies.ts';

/** Whether a module is code of a web page, by what it imports or calls. */
export function isOfPage(graph: GraphState, module: ModuleNode): boolean {
  lookAtAll(graph, module);
  const { requests, calls } = module.summary;
  return requests.some(specifier => pageLibraries.test(specifier)) || calls.some(({ callee }) => isOfPageGlobal(callee));
}

function isOfPageGlobal(value: Value): boolean {
  if (value.type === 'member') return isOfPageGlobal(value.object);
  return value.type === 'global' && pageGlobals.includes(value.name);
}
