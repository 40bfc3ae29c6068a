import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Source text by path, relative to the project's folder. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** What a project has that says nothing else: nobody imports it from outside, and its files are modules. */
const defaultManifest = JSON.stringify({ name: 'case', private: true, type: 'module' });

/**
 * Writes the files to a new folder of their own, with a package.json unless there is one, hands over its path and removes it
 * afterwards.
 */
export async function withProject<Result>(files: ProjectFiles, use: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-')));
  try {
    for (const [path, text] of Object.entries({ 'package.json': defaultManifest, ...files })) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
