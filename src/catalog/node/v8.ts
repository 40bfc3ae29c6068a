// https://nodejs.org/api/v8.html
import type { CatalogModule } from '../blocking-api.ts';

const snapshot = 'Take heap snapshots of a process that serves nobody, or of a worker with `worker.getHeapSnapshot()`.';
const inWorker = 'Serialize large values in a worker thread.';

/** `node:v8`: heap snapshots stop everything, also in a worker of the same process; serialisation takes as long as the value is large. */
export const v8: CatalogModule = {
  module: 'node:v8',
  exports: {
    deserialize: { kind: 'compute', cost: 'grows', instead: inWorker, since: '8.0.0' },
    getHeapSnapshot: { kind: 'compute', cost: 'waits', instead: snapshot, since: '11.13.0' },
    queryObjects: {
      kind: 'compute',
      cost: 'waits',
      instead: 'Count objects in tests only: it collects garbage first.',
      since: '20.13.0',
    },
    serialize: { kind: 'compute', cost: 'grows', instead: inWorker, since: '8.0.0' },
    stopCoverage: { kind: 'compute', cost: 'grows', instead: 'Write coverage when the process ends.', since: '12.22.0' },
    takeCoverage: { kind: 'compute', cost: 'grows', instead: 'Write coverage when the process ends.', since: '12.22.0' },
    writeHeapSnapshot: { kind: 'compute', cost: 'waits', instead: snapshot, since: '11.13.0' },
    'DefaultDeserializer.prototype.readValue': { kind: 'compute', cost: 'grows', instead: inWorker, since: '8.0.0' },
    'DefaultSerializer.prototype.writeValue': { kind: 'compute', cost: 'grows', instead: inWorker, since: '8.0.0' },
    'Deserializer.prototype.readValue': { kind: 'compute', cost: 'grows', instead: inWorker, since: '8.0.0' },
    'Serializer.prototype.writeValue': { kind: 'compute', cost: 'grows', instead: inWorker, since: '8.0.0' },
  },
  notBlocking: {
    startCpuProfile: 'samples in a thread of its own',
    startHeapProfile: 'samples as memory is allocated',
    setHeapSnapshotNearHeapLimit: 'sets a limit; the snapshot is taken where the process would die',
  },
};
