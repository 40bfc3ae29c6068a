/**
 * Runs published servers on the loopback interface, records which blocking calls they make while serving, and holds the recordings in
 * tests/corpus/recordings against what the plugin reports on the servers' source.
 *
 *   npm run build && node tools/record-servers.js [--record] [--all] [server …]
 *
 * Without `--record` it judges the recordings as they are. Servers are installed in a folder outside the repository.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { nodeModules } from '../dist/catalog/node/index.js';
import { driveServer, shutdown } from './recording/drive.js';
import { explainMiss } from './recording/explain.js';
import { countReported, findStartupReports, isReported, placesOf, sortEvents } from './recording/judge.js';
import { copyPackages, lintVariants, variants } from './recording/lint.js';
import { joinEvents, parseRecording, printRecording, relateFrames } from './recording/recording.js';
import { servers } from './recording/servers/index.js';

const recordings = fileURLToPath(new URL('../tests/corpus/recordings', import.meta.url));
const folder = process.env.RECORDED_SERVERS_FOLDER ?? path.join(tmpdir(), 'eslint-plugin-event-loop-servers');
const versions = JSON.parse(readFileSync(path.join(recordings, 'package.json'), 'utf8')).dependencies;
const flags = process.argv.slice(2).filter(word => word.startsWith('--'));
const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'));

/** What holds the event loop for microseconds, as the catalogue has it; and random bytes, which are few as a rule. */
const briefApis = new Set(
  nodeModules.flatMap(({ module, exports }) =>
    Object.entries(exports)
      .filter(([name, { cost }]) => cost === 'brief' || name.startsWith('random'))
      .map(([name]) => `${module.replace('node:', '')}#${name}`),
  ),
);

/** Where a server's packages are, with their dependencies; installed once a version. */
function install({ name, own }) {
  const directory = path.join(folder, name.replaceAll('/', '+'));
  const wantedVersions = own.map(one => [one, versions[one]]);
  const isThere = wantedVersions.every(([one, version]) => {
    const manifest = path.join(directory, 'node_modules', one, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
  if (!isThere) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, 'package.json'), '{ "private": true }\n');
    const specifiers = wantedVersions.map(([one, version]) => `${one}@${version}`);
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...specifiers], {
      cwd: directory,
      stdio: 'inherit',
    });
  }
  return realpathSync(path.join(directory, 'node_modules'));
}

/** Says of a file on a stack whether it is a server's own, relative to its package (or to the workspace of several), or whose. */
function createPlaceOf({ own }, installed) {
  return file => {
    if (file === undefined) return undefined;
    const full = file.startsWith('file:') ? fileURLToPath(file) : file;
    if (full.startsWith('node:')) return { dependency: 'node' };
    const below = path.relative(installed, full).split(path.sep).join('/');
    const owner = own.find(name => below.startsWith(`${name}/`) && !below.slice(name.length).includes('/node_modules/'));
    if (owner) return { own: own.length === 1 ? below.slice(owner.length + 1) : below };
    const [, name] = /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(full) ?? [];
    return { dependency: name ?? 'program' };
  };
}

const recordingOf = ({ name }) => path.join(recordings, `${name.replace('@', '').replaceAll('/', '+')}.txt`);

async function record(server) {
  const installed = install(server);
  const { events, output } = await driveServer(server, installed);
  if (flags.includes('--all')) console.log(output);
  const placeOf = createPlaceOf(server, installed);
  const recorded = events.filter(({ moment }) => moment !== shutdown);
  const related = recorded.map(event => ({ ...event, frames: relateFrames(event.frames, placeOf) }));
  writeFileSync(recordingOf(server), printRecording(joinEvents(related)));
}

const createCount = () => ({ events: 0, reportedEvents: 0, calls: 0, reportedCalls: 0 });
const total = { again: createCount(), once: createCount() };

function add(sum, count) {
  for (const key of Object.keys(sum)) sum[key] += count[key];
}

const percent = (part, whole) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`);

const printRecall = ({ events, reportedEvents }) => percent(reportedEvents, events);

async function judge(server) {
  const events = parseRecording(readFileSync(recordingOf(server), 'utf8'));
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'event-loop-recorded-')));
  try {
    copyPackages(server.own, install(server), copy);
    printJudgement(server, events, await lintVariants(copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function printJudgement(server, events, linted) {
  const { recommended, brief: withBrief } = linted.reports;
  const { dear, once, brief, dependencies } = sortEvents(events, briefApis);
  const again = countReported(dear, recommended);
  const first = countReported(once, recommended);
  add(total.again, again);
  add(total.once, first);
  console.log(
    `${server.name}@${versions[server.name]}: recall ${printRecall(again)}, calls ${percent(again.reportedCalls, again.calls)}; ` +
      `once only ${printRecall(first)}; brief, with \`costs\`: ${printRecall(countReported(brief, withBrief))}; ` +
      `in dependencies: ${printRecall(countReported(dependencies, withBrief))}`,
  );
  printMisses([...dear, ...once], recommended, linted);
  if (flags.includes('--all')) printMisses([...brief, ...dependencies], withBrief, linted);
  for (const place of findStartupReports(events, recommended)) console.log(`  reported, recorded at start-up only: ${place}`);
}

function printMisses(events, reports, linted) {
  const causes = new Map();
  for (const event of events) {
    if (isReported(event, reports)) continue;
    const option = Object.keys(variants).find(name => isReported(event, linted.reports[name]));
    const cause = `${event.api} at ${placesOf(event)[0]}: ${explainMiss(event, linted)}${option ? ` [with ${option}]` : ''}`;
    const moments = event.moments.map(moment => `${event.phase === 'once' ? 'once ' : ''}on ${moment}`);
    causes.set(cause, [...(causes.get(cause) ?? []), ...moments]);
  }
  for (const [cause, moments] of causes) console.log(`  not reported: ${cause}; ${[...new Set(moments)].slice(0, 2).join(', ')}`);
}

for (const server of servers) {
  if (wanted.length > 0 && !wanted.some(word => server.name.includes(word))) continue;
  try {
    if (flags.includes('--record')) await record(server);
    await judge(server);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
console.log(
  `recall of what was recorded while serving, again and again: ${printRecall(total.again)} of the events, ` +
    `${percent(total.again.reportedCalls, total.again.calls)} of the calls; once only: ${printRecall(total.once)} of the events`,
);
