import type { TSESTree } from '@typescript-eslint/types';

import { summarizeEffects } from '../summary/effects.ts';

import type { Effects } from '../graph/effects/resolved-effects.ts';
import type { EffectSummary } from '../summary/effect-summary.ts';
import type { AwaitContext } from './await-context.ts';

/** An await, as a step is made of it. */
interface Awaited {
  readonly node: TSESTree.AwaitExpression;
  /** Its result is used. */
  readonly used: boolean;
  /** Why an await with such effects is no candidate; `undefined` if it is one. */
  readonly refuse: (context: AwaitContext, node: TSESTree.AwaitExpression, effects: Effects, used: boolean) => string | undefined;
}

/** What of a statement a step is: one of its awaits, or all that it does besides those that it takes up. */
interface StepCode {
  readonly awaited?: Awaited;
  readonly takes?: readonly Item[];
}

/** One step of a statement list, in the order of evaluation. What it does is worked out when it is first asked for, and only once. */
export class Item {
  /** The statement, or the declarator of one, that it is part of. */
  readonly node: TSESTree.Node;
  /** The await that the step is; absent for a step that does not wait. */
  readonly await: AwaitUnit | undefined;
  /** The awaits whose results the step takes up at once. */
  readonly takes: readonly Item[];
  readonly #context: AwaitContext;
  #summary: EffectSummary | undefined;
  #effects: Effects | undefined;
  #own: Effects | undefined;

  constructor(context: AwaitContext, node: TSESTree.Node, { awaited, takes = [] }: StepCode = {}) {
    this.node = node;
    this.await = awaited && new AwaitUnit(awaited, () => this.effects, context);
    this.takes = takes;
    this.#context = context;
  }

  /** All that it does, by what it calls too. */
  get effects(): Effects {
    return (this.#effects ??= this.#context.effectsOfSummary(this.#code));
  }

  /** What of that its own code shows, whatever the functions do that it calls. */
  get own(): Effects {
    return (this.#own ??= this.#context.effectsOfSummary({ ...this.#code, calls: [] }));
  }

  get #code(): EffectSummary {
    return (this.#summary ??= this.#summarize());
  }

  #summarize(): EffectSummary {
    const { variables } = this.#context;
    if (this.await) return summarizeEffects(variables, [this.await.node], { used: this.await.used });
    return summarizeEffects(variables, [this.node], { skipped: new Set(this.takes.map(({ await: unit }) => unit!.node)) });
  }
}

/** An await that might run beside others. */
export class AwaitUnit {
  readonly node: TSESTree.AwaitExpression;
  /** Its result is used. */
  readonly used: boolean;
  readonly #refuse: () => string | undefined;
  /** `null`: it is a candidate. */
  #refused: string | null | undefined;

  constructor({ node, refuse, used }: Awaited, effects: () => Effects, context: AwaitContext) {
    this.node = node;
    this.used = used;
    this.#refuse = () => refuse(context, node, effects(), used);
  }

  /** Why it is no candidate, or `undefined` if it is one; worked out when it is first asked for. */
  get refused(): string | undefined {
    this.#refused ??= this.#refuse() ?? null;
    return this.#refused ?? undefined;
  }
}
