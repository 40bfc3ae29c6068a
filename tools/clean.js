/** Removes the build: what a deleted source file left in dist/ would otherwise be published. */
import { rmSync } from 'node:fs';

rmSync(new URL('../dist/', import.meta.url), { recursive: true, force: true });
