import type { ModuleSummary, Value } from '../../summary/module-summary.ts';

/**
 * The name under which calls of a module itself are looked up (`require('./routes/users')(app)`, `users(app)` where `users` is that
 * module or its default export), by the end of the specifier; `undefined` for other callees.
 */
export function findWholeModuleName(summary: ModuleSummary, callee: Value): string | undefined {
  const specifier = findSpecifier(summary, callee);
  return specifier === undefined ? undefined : `./${stemOf(specifier)}`;
}

/** The names that calls of the module at a path may be looked up under: a directory's index goes by the directory's name too. */
export function wholeModuleNames(path: string): readonly string[] {
  const stem = stemOf(path);
  if (stem !== 'index') return [`./${stem}`];
  return ['./index', './', `./${stemOf(path.slice(0, path.lastIndexOf('/')))}`];
}

/** The last segment, without an extension; empty for `.`, `..` and what ends in a slash. */
function stemOf(specifier: string): string {
  const segment = specifier.slice(specifier.lastIndexOf('/') + 1);
  return segment === '.' || segment === '..' ? '' : segment.replace(/\.[cm]?[jt]sx?$/, '');
}

function findSpecifier(summary: ModuleSummary, value: Value): string | undefined {
  switch (value.type) {
    case 'binding': {
      const { import: entry, values } = summary.bindings[value.binding]!;
      if (entry) return entry.require || entry.imported === 'default' || entry.imported === '*' ? entry.specifier : undefined;
      const [only, ...others] = values;
      return only?.type === 'call' && others.length === 0 ? findRequired(summary, only) : undefined;
    }
    case 'call':
      return findRequired(summary, value);
    case 'member':
      return value.property === 'default' ? findSpecifier(summary, value.object) : undefined;
    default:
      return undefined;
  }
}

function findRequired(summary: ModuleSummary, { call }: Value & { type: 'call' }): string | undefined {
  const { callee, arguments: values } = summary.calls[call]!;
  const [first] = values;
  if (callee.type !== 'global' || callee.name !== 'require' || first?.type !== 'literal') return undefined;
  return typeof first.value === 'string' ? first.value : undefined;
}
