import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { BlockingCall } from '../analysis/event-loop-analysis.ts';
import type { Replacement } from '../catalog/blocking-api.ts';
import type { CallNode, CallRewrite } from './call-rewrite.ts';
import type { Edit } from './edit.ts';

import { findReplacement } from './argument-test.ts';
import { makeAsync } from './asynchronous-function.ts';
import { canAwait, wrapInAwait } from './await-placement.ts';
import { awaitCallbacks, awaitHost, isOptional, isOrderless, isPlainMap } from './concurrent-callback.ts';
import { createFix, insertAt, orderEdits, replaceNode } from './edit.ts';
import { createImportPlan } from './import-plan.ts';
import { findModuleReference, memberName, parseCanonicalName } from './module-reference.ts';
import { findOverlapRemark } from './overlapping-write.ts';
import { rewriteCall } from './replacement-form.ts';
import { findSuspensionHazard } from './suspension-hazard.ts';

/** The messages of the suggestions, to be spread into the `messages` of a rule. */
export const suggestionMessages = { useReplacement: 'Use {{replacement}}.' } as const;

/** An entry for `suggest` in a report. */
export type AsynchronousSuggestion = TSESLint.ReportSuggestionArray<keyof typeof suggestionMessages>[number];

/** The rewrite of a blocking call that keeps the event loop free: one suggestion, or none where the program could come to mean another thing. */
export function suggestAsynchronousCall(call: BlockingCall, sourceCode: TSESLint.SourceCode): AsynchronousSuggestion[] {
  if (call.certainty !== 'certain' || call.api.noSuggestion !== undefined) return [];
  const { node } = call;
  if ((node.type !== 'CallExpression' && node.type !== 'NewExpression') || node.typeArguments || isOptional(node)) return [];
  const planned = call.form === 'direct' ? planCall(call, node, sourceCode) : planMap(call, node, sourceCode);
  const owner = planned && planOwner(call, sourceCode);
  if (!owner) return [];
  const { outermost } = planned;
  if (!canAwait(outermost, call.runsIn.node)) return [];
  if (findSuspensionHazard({ call: node, at: outermost, owner: call.runsIn.node }, sourceCode) !== undefined) return [];
  const edits = orderEdits([...owner, ...planned.edits]);
  return edits
    ? [{ messageId: 'useReplacement', data: { replacement: describe(planned, owner.length > 0) }, fix: createFix(edits) }]
    : [];
}

interface PlannedCall {
  readonly edits: readonly Edit[];
  /** What is awaited in the running function itself. */
  readonly outermost: TSESTree.Node;
  readonly name: string;
  readonly remarks: readonly (string | undefined)[];
}

/** The edits that make the running function async; none if it is, `undefined` if it may not be. */
function planOwner({ runsIn }: BlockingCall, sourceCode: TSESLint.SourceCode): readonly Edit[] | undefined {
  if (runsIn.async) return [];
  return runsIn.mayBecomeAsync === 'yes' ? makeAsync(runsIn.node, sourceCode) : undefined;
}

function planCall(call: BlockingCall, node: CallNode, sourceCode: TSESLint.SourceCode): PlannedCall | undefined {
  const replacement = findReplacement(call.api, node.arguments, sourceCode);
  if (!replacement?.replacement || replacement.noSuggestion !== undefined) return undefined;
  if (node.type === 'NewExpression' && !isPlainNew(node, replacement.replacement, sourceCode)) return undefined;
  if (!isNamed(call, node.callee, replacement.replacement, sourceCode)) return undefined;
  const imports = createImportPlan(node.callee, sourceCode);
  const rewrite = rewriteCall({ call: node, replacement: replacement.replacement, imports, sourceCode });
  const callbacks = rewrite && awaitCallbacks(call, rewrite.node, sourceCode);
  if (!rewrite || !callbacks || !canAwait(rewrite.node, call.callbacks.at(-1) ?? call.runsIn.node)) return undefined;
  return {
    edits: [...callbacks.edits, ...awaitRewritten(rewrite, sourceCode), ...imports.getEdits()],
    outermost: callbacks.outermost,
    name: nameWithModule(rewrite.name, replacement.replacement),
    remarks: [
      rewrite.remark,
      findOverlapRemark(call.name, node, call.runsIn.node, sourceCode),
      callbacks.concurrent ? together : undefined,
    ],
  };
}

/** `new Module(bytes)`, with arguments and without parentheses around the class. */
function isPlainNew(node: TSESTree.NewExpression, { form }: Replacement, sourceCode: TSESLint.SourceCode): boolean {
  return form === 'promise' && sourceCode.getTokenAfter(node.callee)?.value === '(';
}

const together = 'the calls run side by side, and of several failures the earliest in time is thrown';

function awaitRewritten(rewrite: CallRewrite, sourceCode: TSESLint.SourceCode): Edit[] {
  const { before, after } = wrapInAwait(rewrite.node, sourceCode, rewrite);
  const [start, end] = rewrite.node.range;
  return [insertAt(start, before), ...rewrite.edits, insertAt(end, after)];
}

/** Whether the callee names the API in a way that a replacement can take over: not through `call`, `bind` or a computed key. */
function isNamed(
  { name }: BlockingCall,
  callee: TSESTree.Node,
  replacement: Replacement,
  sourceCode: TSESLint.SourceCode,
): boolean {
  if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') return false;
  const { members } = parseCanonicalName(name);
  if (replacement.form === 'method') return callee.type === 'MemberExpression' && memberName(callee) === members.at(-1);
  const reference = findModuleReference(callee, sourceCode);
  return reference?.members.join('.') === members.join('.');
}

/** `paths.map(fs.readFileSync)`: the same arguments, the index included, go to the replacement. */
function planMap(call: BlockingCall, node: CallNode, sourceCode: TSESLint.SourceCode): PlannedCall | undefined {
  const { replacement } = call.api;
  const [passed] = node.arguments;
  if (
    call.form !== 'callback' ||
    node.type !== 'CallExpression' ||
    !passed ||
    !replacement ||
    !isPlainMap(node) ||
    !isOrderless(call.name, call.kind)
  )
    return undefined;
  if (call.callbacks.length > 0 || !isNamed(call, passed, replacement, sourceCode)) return undefined;
  const isExists = replacement.form === 'template' && replacement.template === 'exists-sync';
  if (replacement.form !== 'promise' && !isExists) return undefined;
  const imports = createImportPlan(passed, sourceCode);
  const name = imports.findName(replacement.name);
  if (name === undefined) return undefined;
  const text = isExists ? `path => ${name}(path).then(() => true, () => false)` : name;
  const edits = [...awaitHost(node, true, sourceCode), replaceNode(passed, text), ...imports.getEdits()];
  return { edits, outermost: node, name: nameWithModule(name, replacement), remarks: [together] };
}

/** A name as the file will have it, with its module where that does not show. */
function nameWithModule(name: string, { name: canonical, form }: Replacement): string {
  if (name.includes('`')) return name;
  if (form === 'method' || !/^[\w$]+$/u.test(name)) return `\`${name}\``;
  const [module = '', exported = ''] = canonical.split('#');
  return `\`${exported}\` from \`${module}\``;
}

function describe({ name, remarks }: PlannedCall, becomesAsync: boolean): string {
  const said = remarks.filter(text => text !== undefined);
  const remark = said.length > 0 ? ` (${said.join('; ')})` : '';
  return `${name}${becomesAsync ? ' and make the function async' : ''}${remark}`;
}
