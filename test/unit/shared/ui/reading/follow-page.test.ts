import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../../shared/catalog/entry.ts';
import { createScope } from '../../../../../shared/core/scope.ts';
import { compileIndex } from '../../../../../shared/matching/compile-index.ts';
import type { Condition } from '../../../../../shared/matching/condition.ts';
import { loadIndex } from '../../../../../shared/matching/load-index.ts';
import type { FactName, PageContext } from '../../../../../shared/page/page-context.ts';
import { createMemory } from '../../../../../shared/settings/memory.ts';
import { createSettingsStore } from '../../../../../shared/settings/settings.ts';
import type { CorePort, CoreServices } from '../../../../../shared/ui/reading/core-port.ts';
import { followPage } from '../../../../../shared/ui/reading/follow-page.ts';
import { createPageWatch } from '../../../../../shared/ui/reading/page-watch.ts';
import { memoryStore } from '../../fakes.ts';

const NAMES = ['one', 'two', 'three'];
const PHYSICS: Condition = { topic: ['physics'] };

/** A page with three shipped entries about physics, and what the person sees and does on it. */
function onAPage({ topics = ['physics'], withdraw = [] as string[], own = [] as Entry[] } = {}) {
  const scope = createScope();
  const store = memoryStore();
  const seen = { count: null as number | null, isOpen: false, reloads: 0, namesLoaded: 0, problems: false };
  const compiled = (count: number) =>
    loadIndex(compileIndex(Array.from({ length: count }, () => ({ condition: PHYSICS }))));
  const watch = createPageWatch({
    own: { index: compileIndex([]), entries: own, withdraw },
    indexes: [compiled(NAMES.length), compiled(own.length)],
    providers: [],
    store,
    signal: scope.signal,
    loadNames: () => {
      seen.namesLoaded += 1;
      const positionOf = (name: string) => (NAMES.includes(name) ? NAMES.indexOf(name) : undefined);
      return Promise.resolve({ positionOf, kindOf: (at) => (at === 2 ? 'tool' : 'finding') });
    },
  });
  const services = { watch, store } as unknown as CoreServices;
  let toggle = (): void => undefined;
  let changed = (): void => undefined;
  let port: CorePort | null = null;
  const page = {
    topics,
    context(): PageContext {
      const identity = {
        wiki: 'x',
        title: 'A',
        namespace: 0,
        pageId: 1,
        revisionId: 1,
        surface: 'none',
      } as const;
      const known = page.topics.map((topic) => ({ topic, probability: 0.9 }));
      return { identity, facts: new Map<FactName, unknown>([['topics', known]]) };
    },
  };
  const start = async () => {
    followPage(
      services,
      {
        createIndicator(onToggle, own) {
          toggle = onToggle;
          own.onStop(() => (seen.count = null));
          return {
            show(count) {
              seen.count = count;
              return Promise.resolve();
            },
            hide: () => (seen.count = null),
            opener: () => null,
            setOpen: (isOpen) => (seen.isOpen = isOpen),
          };
        },
        readContext: () => page.context(),
        onPageChange: (callback) => (changed = callback),
        openPanel(core) {
          port = core;
          const contextChanged = () => (seen.reloads += 1);
          return Promise.resolve({ close: core.onClose, focus: () => undefined, contextChanged });
        },
        hasProblemsToTell: () => Promise.resolve(seen.problems),
      },
      scope,
    );
    await settled();
  };
  return {
    seen,
    store,
    scope,
    start,
    async toggle() {
      toggle();
      await settled();
    },
    async goTo(...topicsThere: string[]) {
      page.topics = topicsThere;
      changed();
      await settled();
    },
    async choose(change: () => void) {
      change();
      port?.choicesChanged();
      await settled();
    },
  };
}

/** Everything that was begun has ended: nothing here waits for time. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('the indicator', () => {
  test('says how many entries match, and is not there where none does', async () => {
    const physics = onAPage();
    await physics.start();
    expect(physics.seen.count).toBe(3);
    const other = onAPage({ topics: ['history'] });
    await other.start();
    expect(other.seen.count).toBeNull();
    expect([physics.seen.namesLoaded, other.seen.namesLoaded]).toEqual([0, 0]);
  });

  test('counts neither what the person put away, nor hidden kinds, nor what the wiki withdrew', async () => {
    const page = onAPage({ withdraw: ['two', 'no-such-entry'] });
    createMemory(page.store).dismiss('one');
    await page.start();
    expect(page.seen.count).toBe(1);
    createSettingsStore(page.store).change({ hiddenKinds: ['tool'] });
    await page.goTo('physics');
    expect(page.seen.count).toBeNull();
  });

  test("counts the wiki's own entries, by name and kind too", async () => {
    const own = [
      { id: 'mine', kind: 'event' },
      { id: 'other', kind: 'course' },
    ] as unknown as Entry[];
    const page = onAPage({ own });
    createMemory(page.store).dismiss('mine');
    await page.start();
    expect(page.seen.count).toBe(4);
  });

  test('follows the page, and stays while the panel is open', async () => {
    const page = onAPage();
    await page.start();
    await page.goTo('history');
    expect(page.seen.count).toBeNull();
    await page.goTo('physics');
    await page.toggle();
    await page.goTo('history');
    expect(page.seen.count).toBe(0);
  });

  test('is there for whoever can repair something, also where nothing matches', async () => {
    const page = onAPage({ topics: ['history'] });
    page.seen.problems = true;
    await page.start();
    expect(page.seen.count).toBe(0);
  });
});

describe('an open panel', () => {
  test('is not disturbed by what the person hides in it: only the count changes', async () => {
    const page = onAPage();
    await page.start();
    await page.toggle();
    await page.choose(() => createMemory(page.store).dismiss('one'));
    expect([page.seen.count, page.seen.reloads]).toEqual([2, 0]);
    await page.choose(() => createSettingsStore(page.store).change({ hiddenKinds: ['tool'] }));
    expect([page.seen.count, page.seen.reloads]).toEqual([1, 0]);
  });

  test('is told when the page has become another', async () => {
    const page = onAPage();
    await page.start();
    await page.toggle();
    await page.goTo('history');
    expect(page.seen.reloads).toBe(1);
  });

  test('opens by itself only for who turned that on, where something matches, and once', async () => {
    const off = onAPage();
    await off.start();
    expect(off.seen.isOpen).toBe(false);
    const on = onAPage({ topics: ['history'] });
    createSettingsStore(on.store).change({ opensByItself: true });
    await on.start();
    expect(on.seen.isOpen).toBe(false);
    await on.goTo('physics');
    expect(on.seen.isOpen).toBe(true);
    await on.toggle();
    expect(on.seen.isOpen).toBe(false);
    await on.goTo('physics');
    expect(on.seen.isOpen).toBe(false);
  });
});

test('when the page is left nothing is shown and nothing published any more', async () => {
  const page = onAPage();
  await page.start();
  page.scope.stop();
  await page.goTo('physics');
  expect(page.seen.count).toBeNull();
});
