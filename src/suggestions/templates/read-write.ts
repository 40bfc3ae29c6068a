import type { Template } from '../call-rewrite.ts';

import { isUnused } from '../call-rewrite.ts';
import { rewriteToPromisified } from '../promisified-call.ts';

/** `readSync(…)` and its like: promisified, they give an object that has the number of bytes as `member`. */
export function rewriteTransfer(member: string): Template {
  return request => {
    const rewrite = rewriteToPromisified(request);
    return rewrite && (isUnused(request.call) ? rewrite : { ...rewrite, member });
  };
}
