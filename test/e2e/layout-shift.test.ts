// Nothing on the page moves when the indicator appears.
import { expect } from 'vitest';
import { layoutShift, watchLayoutShift } from './support/layout-shift.ts';
import { scenario, scenarios, type Skin } from './support/scenario.ts';
import { waitForIndicator } from './support/sidelight.ts';

scenarios('layout', () => {
  for (const skin of ['vector-2022', 'minerva'] satisfies Skin[]) {
    scenario(`moves nothing on the page when it appears (${skin})`, { skin }, async ({ open, page }) => {
      await watchLayoutShift(page);
      await open('Rosalind Franklin');
      await waitForIndicator(page);
      expect(await layoutShift(page)).toEqual([]);
    });
  }
});
