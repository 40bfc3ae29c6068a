import type { GraphState } from '../graph-state.ts';
import type { Root } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';

import { findClassRoots } from './class-convention.ts';
import { getConventionIndex } from './convention-index.ts';
import { createConventionRoot, functionsOf } from './convention-root.ts';
import { evaluate } from '../values/evaluate.ts';
import { findExportedFunctions } from './exported-functions.ts';
import { findFileRoots } from './file-convention.ts';
import { calledName, memberName, methodName } from '../knowledge.ts';
import { functionTarget } from '../module-targets.ts';
import { findObjectRoots } from './object-convention.ts';
import { findTypedRoots } from './typed-function.ts';

/** The functions of a module that something outside the project calls by convention. */
export function findConventionRoots(graph: GraphState, module: ModuleNode): readonly Root[] {
  return [
    ...findClassRoots(graph, module),
    ...findFileRoots(graph, module),
    ...findObjectRoots(graph, module),
    ...findTypedRoots(graph, module),
    ...directiveRoots(graph, module),
    ...writtenRoots(graph, module),
  ];
}

/** `'use server'` at the head of a function, or of a file for all that it exports. */
function directiveRoots(graph: GraphState, module: ModuleNode): readonly Root[] {
  const { directives } = getConventionIndex();
  const inFunctions = module.summary.functions.flatMap(({ directives: own = [] }, id) =>
    own.flatMap(text => {
      const row = directives.get(text);
      return (row && createConventionRoot(functionTarget(module, id), row, row.when)) ?? [];
    }),
  );
  const inFile = module.summary.directives.flatMap(text => {
    const row = directives.get(text);
    if (!row) return [];
    return findExportedFunctions(graph, module).flatMap(
      ({ function: id }) => createConventionRoot(functionTarget(module, id), row, row.when) ?? [],
    );
  });
  return [...inFunctions, ...inFile];
}

/** `socket.onmessage = event => …` */
function writtenRoots(graph: GraphState, module: ModuleNode): readonly Root[] {
  const { writes } = getConventionIndex();
  return module.summary.writes.flatMap(({ object, property, value }) => {
    if (property === null || (value.type !== 'function' && value.type !== 'binding')) return [];
    const rows = evaluate(graph, module, object).targets.flatMap(target => {
      if (target.type === 'api') return writes.get(memberName(calledName(target.name), property)) ?? [];
      return target.type === 'api-instance' ? (writes.get(methodName(target.name, property)) ?? []) : [];
    });
    return rows.flatMap(row =>
      functionsOf(evaluate(graph, module, value).targets).flatMap(
        target => createConventionRoot(target, { ...row, package: '' }, row.when?.includes('{') ? row.otherwise : row.when) ?? [],
      ),
    );
  });
}
