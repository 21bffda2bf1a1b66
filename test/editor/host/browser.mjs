import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/setup/chromium.mjs';

/** A Chromium without a window, that reaches nothing but this machine. */
export async function openBrowser({ scale = 1 } = {}) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    // The sandbox needs rights that root in a container lacks; the only page shown is our own.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Fails at once what would otherwise wait for a proxy.
  const isElsewhere = (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1';
  await context.route(isElsewhere, (route) => route.abort());
  return { browser, page: await context.newPage() };
}
