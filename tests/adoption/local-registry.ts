import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { basename, dirname, join } from 'node:path';

import type { AddressInfo } from 'node:net';

const root = join(import.meta.dirname, '../..');

/** What the lock file says of one installed package: all that npm resolves versions, peers and platforms by. */
interface LockedPackage {
  readonly name?: string;
  readonly version: string;
}

interface InstalledPackage {
  readonly manifest: LockedPackage & { readonly name: string };
  readonly folder: string;
}

/** A package registry on this machine, which has the packages of this repository's node_modules and no others. */
export interface LocalRegistry {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts a registry for `npm install` without a network. It serves what package-lock.json lists, each package packed from
 * node_modules when it is asked for; the builds for other platforms are listed, as npm wants to read of them, and cannot be had.
 */
export async function startRegistry(): Promise<LocalRegistry> {
  const packages = readLock();
  const server = createServer((request, response) => {
    const [, name = '', version] =
      /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+)\.tgz)?$/.exec(decodeURIComponent(request.url ?? '')) ?? [];
    const versions = packages.filter(({ manifest }) => manifest.name === name);
    const asked = versions.find(({ manifest }) => manifest.version === version);
    if (version === undefined && versions.length > 0) sendMetadata(response, versions, `http://${request.headers.host}`);
    else if (asked && existsSync(asked.folder)) sendTarball(response, asked.folder);
    else response.writeHead(404).end('{}');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function readLock(): InstalledPackage[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...rest }]) => ({
      manifest: { ...rest, name, integrity: undefined },
      folder: join(root, path),
    }));
}

function sendMetadata(response: ServerResponse, versions: readonly InstalledPackage[], host: string): void {
  const name = versions[0]!.manifest.name;
  const entries = versions.map(({ manifest }) => {
    const dist = { tarball: `${host}/${name}/-/${manifest.version}.tgz` };
    return [manifest.version, { ...manifest, dist }] as const;
  });
  const metadata = { name, 'dist-tags': { latest: entries.at(-1)![0] }, versions: Object.fromEntries(entries) };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(metadata));
}

/** Npm takes off the first folder of a tarball's paths, whatever its name. */
function sendTarball(response: ServerResponse, folder: string): void {
  const args = ['-czf', '-', '--exclude', `${basename(folder)}/node_modules`, '-C', dirname(folder), basename(folder)];
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  spawn('tar', args, { stdio: ['ignore', 'pipe', 'ignore'] }).stdout.pipe(response);
}
