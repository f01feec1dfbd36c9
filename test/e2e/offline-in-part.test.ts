// Offline after the panel was opened: what was loaded stays, the rest can be asked for again.
import { intercept } from './support/own-catalog.ts';
import { expect } from 'vitest';
import { scenario, scenarios } from './support/scenario.ts';
import { cardHeadings, openPanel, panelText, press, text, waitForPanelText } from './support/sidelight.ts';

function isPack(url: string): boolean {
  return /Gadget-sidelight-catalog-\d/.test(decodeURIComponent(url));
}

scenarios('offline in part', () => {
  scenario(
    'offline: what was loaded stays, the rest can be asked for again',
    { skin: 'vector-2022', expectedProblems: /ERR_CONNECTION|Failed to load resource/ },
    async ({ open, page }) => {
      let isOffline = false;
      await intercept(page, (request) => (isOffline && isPack(request.url()) ? 'abort' : null));
      await open('Malaria');
      await openPanel(page);
      const before = await cardHeadings(page);
      isOffline = true;
      await press(page, text('sidelight-more'));
      await waitForPanelText(page, text('sidelight-problem-offline'));
      expect((await cardHeadings(page)).slice(0, before.length)).toEqual(before);
      isOffline = false;
      await press(page, text('sidelight-retry'));
      await page.waitForFunction(
        (count: number) =>
          (document.getElementById('sidelight-panel')?.shadowRoot?.querySelectorAll('article').length ?? 0) >
          count,
        {},
        before.length,
      );
      expect(await panelText(page)).not.toContain(text('sidelight-problem-offline'));
    },
  );
});
