import type { CallId, FunctionId } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ApiCall, CallEdge, Escape, ModuleLinks, Root, StartedFile } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';

import { costOfCall } from '../values/argument-test.ts';

/** The links of one module while they are being found. */
export interface LinksDraft extends ModuleLinks {
  readonly edges: CallEdge[];
  readonly apiCalls: ApiCall[];
  readonly roots: Root[];
  readonly escapes: Escape[];
  readonly startedFiles: StartedFile[];
  readonly serverStarts: FunctionId[];
  readonly exported: Map<FunctionId, string>;
}

type ApiUse = Pick<ApiCall, 'name' | 'form' | 'certainty' | 'memoised' | 'byDefault' | 'guards'> & { readonly shift: number };

/** Adds a call of what blocks, unless it is sure not to be long. */
export function addApiCall(graph: GraphState, module: ModuleNode, id: CallId, use: ApiUse, links: LinksDraft): void {
  const api = graph.knowledge.findBlockingApi(use.name);
  if (!api) return;
  const { shift, ...rest } = use;
  const call = module.summary.calls[id]!;
  // The arguments of a function that is handed over are its caller's business: only what blocks whatever they are is sure to block.
  const cost = use.form === 'callback' ? (api.when ? undefined : api.cost) : costOfCall(graph, { module, call, shift }, api);
  if (cost === undefined) return;
  links.apiCalls.push({ from: call.function, call: id, ...rest, name: graph.knowledge.getCanonicalName(use.name), api, cost });
}
