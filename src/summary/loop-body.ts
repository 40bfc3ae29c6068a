import { visitorKeys } from '@typescript-eslint/visitor-keys';

import type { TSESTree } from '@typescript-eslint/types';

import { namesIn } from '../syntax/pattern-names.ts';
import { isFunctionNode } from './function-nodes.ts';

/** Any statement that repeats its body. */
export type LoopNode =
  TSESTree.ForStatement | TSESTree.ForInStatement | TSESTree.ForOfStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

/** Whether a counted loop may be over before its count is: it returns, throws, yields, or breaks off. */
export function mayEndEarly(loop: LoopNode): boolean {
  return leaves(loop.body, node => {
    if (node.type === 'ReturnStatement' || node.type === 'ThrowStatement' || node.type === 'YieldExpression') return 'always';
    return node.type === 'BreakStatement' ? 'break' : node.type === 'ContinueStatement' ? 'labelled' : 'no';
  });
}

/** Whether what follows the loop may be reached from inside it, or what follows one around it. */
export function mayBreakOff(loop: LoopNode): boolean {
  return leaves(loop.body, node =>
    node.type === 'BreakStatement' ? 'break' : node.type === 'ContinueStatement' ? 'labelled' : 'no',
  );
}

/** Whether a round of the loop may leave out what stands further down. */
export function maySkip(loop: LoopNode): boolean {
  return leaves(loop.body, node => (node.type === 'ContinueStatement' ? 'continue' : 'no'));
}

type Leaving = 'always' | 'break' | 'continue' | 'labelled' | 'no';

function leaves(body: TSESTree.Node, classify: (node: TSESTree.Node) => Leaving): boolean {
  const visit = (node: TSESTree.Node, inLoop: boolean, inSwitch: boolean, labels: readonly string[]): boolean => {
    const leaving = classify(node);
    if (leaving === 'always') return true;
    if (leaving !== 'no') {
      const { label } = node as TSESTree.BreakStatement | TSESTree.ContinueStatement;
      if (label) return !labels.includes(label.name);
      return leaving === 'break' ? !inLoop && !inSwitch : leaving === 'continue' && !inLoop;
    }
    const known = node.type === 'LabeledStatement' ? [...labels, node.label.name] : labels;
    const loops = inLoop || /^(?:For|While|DoWhile)\w*Statement$/.test(node.type);
    const switches = inSwitch || node.type === 'SwitchStatement';
    return childrenOf(node).some(child => !isFunctionNode(child) && visit(child, loops, switches, known));
  };
  return visit(body, false, false, []);
}

/** How often a name is assigned below a node, functions inside included. */
export function countWrites(root: TSESTree.Node, name: string): number {
  let writes = steppedName(root) === name ? 1 : 0;
  if (root.type === 'AssignmentExpression' && root.left.type.endsWith('Pattern')) {
    writes += namesIn(root.left).filter(one => one.name === name).length;
  }
  for (const child of childrenOf(root)) writes += countWrites(child, name);
  return writes;
}

/** The variable that `i++` or an assignment changes. */
export function steppedName(step: TSESTree.Node): string | undefined {
  const target = step.type === 'UpdateExpression' ? step.argument : step.type === 'AssignmentExpression' ? step.left : undefined;
  return target?.type === 'Identifier' ? target.name : undefined;
}

function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  return (visitorKeys[node.type] ?? []).flatMap(key => {
    const child = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
    return (Array.isArray(child) ? child : [child]).filter(one => one !== null && one !== undefined);
  });
}
