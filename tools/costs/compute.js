import util from 'node:util';
import v8 from 'node:v8';
import vm from 'node:vm';
import { join } from 'node:path';
import { WASI } from 'node:wasi';

import { createLoop, createModule } from './inputs/web-assembly.js';

const sources = { small: 'x = 1 + 1', large: `x = function () { ${'x = 1 + 1;'.repeat(50_000)} }` };
const loops = { small: '{ let i = 0; while (i < 100) i += 1; }', large: '{ let i = 0; while (i < 20_000_000) i += 1; }' };
let count = 0;
/** Code that V8 has not compiled before. */
const newSource = size => `${sources[size]} //${(count += 1)}`;

const onSource = run => ({ input: 'code of 10 bytes and 500 KB', prepare: newSource, run });
const onLoop = run => ({ input: 'loops of 100 and 20 million turns', prepare: size => loops[size], run });
const onScript = run => ({ ...onLoop(run), prepare: size => new vm.Script(loops[size]) });

const values = { small: { id: 1 }, large: Array.from({ length: 100_000 }, (_, id) => ({ id, name: `name ${id}` })) };
const onValue = run => ({ input: 'an object, and an array of 100,000 of them', prepare: size => values[size], run });
const onBytes = run => ({ ...onValue(run), prepare: size => v8.serialize(values[size]) });
const onReader = Reader => ({
  ...onValue(reader => reader.readValue()),
  prepare: size => {
    const reader = new Reader(v8.serialize(values[size]));
    reader.readHeader();
    return reader;
  },
});

const turns = { small: 100, large: 50_000_000 };
const onProgram = (name, run) => ({
  input: 'loops of 100 and 50 million turns',
  prepare: size => ({
    wasi: new WASI({ version: 'preview1' }),
    instance: new WebAssembly.Instance(new WebAssembly.Module(createLoop(turns[size], name))),
  }),
  run,
});

/** Cases of what compiles and computes: node:vm, node:v8, node:util, node:wasi and WebAssembly. */
export function createCases(directory) {
  const context = vm.createContext({});
  const onModule = run => ({
    input: 'modules of 1 and 20,000 functions',
    prepare: size => createModule(size === 'small' ? 1 : 20_000, (count += 1)),
    run,
  });

  return {
    'node:vm#Script': onSource(source => new vm.Script(source)),
    'node:vm#compileFunction': onSource(source => vm.compileFunction(source)),
    'node:vm#createContext': { input: 'an empty object', run: () => vm.createContext({}) },
    'node:vm#createScript': onSource(source => vm.createScript(source)),
    'node:vm#runInContext': onLoop(source => vm.runInContext(source, context)),
    'node:vm#runInNewContext': onLoop(source => vm.runInNewContext(source)),
    'node:vm#runInThisContext': onLoop(source => vm.runInThisContext(source)),
    'node:vm#Script.prototype.createCachedData': {
      ...onSource(script => script.createCachedData()),
      prepare: size => new vm.Script(newSource(size)),
    },
    'node:vm#Script.prototype.runInContext': onScript(script => script.runInContext(context)),
    'node:vm#Script.prototype.runInNewContext': onScript(script => script.runInNewContext()),
    'node:vm#Script.prototype.runInThisContext': onScript(script => script.runInThisContext()),
    'node:v8#deserialize': onBytes(bytes => v8.deserialize(bytes)),
    'node:v8#getHeapSnapshot': {
      input: 'this process',
      run: () => v8.getHeapSnapshot(),
      clean: (_, stream) => stream.destroy(),
    },
    'node:v8#queryObjects': { input: 'this process', run: () => v8.queryObjects(Map) },
    'node:v8#serialize': onValue(value => v8.serialize(value)),
    'node:v8#writeHeapSnapshot': { input: 'this process', run: () => v8.writeHeapSnapshot(join(directory, 'heap.heapsnapshot')) },
    'node:v8#DefaultDeserializer.prototype.readValue': onReader(v8.DefaultDeserializer),
    'node:v8#DefaultSerializer.prototype.writeValue': onValue(value => new v8.DefaultSerializer().writeValue(value)),
    'node:v8#Deserializer.prototype.readValue': onReader(v8.Deserializer),
    'node:v8#Serializer.prototype.writeValue': onValue(value => new v8.Serializer().writeValue(value)),
    'node:util#diff': {
      input: 'texts of 10 and 2,400 characters',
      prepare: size => ['abcdefghij', 'jihgfedcba'].map(text => text.repeat(size === 'small' ? 1 : 240)),
      run: ([before, after]) => util.diff(before, after),
    },
    'node:wasi#WASI.prototype.initialize': onProgram('_initialize', ({ wasi, instance }) => wasi.initialize(instance)),
    'node:wasi#WASI.prototype.start': onProgram('_start', ({ wasi, instance }) => wasi.start(instance)),
    'globalThis#WebAssembly.Instance': {
      input: 'start functions with loops of 100 and 50 million turns',
      prepare: size => new WebAssembly.Module(createLoop(turns[size])),
      run: module => new WebAssembly.Instance(module),
    },
    'globalThis#WebAssembly.Module': onModule(bytes => new WebAssembly.Module(bytes)),
    'globalThis#WebAssembly.validate': onModule(bytes => WebAssembly.validate(bytes)),
  };
}
