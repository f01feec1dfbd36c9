// Debian’s Chromium and Firefox ESR, driven by puppeteer-core, for tests, benches and screenshots (docs/testing.md).
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

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

const FIREFOX_PREFERENCES = {
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.contentblocking.category': 'standard',
};

export function launchBrowser(name: BrowserName): Promise<Browser> {
  return name === 'chromium' ? launchChromium() : launchFirefox();
}

/**
 * A browser that can take extensions, and that sends everything to the proxy (`HOST:PORT`) and believes whatever
 * certificate it shows.
 */
export function launchBehindProxy(name: BrowserName, proxy: string): Promise<Browser> {
  const [host = '', port] = proxy.split(':');
  if (name === 'chromium') {
    const args = [`--proxy-server=${proxy}`, '--ignore-certificate-errors'];
    return launchChromium({ enableExtensions: true, acceptInsecureCerts: true }, args);
  }
  const manual = 1;
  return launchFirefox(
    { acceptInsecureCerts: true },
    {
      'network.proxy.type': manual,
      'network.proxy.http': host,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': host,
      'network.proxy.ssl_port': Number(port),
    },
  );
}

function launchChromium(options: LaunchOptions = {}, args: readonly string[] = []): Promise<Browser> {
  return puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: [...CHROMIUM_ARGUMENTS, ...args],
    ...options,
  });
}

function launchFirefox(
  options: LaunchOptions = {},
  preferences: Readonly<Record<string, unknown>> = {},
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: { ...FIREFOX_PREFERENCES, ...preferences },
    ...options,
  });
}
