// Debian’s Chromium and Firefox ESR, driven by puppeteer-core, for tests, benches and screenshots (docs/testing.md).
import puppeteer, { type Browser } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** The sandbox is off because tests may run as root; the rest keeps Chromium from calling home. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
];

export function launchBrowser(name: BrowserName): Promise<Browser> {
  return name === 'chromium'
    ? puppeteer.launch({
        executablePath: '/usr/bin/chromium',
        headless: true,
        pipe: true,
        args: CHROMIUM_ARGUMENTS,
      })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath: '/usr/bin/firefox-esr',
        headless: true,
        extraPrefsFirefox: {
          'app.update.enabled': false,
          'network.captive-portal-service.enabled': false,
          'network.connectivity-service.enabled': false,
          'browser.contentblocking.category': 'standard',
        },
      });
}
