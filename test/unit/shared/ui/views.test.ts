import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../shared/core/result.ts';
import { memoryStore } from '../fakes.ts';
import { ONE_DATASET, panelOf, SEVEN_FINDINGS, soon } from './opened-panel.tsx';

const THREE = [...SEVEN_FINDINGS.slice(0, 2), ONE_DATASET];

function write(panel: ReturnType<typeof panelOf>, words: string): void {
  const input = panel.root.querySelector('input');
  if (!input) throw new Error('There is nothing to write into');
  input.value = words;
  input.dispatchEvent(new panel.window.Event('input', { bubbles: true }));
}

async function viewOf(name: string, ...parameters: Parameters<typeof panelOf>) {
  const panel = panelOf(...parameters);
  await soon(() => expect(panel.titles()).not.toEqual([]));
  panel.press(name);
  return panel;
}

async function searchOf(...parameters: Parameters<typeof panelOf>) {
  const panel = await viewOf('Search the catalog', ...parameters);
  await soon(() => expect(panel.root.querySelector('input')).not.toBeNull());
  return panel;
}

describe('a view', () => {
  test('tells its name where the focus goes, and leads back', async () => {
    const panel = await viewOf('Settings', THREE);
    expect(panel.focused()).toBe('Settings');
    panel.press('Back to the list');
    expect(panel.focused()).toBe('Research on this page');
    expect(panel.titles()).toHaveLength(3);
  });

  test('that cannot be loaded leads back to the list, which says why', async () => {
    const panel = await viewOf('Settings', THREE, {
      loadViews: () => Promise.resolve(fail({ kind: 'offline' })),
    });
    await soon(() => expect(panel.text()).toContain('You are offline.'));
    expect(panel.titles()).toHaveLength(3);
  });
});

describe('search', () => {
  test('finds by words, says how many, and that nothing was found', async () => {
    const panel = await searchOf(THREE);
    write(panel, 'data');
    await soon(() => expect(panel.titles()).toEqual(['Some data']));
    expect(panel.root.querySelector('[role="status"]')?.textContent).toBe('One entry found.');
    write(panel, 'nowhere');
    await soon(() => expect(panel.text()).toContain('Nothing in the catalog has “nowhere”.'));
  });

  test('drops the answer to words that were changed meanwhile', async () => {
    const waiting: (() => void)[] = [];
    const panel = await searchOf(THREE, {
      allEntries: () => new Promise((resolve) => waiting.push(() => resolve(ok(THREE)))),
    });
    write(panel, 'claim');
    write(panel, 'data');
    await soon(() => expect(waiting).toHaveLength(2));
    for (const answer of waiting.reverse()) answer();
    await soon(() => expect(panel.titles()).toEqual(['Some data']));
    await new Promise((resolve) => setTimeout(resolve));
    expect(panel.titles()).toEqual(['Some data']);
  });

  test('puts an entry away for the list too', async () => {
    const panel = await searchOf(THREE);
    write(panel, 'data');
    await soon(() => expect(panel.titles()).toEqual(['Some data']));
    panel.press('Not useful');
    expect(panel.services.memory.dismissed()).toEqual(['a-dataset']);
    panel.press('Back to the list');
    expect(panel.titles()).toEqual(['Claim 0.', 'Claim 1.']);
  });
});

describe('the settings', () => {
  test('hide and show a kind', async () => {
    const panel = await viewOf('Settings', THREE);
    await soon(() => panel.press('Datasets'));
    expect(panel.services.settings.get().hiddenKinds).toEqual(['dataset']);
    panel.press('Back to the list');
    expect(panel.titles()).toEqual(['Claim 0.', 'Claim 1.']);
  });

  test('name what was put away, and bring it back', async () => {
    const store = memoryStore();
    const panel = await viewOf('Not useful', THREE, {}, store);
    panel.press('Settings');
    await soon(() => expect(panel.text()).toContain('Claim 0.'));
    panel.press('Show again');
    expect(panel.services.memory.dismissed()).toEqual([]);
    panel.press('Back to the list');
    await soon(() => expect(panel.titles()).toHaveLength(3));
  });

  test('say when nothing can be kept', async () => {
    const panel = await viewOf('Settings', THREE, {}, memoryStore(false));
    await soon(() => expect(panel.text()).toContain('Your browser keeps nothing for this site.'));
  });
});

describe('a catalog page that is broken', () => {
  const broken = { catalogProblems: [{ path: 'entries[0].id', reason: 'must be a text' }] };

  test('is told of by path and reason to whoever can repair it', async () => {
    const panel = panelOf(THREE, { ...broken, mayRepairCatalog: true });
    await soon(() => expect(panel.text()).toContain('entries[0].id'));
    expect(panel.text()).toContain('must be a text');
  });

  test('is nothing to others', async () => {
    const panel = panelOf(THREE, broken);
    await soon(() => expect(panel.titles()).not.toEqual([]));
    expect(panel.text()).not.toContain('entries[0].id');
  });
});
