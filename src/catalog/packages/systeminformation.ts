// https://www.npmjs.com/package/systeminformation
import type { CatalogModule } from '../blocking-api.ts';

const runsExecSync = '`systeminformation` runs `execSync` inside, on Linux too. Ask once at start-up, or in a worker thread.';

export const systeminformation: CatalogModule = {
  module: 'systeminformation',
  verified: '5.33.23',
  exports: {
    system: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    bios: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    baseboard: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    osInfo: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    uuid: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    memLayout: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    fsSize: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    cpuTemperature: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    networkInterfaces: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    networkInterfaceDefault: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    networkStats: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    wifiNetworks: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    wifiInterfaces: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    wifiConnections: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    getStaticData: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    getAllData: { kind: 'child-process', cost: 'waits', instead: runsExecSync, asyncInNameOnly: true },
    time: { kind: 'child-process', cost: 'waits', instead: 'Ask once at start-up, or in a worker thread.' },
  },
};
