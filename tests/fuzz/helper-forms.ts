import type { Callable } from './callable.ts';

/** Names that a form may use: all different, in its module and the others. */
export interface HelperNames {
  readonly own: string;
  readonly member: string;
  readonly other: string;
  readonly parameter: string;
}

export interface Helper {
  readonly code: string;
  readonly callable: Callable;
}

/** Writes a helper whose body runs a statement with the blocking use in it; `inner` gives the use on an argument. */
export type HelperForm = (names: HelperNames, inner: (argument: string) => string, typed: (name: string) => string) => Helper;

const call = (callee: string, variable: string): Callable => ({ callee, use: 'call', variable });

/** The ways of writing a synchronous helper, by what they are called. */
export const helperForms: Readonly<Record<string, HelperForm>> = {
  declaration: ({ own, parameter: p }, inner, typed) => ({
    code: `function ${own}(${typed(p)}) { return ${inner(p)}; }`,
    callable: call(own, own),
  }),
  arrow: ({ own, parameter: p }, inner, typed) => ({
    code: `const ${own} = (${typed(p)}) => ${inner(p)};`,
    callable: call(own, own),
  }),
  'function expression': ({ own, other, parameter: p }, inner, typed) => ({
    code: `const ${own} = function ${other}(${typed(p)}) { const r = ${inner(p)}; return r; };`,
    callable: call(own, own),
  }),
  'alias of a function': ({ own, other, parameter: p }, inner, typed) => ({
    code: `function ${other}(${typed(p)}) { return ${inner(p)}; }\nconst ${own} = ${other};`,
    callable: call(own, own),
  }),
  'method of an object': ({ own, member, parameter: p }, inner, typed) => ({
    code: `const ${own} = { ${member}(${typed(p)}) { return ${inner(p)}; } };`,
    callable: call(`${own}.${member}`, own),
  }),
  'nested object': ({ own, member, parameter: p }, inner, typed) => ({
    code: `const ${own} = { inner: { ${member}: (${typed(p)}) => ${inner(p)} } };`,
    callable: call(`${own}.inner.${member}`, own),
  }),
  'member by a string': ({ own, member, parameter: p }, inner, typed) => ({
    code: `const ${own} = { '${member}': (${typed(p)}) => ${inner(p)} };`,
    callable: call(`${own}['${member}']`, own),
  }),
  'destructured member': ({ own, member, other, parameter: p }, inner, typed) => ({
    code: `const ${other} = { ${member}(${typed(p)}) { return ${inner(p)}; } };\nconst { ${member}: ${own} } = ${other};`,
    callable: call(own, own),
  }),
  'method of an instance': ({ own, member, other, parameter: p }, inner, typed) => ({
    code: `class ${other} { ${member}(${typed(p)}) { return ${inner(p)}; } }\nconst ${own} = new ${other}();`,
    callable: call(`${own}.${member}`, own),
  }),
  'inherited method': ({ own, member, other, parameter: p }, inner, typed) => ({
    code: `class ${other} { ${member}(${typed(p)}) { return ${inner(p)}; } }\nclass ${other}2 extends ${other} {}\nconst ${own} = new ${other}2();`,
    callable: call(`${own}.${member}`, own),
  }),
  'super method': ({ own, member, other, parameter: p }, inner, typed) => ({
    code: `class ${other} { ${member}(${typed(p)}) { return ${inner(p)}; } }
class ${other}2 extends ${other} { ${member}(${typed(p)}) { return super.${member}(${p}); } }
const ${own} = new ${other}2();`,
    callable: call(`${own}.${member}`, own),
  }),
  'static method': ({ own, member, parameter: p }, inner, typed) => ({
    code: `class ${own} { static ${member}(${typed(p)}) { return ${inner(p)}; } }`,
    callable: call(`${own}.${member}`, own),
  }),
  'private method': ({ own, member, other, parameter: p }, inner, typed) => ({
    code: `class ${other} { #${other}(${typed(p)}) { return ${inner(p)}; } ${member}(${typed(p)}) { return this.#${other}(${p}); } }
const ${own} = new ${other}();`,
    callable: call(`${own}.${member}`, own),
  }),
  'arrow in a field': ({ own, member, other, parameter: p }, inner, typed) => ({
    code: `class ${other} { ${member} = (${typed(p)}) => ${inner(p)}; }\nconst ${own} = new ${other}();`,
    callable: call(`${own}.${member}`, own),
  }),
  'class that is constructed': ({ own, parameter: p }, inner, typed) => ({
    code: `class ${own} { constructor(${typed(p)}) { ${inner(p)}; } }`,
    callable: { callee: own, use: 'construct', variable: own },
  }),
  getter: ({ own, member }, inner) => ({
    code: `const ${own} = { get ${member}() { return ${inner("'a'")}; } };`,
    callable: { callee: `${own}.${member}`, use: 'read', variable: own },
  }),
  tag: ({ own, parameter: p }, inner, typed) => ({
    code: `function ${own}(${typed(p)}) { return ${inner(p)}; }`,
    callable: { callee: own, use: 'tag', variable: own },
  }),
  'function that is made': ({ own, parameter: p }, inner, typed) => ({
    code: `const ${own} = () => (${typed(p)}) => ${inner(p)};`,
    callable: { callee: own, use: 'curried', variable: own },
  }),
  'function that was made': ({ own, other, parameter: p }, inner, typed) => ({
    code: `function ${other}() { return function (${typed(p)}) { return ${inner(p)}; }; }\nconst ${own} = ${other}();`,
    callable: call(own, own),
  }),
  iteration: ({ own, parameter: p }, inner, typed) => ({
    code: `const ${own} = (${typed(p)}) => [${p}].map(q => ${inner('q')});`,
    callable: call(own, own),
  }),
  'function called at once': ({ own, parameter: p }, inner, typed) => ({
    code: `const ${own} = (${typed(p)}) => (() => ${inner(p)})();`,
    callable: call(own, own),
  }),
  'function handed over': ({ own, other, parameter: p }, inner, typed) => ({
    code: `const ${other} = (${typed('f')}, ${typed(p)}) => f(${p});\nconst ${own} = (${typed(p)}) => ${other}((${typed('q')}) => ${inner('q')}, ${p});`,
    callable: call(own, own),
  }),
  condition: ({ own, parameter: p }, inner, typed) => ({
    code: `function ${own}(${typed(p)}) { if (!${p}) return undefined; return ${p} ? ${inner(p)} : undefined; }`,
    callable: call(own, own),
  }),
  'try and loop': ({ own, parameter: p }, inner, typed) => ({
    code: `function ${own}(${typed(p)}) { for (const q of [${p}]) { try { ${inner('q')}; } catch {} } }`,
    callable: call(own, own),
  }),
  'default of a parameter': ({ own, parameter: p }, inner, typed) => ({
    code: `function ${own}(${typed(p)}, q = ${inner(p)}) { return q; }`,
    callable: call(own, own),
  }),
  'inner function': ({ own, other, parameter: p }, inner, typed) => ({
    code: `function ${own}(${typed(p)}) { return ${other}(); function ${other}() { return ${inner(p)}; } }`,
    callable: call(own, own),
  }),
};
