import { address, startServer } from '../../../scripts/vscode/server.mjs';
import { openBrowser } from './browser.mjs';

const START_MS = 60_000;
const TESTS_MS = 600_000;

/** The editor itself did not come up; its tests have said nothing yet. */
export class StartFailure extends Error {}

/** What VS Code logs of its own start, and of the native modules and the account that it is run without. */
const CHATTER =
  /Could not locate the bindings file|authentication provider|^Creation of workbench contribution|htmlClientMain|^Aborted onWillSave|\/Release\/watchdog|^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|\[Service Worker\]|\[AgentHost:|\[AccountPolicyGate\]|getaddrinfo ENOTFOUND|Ignoring fetching additional)/;

/**
 * Runs an extension's test runner (a module that exports `run`) inside the extension host; resolves to its exit code.
 * @param {{ extension: string, tests: string, folder: string, profile: string, kind?: string }} run absolute paths
 */
export async function runExtensionTests({ extension, tests, folder, profile, kind }) {
  // Only with the smoke test driver does the workbench take an extension and its tests from its address.
  const server = await startServer({ profile, args: ['--enable-smoke-test-driver'] }).catch(asStartFailure);
  let browser;
  try {
    const opened = await openBrowser().catch(asStartFailure);
    browser = opened.browser;
    const ended = testsEnd(opened.page);
    const inEditor = (file) => `vscode-remote://127.0.0.1:${server.port}${file}`;
    const payload = [
      ['extensionDevelopmentPath', inEditor(extension)],
      ['extensionTestsPath', inEditor(tests)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
      ...(kind ? [['extensionDevelopmentKind', kind]] : []),
    ];
    await opened.page.goto(address(server, folder, { payload: JSON.stringify(payload) })).catch(asStartFailure);
    await opened.page.waitForSelector('.monaco-workbench', { timeout: START_MS }).catch(asStartFailure);
    return await within(TESTS_MS, ended, server.logFile);
  } finally {
    await browser?.close();
    await server.stop();
  }
}

/** Passes on what the tests print; resolves to their exit code. */
function testsEnd(page) {
  const ended = new Promise((resolve, reject) => {
    page.once('crash', () => reject(new Error('The page of VS Code crashed.')));
    page.exposeFunction('codeAutomationExit', resolve);
    page.exposeFunction('codeAutomationLog', (type, args) => {
      if (!CHATTER.test(args.join(' '))) (console[type] ?? console.log)(...args);
    });
  });
  ended.catch(() => {}); // awaited later; a crash during the start is reported there
  return ended;
}

function within(ms, ended, logFile) {
  let timer;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The tests did not end within ${ms / 1000} s; see ${logFile}`)), ms);
  });
  return Promise.race([ended, tooLate]).finally(() => clearTimeout(timer));
}

function asStartFailure(error) {
  throw new StartFailure(error.message, { cause: error });
}
