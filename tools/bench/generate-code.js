const verbs = 'collect describe estimate filter group limit merge normalize order pick rank select shorten split sum trim'.split(
  ' ',
);
const things = 'amounts bounds changes days entries fields groups hits items keys labels marks names pages rates rows'.split(' ');

/** How many functions beside its own code a kind of file has. */
const bulk = { helpers: 6, format: 6, service: 3, repository: 2, schema: 5, events: 2, script: 3 };

/** How many functions fill a kind of file up to the size that such files have. */
export function bulkOf(kind) {
  return bulk[kind];
}

/** So many functions that compute something harmless, in the forms that real ones have. */
export function writeFunctions(random, count, language, { exported = false } = {}) {
  const names = new Set();
  while (names.size < count) names.add(`${random.pick(verbs)}${capitalized(random.pick(things))}`);
  return [...names].map(name => `${exported ? 'export ' : ''}${random.pick(forms)(name, random, language)}\n`).join('\n');
}

function capitalized(word) {
  return word[0].toUpperCase() + word.slice(1);
}

const typed = (language, type) => (language === 'ts' ? `: ${type}` : '');

const forms = [
  (name, random, language) => `function ${name}(values${typed(language, 'readonly number[]')}) {
  let total = ${random.below(10)};
  for (const value of values) {
    if (value > ${random.below(1000)}) total += value * ${1 + random.below(9)};
    else if (value < 0) continue;
    else total -= 1;
  }
  return total;
}`,
  (name, random, language) => `const ${name} = (entries${typed(language, 'readonly Record<string, string>[]')}) =>
  entries
    .filter(entry => entry['kind'] !== '${random.pick(things)}' && entry['name'] !== undefined)
    .map((entry, index) => ({ ...entry, index, label: \`\${entry['name']} (\${index + ${random.below(5)}})\` }))
    .slice(0, ${10 + random.below(90)});`,
  (name, random, language) => `function ${name}(text${typed(language, 'string')}, limit = ${20 + random.below(200)}) {
  const words = text.trim().split(/\\s+/);
  const kept${typed(language, 'string[]')} = [];
  let length = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    length += word.length + 1;
    if (length > limit) break;
    kept.push(word.toLowerCase());
  }
  return kept.join(' ') + (kept.length < words.length ? '…' : '');
}`,
  (
    name,
    random,
    language,
  ) => `function ${name}(options${typed(language, '{ depth?: number; name?: string; strict?: boolean }')} = {}) {
  const { depth = ${random.below(8)}, name = '${random.pick(things)}', strict = false } = options;
  try {
    if (depth < 0) throw new RangeError(\`\${name} is too deep\`);
    switch (name) {
      case '${random.pick(things)}':
        return { depth, wide: true };
      case '${random.pick(verbs)}':
        return { depth: depth + 1, wide: strict };
      default:
        return { depth: depth * 2, wide: !strict };
    }
  } catch (error) {
    return { depth: 0, wide: false, reason: String(error) };
  }
}`,
  (
    name,
    random,
    language,
  ) => `async function ${name}(ids${typed(language, 'readonly string[]')}, load${typed(language, '(id: string) => Promise<{ size: number }>')}) {
  const loaded = await Promise.all(ids.slice(0, ${5 + random.below(20)}).map(id => load(id)));
  const sizes = loaded.map(({ size }) => size).sort((a, b) => a - b);
  return { median: sizes[sizes.length >> 1] ?? 0, largest: sizes.at(-1) ?? 0 };
}`,
];
