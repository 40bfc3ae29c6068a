import type { JsonObject } from './json-file.ts';

/** A package of the project, by its manifest. */
export interface WorkspacePackage {
  readonly directory: string;
  readonly name?: string | undefined;
  readonly manifest: JsonObject;
}
