// How it looks for whom: night, right to left, reduced motion, forced colours; and axe, which finds nothing.
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { axeFinds } from './support/axe-finds.ts';
import { scenario, scenarios, type Skin } from './support/scenario.ts';
import {
  findControl,
  openPanel,
  panelBox,
  press,
  text,
  waitForCards,
  waitForIndicator,
  waitForPanelText,
} from './support/sidelight.ts';

/** The skin's own switch, as its appearance menu sets it. */
function turnNight(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { classList } = document.documentElement;
    classList.remove('skin-theme-clientpref-day', 'skin-theme-clientpref-os');
    classList.add('skin-theme-clientpref-night');
  });
}

/** Relative lightness, 0 to 1, of the panel's ground and of its heading. */
function lightness(page: Page): Promise<{ readonly ground: number; readonly heading: number }> {
  return page.$eval('#sidelight-panel', (panel) => {
    const of = (color: string) => {
      const [red = 0, green = 0, blue = 0] = (/\d+, \d+, \d+/.exec(color)?.[0] ?? '').split(', ').map(Number);
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    const section = panel.shadowRoot?.querySelector('section');
    const heading = panel.shadowRoot?.querySelector('h2');
    if (!section || !heading) throw new Error('no panel');
    return {
      ground: of(getComputedStyle(section).backgroundColor),
      heading: of(getComputedStyle(heading).color),
    };
  });
}

scenarios('appearance', () => {
  for (const skin of ['vector-2022', 'minerva'] satisfies Skin[]) {
    scenario(`follows the night mode of the skin at once (${skin})`, { skin }, async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const day = await lightness(page);
      expect(day.ground).toBeGreaterThan(0.85);
      expect(day.heading).toBeLessThan(0.3);
      await turnNight(page);
      const night = await lightness(page);
      expect(night.ground).toBeLessThan(0.25);
      expect(night.heading).toBeGreaterThan(0.6);
    });
  }

  for (const skin of ['vector-2022', 'vector'] satisfies Skin[]) {
    scenario(
      `is mirrored where the interface runs from right to left (${skin})`,
      { skin, language: 'ar' },
      async ({ open, page }) => {
        await open('Malaria');
        await openPanel(page);
        const panel = await panelBox(page);
        const article = await page.$eval('#mw-content-text', (one) => one.getBoundingClientRect().left);
        expect(panel.right).toBeLessThanOrEqual(article);
        expect(panel.left).toBeGreaterThanOrEqual(0);
        expect(await page.$eval('#sidelight-panel', (one) => one.getAttribute('dir'))).toBe('rtl');
        // The close button stands at the end of the bar, on the left.
        const inside = await page.$eval('#sidelight-panel', (one) => {
          const [first, ...others] = one.shadowRoot?.querySelectorAll('section button') ?? [];
          const next = others[1];
          return first && next ? first.getBoundingClientRect().left - next.getBoundingClientRect().left : 0;
        });
        expect(inside).toBeGreaterThan(0);
      },
    );
  }

  for (const [skin, width] of [
    ['vector-2022', 1280],
    ['vector', 1280],
    ['minerva', 360],
  ] as const) {
    for (const theme of skin === 'vector' ? (['day'] as const) : (['day', 'night'] as const)) {
      scenario(
        `axe finds nothing in list, details, search and settings (${skin}, ${theme})`,
        { skin, width, height: 800, browsers: ['chromium'] },
        async ({ open, page }) => {
          await open('Rosalind Franklin');
          await waitForIndicator(page);
          if (theme === 'night') await turnNight(page);
          await openPanel(page);
          await press(page, text('sidelight-details'));
          await waitForPanelText(page, text('sidelight-checked'));
          expect(await axeFinds(page)).toEqual([]);
          await press(page, text('sidelight-search-title'));
          await (await findControl(page, text('sidelight-search-placeholder'))).type('women');
          await waitForPanelText(page, 'found.');
          await waitForCards(page);
          expect(await axeFinds(page)).toEqual([]);
          await press(page, text('sidelight-back'));
          await press(page, text('sidelight-settings'));
          await waitForPanelText(page, text('sidelight-privacy'));
          expect(await axeFinds(page)).toEqual([]);
        },
      );
    }
  }

  scenario(
    'axe finds nothing in Firefox either',
    { skin: 'vector-2022', browsers: ['firefox'] },
    async ({ open, page }) => {
      await open('Rosalind Franklin');
      await openPanel(page);
      expect(await axeFinds(page)).toEqual([]);
    },
  );

  scenario(
    'nothing moves for who wants no motion',
    { skin: 'vector-2022', browsers: ['chromium'] },
    async ({ open, page }) => {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await open('Malaria');
      await openPanel(page);
      await press(page, text('sidelight-settings'));
      await waitForPanelText(page, text('sidelight-privacy'));
      const moving = await page.$eval('#sidelight-panel', (panel) =>
        Array.from(panel.shadowRoot?.querySelectorAll('*') ?? [])
          .map((one) => {
            const { transitionDuration, animationName } = getComputedStyle(one);
            const lasts = transitionDuration.split(', ').some((time) => parseFloat(time) > 0.01);
            return lasts || animationName !== 'none'
              ? `${one.className} ${transitionDuration} ${animationName}`
              : '';
          })
          .filter((one) => one !== ''),
      );
      expect(moving).toEqual([]);
    },
  );

  scenario(
    'with forced colours, what is pressed and what has the focus can still be told',
    { skin: 'vector-2022', browsers: ['chromium'] },
    async ({ open, page }) => {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      await open('Malaria');
      await openPanel(page);
      const look = async (name: string) => {
        const control = await findControl(page, name);
        return control.evaluate((one) => {
          const { borderTopColor, borderTopStyle, backgroundColor, color, outlineStyle, outlineColor } =
            getComputedStyle(one);
          return { borderTopColor, borderTopStyle, backgroundColor, color, outlineStyle, outlineColor };
        });
      };
      const kind = text('sidelight-kinds-dataset');
      const before = await look(kind);
      expect(before.borderTopStyle).toBe('solid');
      await press(page, kind);
      await waitForCards(page);
      const pressed = await look(kind);
      expect([pressed.backgroundColor, pressed.color]).not.toEqual([before.backgroundColor, before.color]);
      await page.keyboard.press('Tab');
      const focusRing = await page.$eval('#sidelight-panel', (panel) => {
        const focused = panel.shadowRoot?.activeElement;
        return focused ? getComputedStyle(focused).outlineStyle : null;
      });
      expect(focusRing).toBe('solid');
    },
  );
});
