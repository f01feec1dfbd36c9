// `node scripts/release/draw-icons.ts`: draws the extension's icons anew from icon.svg. Chromium wants pixels; the
// files are kept in the repository, so that a build needs no browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../browsers/launch.ts';

const SIZES = [16, 32, 48, 128] as const;
const folder = join(import.meta.dirname, '..', '..', 'extension', 'icons');

const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await launchBrowser('chromium');
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true, type: 'png' }));
  }
} finally {
  await browser.close();
}
