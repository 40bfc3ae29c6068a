import { reportOrRepeat } from '../analysis/kept-reports.ts';

import type { ESLintUtils, TSESLint } from '@typescript-eslint/utils';

export interface EventLoopRuleDocs<Options> {
  /** Whether the rule is in the `recommended` config, with its default options. */
  readonly recommended?: boolean;
  /** The options it has in the `strict` config, which holds every rule; absent if those are the default ones. */
  readonly strict?: Partial<Options>;
}

interface RuleDefinition<MessageIds extends string, Options extends object> {
  readonly name: string;
  readonly meta: ESLintUtils.NamedCreateRuleMeta<MessageIds, EventLoopRuleDocs<Options>, [Partial<Options>]> & {
    readonly defaultOptions?: [Options];
  };
  readonly create: (
    context: Readonly<TSESLint.RuleContext<MessageIds, [Partial<Options>]>>,
    options: Readonly<Options>,
  ) => TSESLint.RuleListener;
}

/**
 * Makes a rule whose `create` gets its one options object with the defaults filled in. `@typescript-eslint/utils` has the same as
 * `RuleCreator`, but as a runtime dependency its TypeScript peer would break installs beside TypeScript 7.
 */
export function createRule<MessageIds extends string, Options extends object = object>({
  name,
  meta,
  create,
}: RuleDefinition<MessageIds, Options>) {
  return {
    name,
    meta: {
      ...meta,
      docs: {
        ...meta.docs,
        url: `https://github.com/eslint-plugin-event-loop/eslint-plugin-event-loop/blob/main/docs/rules/${name}.md`,
      },
    },
    create(context: Readonly<TSESLint.RuleContext<MessageIds, [Partial<Options>]>>): TSESLint.RuleListener {
      const [given] = context.options as readonly [Partial<Options>?];
      const options = { ...meta.defaultOptions?.[0], ...given } as Options;
      return reportOrRepeat(context, name, own => create(own, options));
    },
  };
}

/** A rule as the list of all rules holds it, whatever its messages and options. */
export type EventLoopRule = ReturnType<typeof createRule>;
