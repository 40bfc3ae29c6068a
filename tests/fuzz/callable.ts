/** How an expression in some module is used to reach what blocks. */
export interface Callable {
  /** The expression that the use is made of: `read`, `store.load`, `Loader`. */
  readonly callee: string;
  readonly use: 'call' | 'construct' | 'read' | 'tag' | 'curried';
  /** The variable that `callee` begins with, which another module can import. */
  readonly variable: string;
}

/** A syntax that leaves an expression what it is. */
export type Wrapping = (expression: string) => string;

/** Wrappings of any JavaScript, then those that TypeScript has. */
export const wrappings: readonly Wrapping[] = [
  expression => expression,
  expression => `(${expression})`,
  expression => `((${expression}))`,
  expression => `/* a */ ${expression} /* b */`,
];

export const typeScriptWrappings: readonly Wrapping[] = [
  ...wrappings,
  expression => `(${expression} as any)`,
  expression => `(${expression} satisfies unknown)`,
  expression => `${expression}!`,
  expression => `(${expression} as unknown as any)!`,
];

/** The text of a use of a callable on an argument. */
export function useOf({ callee, use }: Callable, argument: string, wrap: Wrapping): string {
  switch (use) {
    case 'call':
      return `${wrap(callee)}(${argument})`;
    case 'construct':
      return `new (${wrap(callee)})(${argument})`;
    case 'curried':
      return `${wrap(callee)}()(${argument})`;
    case 'tag':
      return `${wrap(callee)}\`a\``;
    case 'read':
      return wrap(callee);
  }
}
