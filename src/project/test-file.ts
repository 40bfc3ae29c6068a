/** Folders and names of tests, those in the `ignores` of `recommended` and `test.js`, `load_test.js`: tests call nothing that a server would. */
const testFolder = /(?:^|\/)(?:test|tests|__tests__|__mocks__|e2e)\//;
const testName = /\.(?:test|spec)\.[^/]+$|(?:^|[/_-])(?:tests?|specs?)\.[cm]?[jt]sx?$/;

/** Whether a root-relative path is that of a test. */
export function isTestFile(relativePath: string): boolean {
  return testFolder.test(relativePath) || testName.test(relativePath);
}
