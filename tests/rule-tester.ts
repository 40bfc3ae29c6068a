import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** Runs the cases of a rule on code that stands alone; cross-file/ has the cases in several files. */
export const ruleTester = new RuleTester();
