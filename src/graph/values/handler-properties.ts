import type { CallbackApi } from '../../catalog/callback-api.ts';

import { callbackModules } from '../../catalog/callbacks/index.ts';

type Row = Omit<CallbackApi, 'also' | 'byFirst'> & Pick<CallbackApi, 'also'>;

let known: ReadonlySet<string> | undefined;

/** Whether some API gives something known to a function that it is handed under that name in an object: `route({ handler: show })`. */
export function isHandlerProperty(name: string): boolean {
  known ??= new Set(callbackModules.flatMap(({ callbacks = {} }) => Object.values(callbacks).flatMap(namesOf)));
  return known.has(name);
}

function namesOf(row: CallbackApi): readonly string[] {
  const rows: readonly Row[] = [row, ...Object.values(row.byFirst ?? {})].flatMap(one => [one, ...(one.also ?? [])]);
  return rows.flatMap(({ receives, self, within = [] }) =>
    receives || self
      ? within.flatMap(path =>
          path
            .split('.')
            .filter(part => !part.startsWith('*'))
            .slice(-1),
        )
      : [],
  );
}
