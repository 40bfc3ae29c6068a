import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BlockingApi, CatalogModule } from '../../src/catalog/blocking-api.ts';
import { packageModules } from '../../src/catalog/packages/index.ts';

/** What tools/verify-packages found of one claim. */
interface VerifiedClaim {
  readonly package: string;
  readonly version: string;
  readonly module: string;
  readonly export: string;
  readonly says: 'blocks' | 'gives' | 'does not block';
  readonly exists: boolean;
  readonly ran: boolean;
  /** Why it cannot be run where the packages are verified. */
  readonly notRun?: string;
  readonly tookMs?: number;
  readonly blockedMs?: number;
  /** The part of the time for which the event loop was busy. */
  readonly utilization?: number;
  readonly replacementExists?: boolean;
  readonly sameResult?: boolean;
}

const root = join(import.meta.dirname, '../..');
const tool = join(root, 'tools/verify-packages');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const verified = readJson(join(tool, 'verified.json')) as readonly VerifiedClaim[];
const getPackageName = (module: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(module)![0];

function getClaims({ module, exports, results = {}, notBlocking = {}, verified: version }: CatalogModule) {
  const name = (says: string, key: string): string =>
    `${getPackageName(module)}@${exports[key]?.until ?? version!} ${module}#${key} ${says}`;
  return [
    ...Object.keys(exports).map(key => name('blocks', key)),
    ...Object.keys(results).map(key => name('gives', key)),
    ...Object.keys(notBlocking).map(key => name('does not block', key)),
  ];
}

const claimName = (claim: VerifiedClaim): string =>
  `${claim.package}@${claim.version} ${claim.module}#${claim.export} ${claim.says}`;

describe('the record of what was verified', () => {
  it('holds every claim of the catalogue, at the version it names, and no other', () => {
    expect(verified.map(claimName).toSorted()).toEqual(packageModules.flatMap(getClaims).toSorted());
  });

  it('found each of them', () => {
    expect(verified.filter(({ exists }) => !exists).map(claimName)).toEqual([]);
  });

  it('found what replaces them', () => {
    expect(verified.filter(({ replacementExists }) => replacementExists === false).map(claimName)).toEqual([]);
  });
});

const apis = new Map(
  packageModules.flatMap(({ module, exports }) =>
    Object.entries(exports).map(([name, api]) => [`${module}#${name}`, api] as const),
  ),
);
const runs = verified
  .filter(({ ran }) => ran)
  .map(claim => ({ ...claim, name: claimName(claim), api: apis.get(`${claim.module}#${claim.export}`)! }));

describe('what was run', () => {
  it('is most of it', () => {
    expect(runs.length).toBeGreaterThan(0.8 * apis.size);
  });

  it('is all of it but for what has a reason', () => {
    const silent = verified.filter(({ says, ran, notRun }) => says === 'blocks' && !ran && notRun === undefined);
    expect(silent.map(claimName)).toEqual([]);
  });

  it('gave the same as what replaces it, unless the row says what differs', () => {
    const silent = ({ replacement }: BlockingApi): boolean => replacement?.difference === undefined;
    expect(runs.filter(({ sameResult, api }) => sameResult === false && silent(api)).map(({ name }) => name)).toEqual([]);
  });

  it('held the event loop, where it is asynchronous in name only', () => {
    const free = runs.filter(({ api, tookMs, blockedMs }) => api.asyncInNameOnly && blockedMs! < 0.25 * tookMs!);
    expect(free.map(({ name }) => name)).toEqual([]);
  });

  it('held the event loop for a while, where it always does', () => {
    expect(runs.filter(({ api, blockedMs }) => api.cost === 'waits' && blockedMs! < 1).map(({ name }) => name)).toEqual([]);
  });
});

const { devDependencies } = readJson(join(root, 'package.json')) as { devDependencies: Readonly<Record<string, string>> };
const installed = packageModules.filter(({ module }) => getPackageName(module) in devDependencies);

describe('the packages installed here', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'packages-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are a dozen or more', () => {
    expect(installed.length).toBeGreaterThanOrEqual(12);
  });

  it.each(installed)('$module still does what its rows say', { timeout: 300_000 }, async ({ module, exports }) => {
    const rows = Object.entries(exports)
      .filter(([, { until }]) => until === undefined)
      .map(([name, { replacement, asyncInNameOnly }]) => ({ export: name, says: 'blocks', replacement, asyncInNameOnly }));
    const claims = await verifyLive(module, rows, folder);
    expect(claims.map(claim => claim.export)).toEqual(rows.map(row => row.export));
    const wrong = claims.filter(({ exists, replacementExists }) => !exists || replacementExists === false);
    expect(wrong).toEqual([]);
    for (const { export: name, sameResult } of claims) {
      if (exports[name]!.replacement?.difference === undefined) expect(sameResult, name).not.toBe(false);
    }
    for (const { ran, export: name, utilization } of claims) {
      if (ran && exports[name]!.asyncInNameOnly) expect(utilization, name).toBeGreaterThan(0.25);
    }
  });
});

/** Verifies the rows of a package of the root's node_modules, in a process of its own. */
function verifyLive(module: string, rows: readonly object[], folder: string): Promise<VerifiedClaim[]> {
  return new Promise((resolve, reject) => {
    const claims: VerifiedClaim[] = [];
    const child = fork(join(tool, 'verify-package.js'), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', (message: VerifiedClaim & { failed?: string }) => {
      if (message.export) claims.push(message);
      else if (message.failed) reject(new Error(message.failed));
    });
    child.on('exit', () => resolve(claims));
    child.send({ directory: getPackageName(module), module, rows, folder, loader: join(tool, 'load.js'), isQuick: true });
  });
}
