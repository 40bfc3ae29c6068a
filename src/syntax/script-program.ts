import type { TSESTree } from '@typescript-eslint/types';

const scriptPrograms = new WeakMap<TSESTree.Program, TSESTree.Program>();

/**
 * A program without the markup around it: where a parser gives a page whose scripts are elements of their own, as Svelte's does, their
 * statements stand at the top level, as they do when the page is compiled.
 */
export function scriptOf(program: TSESTree.Program): TSESTree.Program {
  if (!program.body.some(isScriptElement)) return program;
  let script = scriptPrograms.get(program);
  if (!script) {
    const body = program.body.flatMap(node => (isScriptElement(node) ? node.body : [node]));
    scriptPrograms.set(program, (script = { ...program, body }));
  }
  return script;
}

/** Whether a node of the top level is code: pages have markup there. */
export function isStatement({ type }: TSESTree.Node): boolean {
  return /(?:Statement|Declaration|TSDeclareFunction|TSExportAssignment)$/.test(type);
}

function isScriptElement(node: object): node is { readonly body: TSESTree.ProgramStatement[] } {
  return 'type' in node && node.type === 'SvelteScriptElement';
}
