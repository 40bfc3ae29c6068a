import { format, resolveConfig } from 'prettier';

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  configEmoji: [
    ['recommended', '✅'],
    ['strict', '🔒'],
  ],
  ruleDocSectionInclude: ['Examples', 'Limits', 'When Not To Use It', 'Related'],
  ruleListColumns: ['name', 'description', 'configsError', 'hasSuggestions'],
  /** The files are checked by prettier too: what is generated is formatted as prettier would. */
  postprocess: async (content, path) => format(content, { ...(await resolveConfig(path)), filepath: path }),
};
