// Entries in another language than the interface's.
import { expect } from 'vitest';
import { scenario, scenarios } from './support/scenario.ts';
import { cardHeadings, findControl, openPanel, press, text, waitForPanelText } from './support/sidelight.ts';

scenarios('translations', () => {
  scenario(
    'texts come in the language that was chosen, unreviewed translations marked',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Rosalind Franklin');
      await openPanel(page);
      const english = await cardHeadings(page);
      await press(page, text('sidelight-settings'));
      const choice = await findControl(page, text('sidelight-settings-language'));
      await (choice as typeof choice & { select(...values: string[]): Promise<string[]> }).select('es');
      await open('Rosalind Franklin');
      await openPanel(page);
      await waitForPanelText(page, text('sidelight-unreviewed'));
      const spanish = await cardHeadings(page);
      expect(spanish).toHaveLength(english.length);
      expect(spanish).not.toEqual(english);
    },
  );
});
