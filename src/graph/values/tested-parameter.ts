import type { FunctionId, ModuleSummary, Value } from '../../summary/module-summary.ts';
import type { ModuleNode } from '../module-node.ts';

/** What a function is given, as far as a test in it asks for it. */
export interface TestedParameter {
  readonly function: FunctionId;
  readonly index: number;
  /** The property of the argument that is tested. */
  readonly property?: string;
  /** What is tested where the call gives nothing. */
  readonly standard?: Value;
}

/** Which argument of its function, or property of one, a test asks for; `undefined` where it is anything else. */
export function testedParameter(module: ModuleNode, test: Value): TestedParameter | undefined {
  const isField = test.type === 'member' && test.object.type === 'this' && test.property !== null;
  return isField ? placeOfField(module, test.object.function, test.property) : placeInArgument(module, test);
}

/** Which argument a value is, or property of one. */
function placeInArgument(module: ModuleNode, value: Value): TestedParameter | undefined {
  if (value.type !== 'member') return placeOf(module, value);
  const { object, property } = value;
  if (property === null) return undefined;
  const place = placeOf(module, object);
  if (!place || place.property !== undefined || isPropertyWritten(module, object, property)) return undefined;
  const { function: owner, index } = place;
  return { function: owner, index, property };
}

/** `this.force` in the constructor that has written it there, once and for all: `this.force = options.force`. */
function placeOfField(module: ModuleNode, constructor: FunctionId, field: string): TestedParameter | undefined {
  const values = valuesOfField(module.summary, constructor, field);
  const [value, ...others] = values;
  if (!value || others.length > 0) return undefined;
  const [given = value, otherwise] = value.type === 'either' ? value.values : [];
  const place = placeInArgument(module, given);
  if (place?.function !== constructor) return undefined;
  const { default: whole } = module.summary.functions[constructor]!.parameters[place.index]!;
  const standard = place.standard ?? otherwise ?? (place.property === undefined ? whole : undefined);
  return standard ? { ...place, standard } : place;
}

/** What a constructor gives a field of its object, in whatever way. */
function valuesOfField({ classes, functions, writes }: ModuleSummary, constructor: FunctionId, field: string): readonly Value[] {
  const written = writes.flatMap(({ compound, function: by, object, property, value }) =>
    object.type === 'this' && by === constructor && property === field ? [compound ? unknown : value] : [],
  );
  const { class: owner } = functions[constructor]!;
  const declared = owner === undefined ? [] : classes[owner]!.members;
  return [...declared.flatMap(({ name, value }) => (name === field && value ? [value] : [])), ...written];
}

const unknown: Value = { type: 'unknown' };

function placeOf(module: ModuleNode, value: Value): TestedParameter | undefined {
  if (value.type === 'parameter') return value.rest ? undefined : { function: value.function, index: value.index };
  return value.type === 'binding' ? placeOfParameter(module, value.binding) : undefined;
}

/** Which argument, or property of one, a binding is as long as its function runs. */
function placeOfParameter(module: ModuleNode, id: number): TestedParameter | undefined {
  const { summary } = module;
  const { kind, function: owner, otherWrites, values } = summary.bindings[id]!;
  const [only, ...others] = values;
  if (otherWrites || !only || others.length > 0) return undefined;
  if (kind === 'const') return owner === 0 ? undefined : placeOfPart(module, only);
  if (kind !== 'parameter') return undefined;
  const { parameters } = summary.functions[owner]!;
  const index = parameters.findIndex(({ binding }) => binding === id);
  const parameter = parameters[index];
  if (parameter) {
    const { default: standard, rest } = parameter;
    return rest ? undefined : { function: owner, index, ...(standard && { standard }) };
  }
  const [first = only, standard] = only.type === 'either' ? only.values : [];
  if (first.type !== 'member' || first.property === null) return undefined;
  const [from = first.object] = first.object.type === 'either' ? first.object.values : [];
  if (from.type !== 'parameter' || from.function !== owner || from.rest) return undefined;
  return { function: owner, index: from.index, property: first.property, ...(standard && { standard }) };
}

/** `const { sync = true } = options` */
function placeOfPart(module: ModuleNode, value: Value): TestedParameter | undefined {
  const [part = value, standard, ...more] = value.type === 'either' ? value.values : [];
  if (part.type !== 'member' || part.property === null || part.object.type !== 'binding' || more.length > 0) return undefined;
  const { kind } = module.summary.bindings[part.object.binding]!;
  const whole = kind === 'parameter' ? placeOfParameter(module, part.object.binding) : undefined;
  if (!whole || whole.property !== undefined || isPropertyWritten(module, part.object, part.property)) return undefined;
  const { function: owner, index } = whole;
  return { function: owner, index, property: part.property, ...(standard && { standard }) };
}

function isPropertyWritten({ summary }: ModuleNode, object: Value, property: string): boolean {
  const isSame = (other: Value): boolean =>
    other.type === 'binding' && object.type === 'binding' && other.binding === object.binding;
  return summary.writes.some(
    write => isSame(write.object) && (write.property === property || write.property === null || write.property === '...'),
  );
}
