/**
 * Loops whose rounds are independent, in every form that is reported with a rewrite: `run` gets an `api` whose calls take their time and may
 * be made to fail, and `items`, a list of numbers.
 */
export const loopPrograms: Readonly<Record<string, string>> = {
  'results that are pushed': `async function run(api, items) {
    const out = [];
    for (const item of new Set(items)) out.push(await api.getItem(item));
    return out;
  }`,
  'keys of an object': `async function run(api, items) {
    const out = {};
    for (const [key, item] of Object.entries({ ...items })) {
      out[key] = await api.getItem(item);
    }
    return JSON.stringify(out);
  }`,
  'a map, filled in order': `async function run(api, items) {
    const out = new Map();
    for (const item of items) {
      const value = await api.getItem(item);
      out.set(item, value);
    }
    return [...out];
  }`,
  'a sum': `async function run(api, items) {
    let total = '';
    for (const item of items) total += await api.getText(item);
    return total;
  }`,
  'a sum of parts': `async function run(api, items) {
    let total = '';
    for (const item of items) total += (await api.getItem(item)).name;
    return total;
  }`,
  'two steps a round': `async function run(api, items) {
    const out = [];
    for (const { id } of items.map(id => ({ id }))) {
      const a = await api.getA(id);
      const b = await api.getB(a.name, id);
      if (b) out.push([a, b, id]);
    }
    return out;
  }`,
  'two awaits in one argument': `async function run(api, items) {
    const out = [];
    for (const item of items) {
      out.push({ item, a: await api.getA(item), b: await api.getB(item) });
    }
    return out;
  }`,
  'an await on a condition': `async function run(api, items) {
    const out = [];
    for (const item of items) {
      out.push(item > 3 ? await api.getItem(item) : 'small');
    }
    return out;
  }`,
  'a part of a result': `async function run(api, items) {
    const out = [];
    for (const item of items) {
      const { length } = (await api.getItem(item)).name;
      out.push([item, length]);
    }
    return out;
  }`,
  'a result that is changed': `async function run(api, items) {
    const out = [];
    for (const item of items) {
      let name = (await api.getItem(item)).name;
      if (item > 3) name = name.toUpperCase();
      out.push(name);
    }
    return out;
  }`,
  counted: `async function run(api, items) {
    const out = [];
    for (let i = 0; i < items.length; i++) {
      out[i] = await api.getItem(items[i]);
    }
    return out;
  }`,
  'those of which a question is true': `async function run(api, items) {
    const out = [];
    for (const item of items) {
      if ((await api.getItem(item)).args[0] > 2) out.push(item);
    }
    return out;
  }`,
  'over the keys of an object': `async function run(api, items) {
    const out = [];
    for (const key in { ...items }) {
      const value = await api.getItem(key);
      out.push(key, value);
    }
    return out;
  }`,
  'rounds that only fill their own element': `async function run(api, items) {
    const list = items.map(id => ({ id }));
    for (const element of list) {
      element.found = await api.getItem(element.id);
    }
    return list;
  }`,
  'rounds that are skipped beforehand': `async function run(api, items) {
    const out = [];
    for (const item of items) {
      if (item % 2 === 1) continue;
      const found = await api.getItem(item);
      out.push([item, found]);
    }
    return out;
  }`,
  'rounds that are skipped by their results': `async function run(api, items) {
    const out = [];
    for (const item of items) {
      const found = await api.getItem(item);
      if (found.args[0] < 4) continue;
      out.push(found);
    }
    return out;
  }`,
  'rounds that are skipped by a question': `async function run(api, items) {
    let count = 0;
    for (const item of items) {
      if ((await api.getItem(item)).args[0] < 4) continue;
      count++;
    }
    return count;
  }`,
  'rounds that skip within a loop of their own': `async function run(api, items) {
    const out = [];
    for (const item of items) {
      const seen = [];
      for (const part of [1, 2, 3]) {
        if (part === item) continue;
        seen.push(part);
      }
      const found = await api.getItem(item);
      out.push([seen, found]);
    }
    return out;
  }`,
  'a failure that is logged in its round': `async function run(api, items) {
    const out = [];
    for (const item of items) {
      try {
        out.push(await api.getItem(item));
      } catch (error) {
        console.debug(error);
      }
    }
    return out;
  }`,
  'failures that are collected': `async function run(api, items) {
    const out = [];
    const failed = [];
    for (const item of items) {
      try {
        const found = await api.getItem(item);
        const more = await api.getMore(found.name);
        out.push([item, found, more]);
      } catch (error) {
        failed.push(item, error.message);
      }
    }
    return [out, failed];
  }`,
  'failures and skipped rounds': `async function run(api, items) {
    const out = [];
    let failed = 0;
    for (const item of items) {
      try {
        const found = await api.getItem(item);
        if (found.args[0] < 4) continue;
        out.push(found);
      } catch {
        failed++;
      }
    }
    return [out, failed];
  }`,
  'an iterator that is asked in the test': `async function run(api, items) {
    const out = [];
    const iterator = items[Symbol.iterator]();
    let entry;
    while (!(entry = iterator.next()).done) {
      out.push(await api.getItem(entry.value));
    }
    return [out, entry.done];
  }`,
  'an iterator that is asked between the rounds': `async function run(api, items) {
    const out = [];
    const iterator = items.values();
    let entry = iterator.next();
    while (!entry.done) {
      const found = await api.getItem(entry.value);
      out.push(entry.value, found);
      entry = iterator.next();
    }
    return out;
  }`,
  'an iterator in the head of a for': `async function run(api, items) {
    const out = [];
    const iterator = new Set(items).entries();
    for (let entry = iterator.next(); !entry.done; entry = iterator.next()) {
      const [item] = entry.value;
      if (item === 5) continue;
      out.push(await api.getItem(item));
    }
    return out;
  }`,
  'an iterator that is asked within': `async function run(api, items) {
    const out = [];
    const iterator = items.values();
    while (true) {
      const { value, done } = iterator.next();
      if (done) break;
      out.push([value, await api.getItem(value)]);
    }
    return out;
  }`,
  'counted from one': `async function run(api, items) {
    const out = [];
    for (let i = 1, n = items.length; i <= n; i++) {
      const found = await api.getItem(items[i - 1]);
      out.push(i, found);
    }
    return out;
  }`,
  'a while loop over an index': `async function run(api, items) {
    const out = [];
    let i = 0;
    while (i < items.length) {
      out.push(await api.getItem(items[i]));
      i++;
    }
    return [out, i];
  }`,
  'a queue that is emptied': `async function run(api, items) {
    const out = [];
    const queue = [...items];
    while (queue.length > 0) {
      const item = queue.shift();
      out.push(await api.getItem(item));
    }
    return [out, queue.length];
  }`,
  'a stack that is emptied': `async function run(api, items) {
    const out = [];
    const stack = items.map(id => ({ id }));
    while (stack.length) {
      const { id } = stack.pop();
      out.push(id, await api.getItem(id));
    }
    return out;
  }`,
  'a queue that is emptied in passing': `async function run(api, items) {
    const out = [];
    const queue = items.slice(1);
    while (queue.length !== 0) out.push(await api.getItem(queue.shift()));
    return out;
  }`,
  'a helper that runs a function for each': `async function eachSeries(list, callback) {
    for (const one of list) await callback(one);
  }
  async function run(api, items) {
    const out = [];
    await eachSeries(items, async item => {
      const found = await api.getItem(item);
      if (found.args[0] < 4) return;
      out.push(found);
    });
    return out;
  }`,
  'a helper whose rounds are skipped beforehand': `async function asyncForEach(list, callback) {
    for (let index = 0; index < list.length; index++) await callback(list[index], index, list);
  }
  async function run(api, items) {
    const out = {};
    await asyncForEach(items, async item => {
      if (item % 2 === 1) return;
      out[item] = await api.getItem(item);
    });
    return out;
  }`,
  'one catch around all rounds': `async function run(api, items) {
    const out = [];
    try {
      for (const item of items) {
        const found = await api.getItem(item);
        out.push(found);
      }
    } catch (error) {
      return 'caught ' + error.message;
    }
    return out;
  }`,
};

/** Chains of promises, of which there is no rewrite that runs a few rounds at a time. */
export const chainPrograms: Readonly<Record<string, string>> = {
  'a chain whose last result is returned': `function run(api, items) {
    const load = async item => api.getItem(item);
    return items.reduce((last, item) => last.then(() => load(item)), Promise.resolve());
  }`,
  'a chain that is awaited': `async function run(api, items) {
    const load = async item => {
      item.found = await api.getItem(item.id);
    };
    const list = items.map(id => ({ id }));
    await list.reduce((last, item) => last.then(() => load(item)), Promise.resolve());
    return list;
  }`,
  'a chain that is awaited, in functions with bodies': `async function run(api, items) {
    const last = await items.reduce(function (previous, item, index) {
      return previous.then(async function () {
        return [index, await api.getItem(item)];
      });
    }, Promise.resolve());
    return last;
  }`,
  'async rounds that wait first': `async function run(api, items) {
    const list = items.map(id => ({ id }));
    await list.reduce(async (last, item) => {
      await last;
      item.found = await api.getItem(item.id);
    }, Promise.resolve());
    return list;
  }`,
  'a list that is pushed to': `async function run(api, items) {
    return items.reduce(async (before, item) => {
      const all = await before;
      all.push(await api.getItem(item));
      return all;
    }, []);
  }`,
  'a list that is made anew': `async function run(api, items) {
    return await items.reduce(async (all, item) => [...(await all), await api.getItem(item)], Promise.resolve([]));
  }`,
  'several elements a round': `async function run(api, items) {
    const lists = await items.reduce(async (all, item) => [...(await all), ...(await api.listParts(item))], []);
    return lists;
  }`,
  'steps before an element': `async function run(api, items) {
    return await items.reduce(async (before, item) => {
      const all = await before;
      const found = await api.getItem(item);
      const more = await api.getMore(found.name);
      all.push([found, more]);
      return all;
    }, []);
  }`,
  'an object with a key a round': `async function run(api, items) {
    return items.reduce(async (before, item) => {
      const all = await before;
      all['key' + item] = await api.getItem(item);
      return all;
    }, {});
  }`,
  'an object that is made anew': `async function run(api, items) {
    return items.reduce(async (all, item) => ({ ...(await all), [item]: await api.getItem(item) }), Promise.resolve({}));
  }`,
  'a sum of all': `const run = (api, items) => items.reduce(async (sum, item) => (await sum) + (await api.getText(item)), '');`,
  'a chain that passes a list on': `function run(api, items) {
    return items.reduce((chain, item) => chain.then(all => api.getItem(item).then(found => [...all, found])), Promise.resolve([]));
  }`,
  'a chain of async functions that fill a list': `async function run(api, items) {
    const all = await items.reduce(
      (chain, item) =>
        chain.then(async list => {
          list.push(await api.getItem(item));
          return list;
        }),
      Promise.resolve([]),
    );
    return all;
  }`,
};
