/*
 * Names, of no property that anybody writes, by which an evaluation says that it looked at all that has a name of a kind (`lookForName`).
 */

/** All computed names. */
export const computedNames = '';

/** All properties of the object literals of a file. */
export const allProperties = '{}';

/** All that a file exports by itself, or writes to its exports. */
export const allExports = '*';
