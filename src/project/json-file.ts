import { readText } from './source-text.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What a JSON file holds, if it can be read and is an object. Comments and trailing commas are let pass, as in `tsconfig.json`. */
export function readJsonFile(path: string): JsonObject | undefined {
  const text = readText(path);
  return text === undefined ? undefined : (parseJson(text) ?? parseJson(withoutComments(text)));
}

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The strings among a list's elements; none if it is no list. */
export function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(element => typeof element === 'string') : [];
}

function parseJson(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function withoutComments(text: string): string {
  const strings = '"(?:[^"\\\\\\n]|\\\\.)*"';
  const bare = text.replace(new RegExp(`(${strings})|//[^\\n]*|/\\*[\\s\\S]*?\\*/`, 'g'), (_, string?: string) => string ?? '');
  return bare.replace(new RegExp(`(${strings})|,(?=\\s*[}\\]])`, 'g'), (_, string?: string) => string ?? '');
}
