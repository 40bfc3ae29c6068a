import type {
  CallbackApi,
  CallbackModule,
  ClassConvention,
  DecoratorConvention,
  ExportConvention,
  ObjectConvention,
} from '../../catalog/callback-api.ts';

import { callbackModules } from '../../catalog/callbacks/index.ts';
import { typedFunctions } from '../../catalog/callbacks/typed-functions.ts';

/** What frameworks call by convention, not because it is handed to them. */
export interface ConventionIndex {
  /** By the decorator's canonical name. */
  readonly decorators: ReadonlyMap<string, DecoratorConvention & { readonly package: string }>;
  /** By the canonical name of the type that a function is annotated with. */
  readonly types: ReadonlyMap<string, DecoratorConvention & { readonly package: string }>;
  readonly classes: readonly (ClassConvention & { readonly package: string })[];
  readonly files: readonly (ExportConvention & { readonly package: string })[];
  readonly objects: readonly (ObjectConvention & { readonly package: string })[];
  readonly directives: ReadonlyMap<string, DecoratorConvention & { readonly package: string }>;
  /** By the canonical name of the property that is written. */
  readonly writes: ReadonlyMap<string, CallbackApi>;
}

let index: ConventionIndex | undefined;

/** The conventions of all frameworks that the catalogue knows. */
export function getConventionIndex(): ConventionIndex {
  return (index ??= buildIndex(callbackModules));
}

function buildIndex(modules: readonly CallbackModule[]): ConventionIndex {
  const decorators = new Map<string, DecoratorConvention & { package: string }>();
  const directives = new Map<string, DecoratorConvention & { package: string }>();
  const writes = new Map<string, CallbackApi>();
  for (const { module, aliases = [], ...rows } of modules) {
    for (const specifier of [module, ...aliases]) {
      for (const [name, row] of Object.entries(rows.decorators ?? {})) {
        decorators.set(`${specifier}#${name}`, { ...row, package: module });
      }
      for (const [name, row] of Object.entries(rows.writes ?? {})) writes.set(`${specifier}#${name}`, row);
    }
    for (const [text, row] of Object.entries(rows.directives ?? {})) directives.set(text, { ...row, package: module });
  }
  return {
    decorators,
    directives,
    types: indexTypes(),
    writes,
    classes: modules.flatMap(({ module, aliases = [], classes = [] }) =>
      classes.map(row => ({ ...withAliases(row, module, aliases), package: module })),
    ),
    files: modules.flatMap(({ module, files = [] }) => files.map(row => ({ ...row, package: module }))),
    objects: modules.flatMap(({ module, objects = [] }) => objects.map(row => ({ ...row, package: module }))),
  };
}

/** A class of the package may be extended under each of the package's names. */
function withAliases(row: ClassConvention, module: string, aliases: readonly string[]): ClassConvention {
  if (!row.extends) return row;
  const names = row.extends.flatMap(name => {
    const [specifier, exported] = name.split('#');
    return specifier === module ? [name, ...aliases.map(alias => `${alias}#${exported}`)] : [name];
  });
  return { ...row, extends: names };
}

function indexTypes(): ConventionIndex['types'] {
  const types = new Map<string, DecoratorConvention & { package: string }>();
  for (const { module, aliases = [], types: rows } of typedFunctions) {
    for (const specifier of [module, ...aliases]) {
      for (const [name, row] of Object.entries(rows)) types.set(`${specifier}#${name}`, { ...row, package: module });
    }
  }
  return types;
}
