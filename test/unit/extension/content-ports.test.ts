// The ports of a content script, with a background that dies, stays silent, or has been replaced.
import { afterEach, expect, test, vi } from 'vitest';
import { createBackgroundPort, type SendMessage } from '../../../extension/content/background-port.ts';
import { createMirroredStore } from '../../../extension/content/mirrored-store.ts';
import { createRemoteHttp } from '../../../extension/content/remote-http.ts';
import type { Request } from '../../../extension/protocol.ts';

afterEach(() => void vi.useRealTimers());

function port(send: SendMessage, isOrphan = () => false, onGone = () => undefined) {
  return createBackgroundPort(send, isOrphan, onGone);
}

test('a worker that was killed before its reply is asked again', async () => {
  let asked = 0;
  const background = port(() => {
    asked += 1;
    return asked === 1
      ? Promise.reject(new Error('The message channel closed before a response was received'))
      : Promise.resolve({ available: true, values: {} });
  });
  await expect(background.ask({ type: 'readValues' })).resolves.toEqual({ available: true, values: {} });
  expect(asked).toBe(2);
});

test('a script that has outlived its extension stops asking, and says so once', async () => {
  let asked = 0;
  const onGone = vi.fn();
  const background = port(
    () => {
      asked += 1;
      return Promise.reject(new Error('Extension context invalidated.'));
    },
    () => true,
    onGone,
  );
  await expect(background.ask({ type: 'readValues' })).resolves.toBeNull();
  await expect(background.ask({ type: 'readValues' })).resolves.toBeNull();
  expect(asked).toBe(1);
  expect(onGone).toHaveBeenCalledOnce();
});

test('a background that stays silent is not waited for without end', async () => {
  vi.useFakeTimers();
  const background = port(() => new Promise(() => undefined));
  const answer = background.ask({ type: 'readValues' });
  await vi.runAllTimersAsync();
  await expect(answer).resolves.toBeNull();
});

test('a request that the page no longer needs is cancelled in the background', async () => {
  const sent: Request[] = [];
  const http = createRemoteHttp(
    port((message) => {
      sent.push(message);
      return message.type === 'cancel'
        ? Promise.resolve(null)
        : new Promise((resolve) => setTimeout(() => resolve({ ok: false, problem: 'aborted' }), 1));
    }),
  );
  const controller = new AbortController();
  const answer = http.get({ url: 'https://en.wikipedia.org/w/api.php', signal: controller.signal });
  controller.abort();
  await expect(answer).resolves.toEqual({ ok: false, problem: { kind: 'aborted' } });
  expect(sent.map(({ type }) => type)).toEqual(['get', 'cancel']);
});

test('values are read once and written through', async () => {
  const sent: Request[] = [];
  const store = await createMirroredStore(
    port((message) => {
      sent.push(message);
      return Promise.resolve(
        message.type === 'readValues' ? { available: true, values: { 'sidelight-settings': '1' } } : true,
      );
    }),
  );
  expect(store.get('sidelight-settings')).toBe('1');
  expect(store.set('sidelight-memory', '2')).toBe(true);
  expect(store.get('sidelight-memory')).toBe('2');
  store.remove('sidelight-settings');
  expect(store.get('sidelight-settings')).toBeNull();
  expect(sent).toEqual([
    { type: 'readValues' },
    { type: 'writeValue', key: 'sidelight-memory', value: '2' },
    { type: 'writeValue', key: 'sidelight-settings', value: null },
  ]);
});

test('where nothing can be kept, values last as long as the page', async () => {
  const store = await createMirroredStore(port(() => Promise.resolve({ available: false, values: {} })));
  expect(store.available).toBe(false);
  expect(store.set('sidelight-memory', '2')).toBe(false);
  expect(store.get('sidelight-memory')).toBe('2');
});
