/** What the long runs over large packages saw, kept in a JSON file by package: what was seen of one stays where only others are looked at. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { format, resolveConfig } from 'prettier';

/**
 * Opens such a file. `nothing` names what is counted of a package; what `record` is given besides, such as `faults`, is kept with it. A
 * fault fails the process.
 */
export function openPackageResults(file, nothing) {
  const packages = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : [];
  return {
    async record(result) {
      const at = packages.findIndex(({ name }) => name === result.name);
      packages.splice(at < 0 ? packages.length : at, at < 0 ? 0 : 1, result);
      packages.sort((one, other) => (one.name < other.name ? -1 : 1));
      const total = { ...nothing };
      for (const one of packages) for (const key of Object.keys(nothing)) total[key] += one[key];
      const text = JSON.stringify({ total: { packages: packages.length, ...total }, packages }, null, 2);
      writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
      if (result.faults.length > 0) process.exitCode = 1;
    },
  };
}
