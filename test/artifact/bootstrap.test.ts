// The visible gadget as built: what it does on a page before anything is opened, which is next to nothing.
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { build } from './built.ts';

let script: string;

beforeAll(async () => {
  script = (await build()).files.get('Gadget-sidelight.js') ?? '';
});

const ARTICLE = {
  wgNamespaceNumber: 0,
  wgAction: 'view',
  wgArticleId: 5,
  wgPageContentModel: 'wikitext',
  wgIsMainPage: false,
};

interface Seen {
  /** Everything that the script reached for, by name. */
  readonly used: string[];
  /** Modules it asked the loader for. */
  readonly loaded: string[];
}

/** Runs the script on a page where whatever could send a request, or change the page, is watched. */
function run(
  config: Readonly<Record<string, unknown>>,
  paused: string | null = null,
): Seen & { idle(): void } {
  const used: string[] = [];
  const loaded: string[] = [];
  let whenIdle: (() => void) | undefined;
  const watched = (name: string, value: object): object =>
    new Proxy(value, {
      get(target, key) {
        if (typeof key === 'string') used.push(`${name}.${key}`);
        return Reflect.get(target, key) as unknown;
      },
    });
  const window = { top: null as unknown, self: null as unknown };
  window.top = window.self = window;
  const page = watched('global', {
    window,
    localStorage: { getItem: () => paused },
    mw: watched('mw', {
      config: { get: () => config },
      requestIdleCallback: (work: () => void) => (whenIdle = work),
      loader: { load: (name: string) => loaded.push(name) },
    }),
  });
  runInNewContext(`with (page) {\n${script}\n}`, { page });
  return { used, loaded, idle: () => whenIdle?.() };
}

test('on an article it waits until the page is idle, then asks the loader for the core and for nothing else', () => {
  const seen = run(ARTICLE);
  expect(seen.loaded).toEqual([]);
  seen.idle();
  expect(seen.loaded).toEqual(['ext.gadget.sidelight-core']);
  expect(Array.from(new Set(seen.used)).sort()).toEqual([
    'global.localStorage',
    'global.mw',
    'global.window',
    'mw.config',
    'mw.loader',
    'mw.requestIdleCallback',
  ]);
});

test.each([
  ['a special page', { ...ARTICLE, wgNamespaceNumber: -1 }],
  ['the main page', { ...ARTICLE, wgIsMainPage: true }],
  ['a page of code', { ...ARTICLE, wgPageContentModel: 'javascript' }],
  ['a page that is not there', { ...ARTICLE, wgArticleId: 0 }],
])('on %s it does nothing at all', (_what, config) => {
  const seen = run(config);
  seen.idle();
  expect(seen.loaded).toEqual([]);
  expect(seen.used).not.toContain('mw.requestIdleCallback');
});

test('where the person paused it, the core stays away; only the way back is loaded', () => {
  const seen = run(ARTICLE, '1');
  seen.idle();
  expect(seen.loaded).toEqual(['ext.gadget.sidelight-paused']);
});

test('its text names nothing that sends a request or touches the document', () => {
  expect(script).not.toMatch(
    /\b(fetch|XMLHttpRequest|Api|ajax|sendBeacon|document|createElement|WebSocket)\b/,
  );
});
