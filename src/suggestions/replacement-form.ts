import type { CallRewrite, RewriteRequest, Template } from './call-rewrite.ts';

import { replaceNode } from './edit.ts';
import { rewriteToPromisified } from './promisified-call.ts';
import { templates } from './templates/index.ts';

const rewrites: Readonly<Record<RewriteRequest['replacement']['form'], Template>> = {
  promise: rewriteToPromise,
  promisify: rewriteToPromisified,
  method: rewriteToMethod,
  template: request => templates[(request.replacement as { template: string }).template]?.(request),
};

/** Rewrites a call by the form of its replacement. */
export function rewriteCall(request: RewriteRequest): CallRewrite | undefined {
  const { form, difference } = request.replacement;
  const rewrite = rewrites[form](request);
  // A template keeps the result's shape and says by itself what it cannot keep.
  return rewrite && form !== 'template' && difference !== undefined ? { ...rewrite, remark: difference } : rewrite;
}

function rewriteToPromise({ call, replacement, imports }: RewriteRequest): CallRewrite | undefined {
  const name = imports.findName(replacement.name);
  if (name === undefined) return undefined;
  // `new WebAssembly.Module(bytes)` → `WebAssembly.compile(bytes)`
  const start = call.type === 'NewExpression' ? call.range[0] : call.callee.range[0];
  return { node: call, edits: [{ range: [start, call.callee.range[1]], text: name }], name };
}

function rewriteToMethod({ call, replacement }: RewriteRequest): CallRewrite | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  return { node: call, edits: [replaceNode(callee.property, replacement.name)], name: replacement.name };
}
