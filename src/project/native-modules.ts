import { createRequire } from 'node:module';

/** Loads a package with a native binding; tests put another in its place. */
export const nativeModules = {
  load: (name: string): unknown => createRequire(import.meta.url)(name),
};

let warned = false;

/** Says, once per process, that a native binding is missing and what that costs. */
export function warnOnce(name: string, error: unknown): void {
  if (warned) return;
  warned = true;
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  process.emitWarning(
    `${name} cannot be loaded (${reason}), so every file is checked by itself and calls are not followed into other files.`,
    { type: 'EventLoopWarning', code: 'EVENT_LOOP_NO_BINDING' },
  );
}
