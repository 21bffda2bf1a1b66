// Runs inside the extension host: VS Code calls `run`. The same tests serve the Node host and the web worker host, so
// mocha is its browser build, which leans on neither.
import 'mocha/mocha.js';

declare const HAS_NODE: boolean; // set by the build
declare const wantedTests: string | undefined; // set by run.mjs

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, timeout: 30_000, color: false });
  if (wantedTests) mocha.fgrep(wantedTests);
  await import('./activation.test.ts');
  await import('./hover.test.ts');
  await import('./completion.test.ts');
  await import('./diagnostics.test.ts');
  await import('./acting.test.ts');
  await import('./settings.test.ts');
  await import('./glossary.test.ts');
  await import('./fact-sheet.test.ts');
  await import('./navigation.test.ts');
  await import('./shown.test.ts');
  await import('./conduct.test.ts');
  await import('./folders.test.ts');
  await import('./formats.test.ts');
  if (HAS_NODE) await import('./crash.test.ts');
  await new Promise<void>((resolve, reject) => {
    // Not `mocha.run`, which reads its options from a page's address.
    Mocha.prototype.run.call(mocha, (failures) =>
      failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve(),
    );
  });
}
