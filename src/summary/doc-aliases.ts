import { bindingOf } from './bindings.ts';
import { parseDocType, partsOf } from './doc-types.ts';
import { resolveType } from './scopes.ts';

import type { DocAlias } from './doc-comments.ts';
import type { TypeReference } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/** Declares the types that comments name, but for names that the program itself declares. */
export function declareDocAliases({ docs, state }: ModuleWalk): void {
  const { scope } = state;
  for (const { name, offset } of docs?.aliases ?? []) {
    if (!/^[\w$]+$/.test(name) || scope.variables.has(name)) continue;
    scope.variables.set(name, { name, scope, offset, kind: 'type', isType: true, isValue: false });
  }
}

/** Notes what the types stand for that comments name. */
export function noteDocAliases(walk: ModuleWalk): void {
  for (const alias of walk.docs?.aliases ?? []) {
    const variable = resolveType(walk.state.scope, alias.name);
    if (variable?.kind !== 'type' || variable.offset !== alias.offset) continue;
    const binding = bindingOf(walk, variable);
    walk.types.push({ name: alias.name, binding, kind: 'alias', extends: [], members: [], value: aliasedType(walk, alias) });
  }
}

function aliasedType(walk: ModuleWalk, { properties, type }: DocAlias): TypeReference {
  return properties.length > 0 && /^\s*[Oo]bject\s*$/.test(type) ? partsOf(walk, properties) : parseDocType(walk, type);
}
