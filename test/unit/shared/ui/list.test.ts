import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../shared/catalog/entry.ts';
import { fail } from '../../../../shared/core/result.ts';
import { aFinding } from '../catalog/sample-entries.ts';
import { memoryStore } from '../fakes.ts';
import { ONE_DATASET, panelOf, SEVEN_FINDINGS, soon } from './opened-panel.tsx';

const THREE = [...SEVEN_FINDINGS.slice(0, 2), ONE_DATASET];

async function listOf(...parameters: Parameters<typeof panelOf>) {
  const panel = panelOf(...parameters);
  await soon(() => expect(panel.titles()).not.toEqual([]));
  return panel;
}

describe('the list', () => {
  test('says how many entries there are, to screen readers too', async () => {
    const panel = await listOf(THREE);
    expect(panel.root.querySelector('[role="status"]')?.textContent).toBe('3 entries for this page.');
  });

  test('shows six at first, and the rest when more is asked for', async () => {
    const panel = await listOf(SEVEN_FINDINGS);
    expect(panel.titles()).toHaveLength(6);
    panel.press('Show more');
    await soon(() => expect(panel.titles()).toHaveLength(7));
  });

  test('shows one kind only when asked, and all again', async () => {
    const panel = await listOf(THREE);
    panel.press('Datasets 1');
    expect(panel.titles()).toEqual(['Some data']);
    expect(panel.named('Datasets 1').getAttribute('aria-pressed')).toBe('true');
    panel.press('Datasets 1');
    expect(panel.titles()).toHaveLength(3);
  });

  test('remembers what was shown, once', async () => {
    const panel = await listOf(THREE);
    panel.press('Datasets 1');
    expect(panel.services.memory.seen()).toEqual(
      new Map([
        ['finding-0', 1],
        ['finding-1', 1],
        ['a-dataset', 1],
      ]),
    );
  });
});

describe('what a person puts away', () => {
  test('offers the way back in its place, and keeps the focus there', async () => {
    const panel = await listOf(THREE);
    panel.press('Not useful');
    expect(panel.titles()).toEqual(['Claim 1.', 'Some data']);
    expect(panel.services.memory.dismissed()).toEqual(['finding-0']);
    expect(panel.focused()).toBe('Undo');
    expect(panel.text()).toContain('2 entries for this page.');
    panel.press('Undo');
    expect(panel.titles()).toEqual(['Claim 0.', 'Claim 1.', 'Some data']);
    expect(panel.services.memory.dismissed()).toEqual([]);
    expect(panel.focused()).not.toBeNull();
  });

  test('is not there the next time', async () => {
    const store = memoryStore();
    const panel = await listOf(THREE, {}, store);
    panel.press('Not useful');
    panel.scope.stop();
    const next = await listOf(THREE, {}, store);
    expect(next.titles()).toEqual(['Claim 1.', 'Some data']);
  });

  test('may be a whole kind, which can be undone on the spot', async () => {
    const panel = await listOf(THREE);
    panel.press('Details');
    await soon(() => panel.press('Hide this kind (Findings)'));
    expect(panel.titles()).toEqual(['Some data']);
    expect(panel.services.settings.get().hiddenKinds).toEqual(['finding']);
    panel.press('Undo');
    expect(panel.titles()).toHaveLength(3);
    expect(panel.services.settings.get().hiddenKinds).toEqual([]);
  });

  test('may be everything: then the settings are named', async () => {
    const panel = await listOf([ONE_DATASET]);
    panel.services.settings.change({ hiddenKinds: ['dataset'] });
    expect(panel.text()).toContain('You can show it again in the settings.');
  });
});

describe('a request that fails', () => {
  test.each([
    [{ kind: 'offline' } as const, 'You are offline.'],
    [{ kind: 'busy', retryAfterSeconds: 5 } as const, 'The wiki is busy.'],
    [{ kind: 'refused', code: 'http-403' } as const, '(http-403)'],
  ])('is told in words and can be tried again: %o', async (problem, words) => {
    const nothing = { found: new Map<string, Entry>(), problem };
    const answers = [nothing, { found: new Map([['0.0', ONE_DATASET]]), problem: null }];
    const panel = panelOf([ONE_DATASET], {
      entries: () => Promise.resolve(answers.shift() ?? nothing),
    });
    await soon(() => expect(panel.text()).toContain(words));
    panel.press('Try again');
    await soon(() => expect(panel.titles()).toEqual(['Some data']));
    expect(panel.text()).not.toContain(words);
  });

  test('in part shows what came, says what went wrong, and asks only for the rest again', async () => {
    const [first, ...rest] = THREE.map((entry, at): [string, Entry] => [`0.${at}`, entry]);
    const asked: (readonly string[])[] = [];
    const answers = [
      { found: new Map([first ?? ['', ONE_DATASET]]), problem: { kind: 'offline' } as const },
      { found: new Map(rest), problem: null },
    ];
    const panel = panelOf(THREE, {
      entries(ids) {
        asked.push(ids);
        return Promise.resolve(answers.shift() ?? { found: new Map<string, Entry>(), problem: null });
      },
    });
    await soon(() => expect(panel.text()).toContain('You are offline.'));
    expect(panel.titles()).toHaveLength(1);
    panel.press('Try again');
    await soon(() => expect(panel.titles()).toHaveLength(3));
    expect(asked.map((ids) => ids.length)).toEqual([3, 2]);
  });

  test('because the page was left shows nothing', async () => {
    const panel = panelOf(THREE, { ranked: () => Promise.resolve(fail({ kind: 'aborted' })) });
    await Promise.resolve();
    expect(panel.text()).not.toContain('Try again');
  });
});

describe('what others have written', () => {
  const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';

  test('is shown as text', async () => {
    const panel = await listOf([aFinding({ claim: { en: hostile }, number: hostile }) as unknown as Entry]);
    expect(panel.titles()).toEqual([hostile]);
    expect(panel.root.querySelector('img, script')).toBeNull();
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '//example.org/x', 'ftp://example.org'])(
    'links only to http and https: not to %s',
    async (url) => {
      const panel = await listOf([{ ...ONE_DATASET, url } as Entry]);
      expect(panel.titles()).toEqual(['Some data']);
      expect(panel.root.querySelector('a')).toBeNull();
    },
  );

  test('links in a tab of its own that does not learn where it was opened', async () => {
    const panel = await listOf([ONE_DATASET]);
    const link = panel.root.querySelector('a');
    expect(link?.href).toBe('https://example.org/data');
    expect([link?.target, link?.rel, link?.getAttribute('referrerpolicy')]).toEqual([
      '_blank',
      'noopener noreferrer',
      'no-referrer',
    ]);
  });
});
