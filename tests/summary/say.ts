import type { ModuleSummary, TypeReference, Value } from '../../src/summary/module-summary.ts';

/** A value in few words, as the tests write it: `fs.readFileSync`, `global fs`, `call load`, `a or b`. */
export function say(summary: ModuleSummary, value: Value | undefined): string {
  switch (value?.type) {
    case 'binding':
      return summary.bindings[value.binding]!.name;
    case 'global':
      return `global ${value.name}`;
    case 'member':
      return `${say(summary, value.object)}.${value.property}`;
    case 'call':
      return `call ${summary.calls[value.call]!.text}`;
    case 'function':
      return `function ${summary.functions[value.function]!.name}`;
    case 'class':
      return `class ${summary.classes[value.class]!.name}`;
    case 'object':
      return `{ ${summary.objects[value.object]!.properties.map(({ name }) => name).join(', ')} }`;
    case 'array':
      return `[${value.elements.map(element => say(summary, element)).join(', ')}]`;
    case 'parameter':
      return `parameter ${value.index}`;
    case 'this':
    case 'super':
      return `${value.type} of ${summary.functions[value.function]!.name}`;
    case 'either':
      return value.values.map(alternative => say(summary, alternative)).join(' or ');
    case 'element':
      return `element of ${say(summary, value.of)}`;
    case 'spread':
      return `...${say(summary, value.value)}`;
    case 'await':
      return `await ${say(summary, value.value)}`;
    case 'literal':
      return JSON.stringify(value.value);
    case 'template':
      return `\`${value.head}…\``;
    case 'binary':
      return `${say(summary, value.left)} ${value.operator} ${say(summary, value.right)}`;
    default:
      return value?.type ?? 'nothing';
  }
}

/** A type in few words. */
export function sayType(summary: ModuleSummary, type: TypeReference | undefined): string {
  switch (type?.type) {
    case 'named': {
      const declared = type.binding === undefined ? 'global ' : '';
      const parameters = type.arguments?.map(argument => sayType(summary, argument)).join(', ');
      return `${declared}${type.name.join('.')}${parameters === undefined ? '' : `<${parameters}>`}`;
    }
    case 'import':
      return `import('${type.specifier}').${type.name.join('.')}`;
    case 'array':
      return `${sayType(summary, type.element)}[]`;
    case 'union':
      return type.of.map(part => sayType(summary, part)).join(' | ');
    case 'object':
      return `{ ${type.members.map(({ name, annotation }) => `${name}: ${sayType(summary, annotation)}`).join(', ')} }`;
    case 'function':
      return `() => ${sayType(summary, type.returns)}`;
    case 'typeof':
      return `typeof ${say(summary, type.value)}`;
    default:
      return type?.type ?? 'nothing';
  }
}
