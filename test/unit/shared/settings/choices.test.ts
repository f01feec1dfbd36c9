import { describe, expect, test } from 'vitest';
import { readChoices } from '../../../../shared/settings/choices.ts';
import { createMemory, DISMISSED_LIMIT, MEMORY_KEY, SEEN_LIMIT } from '../../../../shared/settings/memory.ts';
import { createSettingsStore, DEFAULT_SETTINGS, SETTINGS_KEY } from '../../../../shared/settings/settings.ts';
import { memoryStore } from '../fakes.ts';

describe('what a person chose', () => {
  test('is nothing at first, and nothing when what is stored is not ours', () => {
    const nothing = { hiddenKinds: [], dismissed: [], opensByItself: false };
    const store = memoryStore();
    expect(readChoices(store)).toEqual(nothing);
    for (const text of [
      '{',
      '[]',
      'null',
      '7',
      '{"version":99,"hiddenKinds":["tool"]}',
      '{"version":1,"hiddenKinds":7,"dismissed":{}}',
    ]) {
      store.set(SETTINGS_KEY, text);
      store.set(MEMORY_KEY, text);
      expect(readChoices(store)).toEqual(nothing);
      expect(createSettingsStore(store).get()).toEqual(DEFAULT_SETTINGS);
      expect(createMemory(store).dismissed()).toEqual([]);
    }
  });

  test('is read by the core as the panel wrote it', () => {
    const store = memoryStore();
    createSettingsStore(store).change({ hiddenKinds: ['tool'], opensByItself: true });
    const memory = createMemory(store);
    memory.dismiss('one');
    memory.dismiss('two');
    memory.restore('one');
    expect(readChoices(store)).toEqual({ hiddenKinds: ['tool'], dismissed: ['two'], opensByItself: true });
  });

  test('one wrong value does not spoil the others', () => {
    const store = memoryStore();
    store.set(
      SETTINGS_KEY,
      JSON.stringify({ version: 1, hiddenKinds: ['tool', 7, '<b>'], textLanguage: 5, opensByItself: true }),
    );
    expect(createSettingsStore(store).get()).toEqual({
      hiddenKinds: ['tool'],
      textLanguage: null,
      opensByItself: true,
    });
  });

  test('is told to who listens, until they stop', () => {
    const settings = createSettingsStore(memoryStore());
    const heard: boolean[] = [];
    const stop = settings.subscribe(({ opensByItself }) => heard.push(opensByItself));
    settings.change({ opensByItself: true });
    stop();
    settings.change({ opensByItself: false });
    expect(heard).toEqual([true]);
  });

  test('lasts until the page closes where nothing can be stored', () => {
    const settings = createSettingsStore(memoryStore(false));
    settings.change({ opensByItself: true });
    expect(settings.get().opensByItself).toBe(true);
  });
});

describe('the memory of entries', () => {
  test('is bounded and forgets the oldest first', () => {
    const store = memoryStore();
    const memory = createMemory(store);
    memory.rememberSeen(Array.from({ length: SEEN_LIMIT + 2 }, (_, at) => `seen-${at}`));
    for (let at = 0; at < DISMISSED_LIMIT + 1; at += 1) memory.dismiss(`put-away-${at}`);
    const again = createMemory(store);
    expect([again.seen().has('seen-1'), again.seen().has('seen-2')]).toEqual([false, true]);
    expect(again.dismissed()).toHaveLength(DISMISSED_LIMIT);
    expect(again.isDismissed('put-away-0')).toBe(false);
    expect(again.dismissed()[0]).toBe(`put-away-${DISMISSED_LIMIT}`);
  });

  test('counts how often an entry was shown', () => {
    const memory = createMemory(memoryStore());
    memory.rememberSeen(['one', 'two']);
    memory.rememberSeen(['one']);
    expect(Array.from(memory.seen())).toEqual([
      ['two', 1],
      ['one', 2],
    ]);
  });
});
