import { describe, expect, test } from 'vitest';
import { BROWSERS, manifestFor, WIKIMEDIA_PAGES } from '../../../extension/manifest.ts';

describe('the manifest', () => {
  test.each(BROWSERS)('%s: runs by itself on the projects of Wikimedia and nowhere else', (browser) => {
    const manifest = manifestFor(browser, '1.2.3');
    expect(manifest.host_permissions).toEqual(WIKIMEDIA_PAGES);
    expect(manifest.content_scripts).toMatchObject([{ matches: WIKIMEDIA_PAGES }]);
    expect(manifest).not.toHaveProperty('optional_host_permissions');
    expect(manifest.version).toBe('1.2.3');
  });

  test('gives each browser the kind of background it has', () => {
    const chrome = manifestFor('chrome', '1');
    const firefox = manifestFor('firefox', '1');
    expect(chrome.background).toEqual({ service_worker: 'background.js' });
    expect(firefox.background).toEqual({ scripts: ['background.js'] });
  });

  test('tells Firefox that no data is collected', () => {
    expect(manifestFor('firefox', '1').browser_specific_settings).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'] } },
    });
  });
});
