/**
 * Whether this process is a language server of an editor, by the arguments that say how one talks to its client. Only there may an index
 * be built in steps: everywhere else a report must not depend on how much there was time for.
 */
export function isLanguageServer(options: readonly string[] = process.argv.slice(1)): boolean {
  return options.some(option => /^--(?:stdio|node-ipc|lsp|(?:socket|pipe)(?:=.*)?)$/.test(option));
}
