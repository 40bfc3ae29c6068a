/**
 * Writes the three files of a new rule, to be filled in: `node tools/new-rule.js no-something`. `npm run docs:update` then adds it to the
 * list of rules, the presets and the README. A folder as the second argument takes the place of the project's.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [name, folder = join(import.meta.dirname, '..')] = process.argv.slice(2);

if (!/^(?:no|prefer|require)(?:-[a-z\d]+)+$/.test(name ?? '')) {
  console.error('A rule is named no-…, prefer-… or require-…, after the construct: node tools/new-rule.js no-something');
  process.exit(1);
}

const files = {
  [`src/rules/${name}.ts`]: `import { createRule } from './create-rule.ts';

export default createRule({
  name: '${name}',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow debugger statements on the event loop' },
    messages: {
      blocking: '\`debugger\` stops the event loop while a debugger is attached. Log instead.',
    },
    schema: [],
  },
  create(context) {
    return {
      DebuggerStatement(statement) {
        context.report({ node: statement, messageId: 'blocking' });
      },
    };
  },
});
`,
  [`tests/rules/${name}.test.ts`]: `import rule from '../../src/rules/${name}.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('${name}', rule, {
  valid: [{ name: 'a statement that does nothing', code: ';' }],
  invalid: [
    {
      name: 'a debugger statement',
      code: 'debugger;',
      errors: [{ messageId: 'blocking', line: 1, column: 1 }],
    },
  ],
});
`,
  [`docs/rules/${name}.md`]: `# event-loop/${name}

<!-- end auto-generated rule header -->

Two or three sentences: the problem, in the reader's program.

## Examples

\`\`\`js
// ❌ incorrect
debugger;
\`\`\`

\`\`\`js
// ✅ correct
console.log('here');
\`\`\`

## Measured Effect

<!-- begin auto-generated measurement -->

<!-- end auto-generated measurement -->

## Limits

What it does not see, each with an example of two lines, which a test holds it to.

## When Not To Use It

## Related
`,
};

const taken = Object.keys(files).filter(path => existsSync(join(folder, path)));
if (taken.length > 0) {
  console.error(`There is already ${taken.join(', ')}.`);
  process.exit(1);
}

for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  console.log(path);
}
console.log(`Then: a case in tools/bench/delay/${name}.js, and npm run docs:update.`);
