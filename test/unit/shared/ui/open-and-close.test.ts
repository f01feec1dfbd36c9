import { afterEach, describe, expect, test, vi } from 'vitest';
import { ONE_DATASET, panelOf, SEVEN_FINDINGS, soon } from './opened-panel.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('closing', () => {
  test.each(['Close', 'Escape', 'scope'])(
    'by %s leaves the page as it was, and says so once',
    async (way) => {
      const panel = panelOf([...SEVEN_FINDINGS, ONE_DATASET]);
      await soon(() => expect(panel.titles()).not.toEqual([]));
      panel.opened.focus();
      if (way === 'Close') panel.press('Close');
      else if (way === 'scope') panel.scope.stop();
      else {
        const event = new panel.window.KeyboardEvent('keydown', {
          key: 'Escape',
          bubbles: true,
          composed: true,
        });
        panel.shadow.activeElement?.dispatchEvent(event);
      }
      expect(panel.document.documentElement.outerHTML).toBe(panel.before);
      expect(panel.closed).toEqual(['closed']);
    },
  );

  test('takes back every listener and timer', () => {
    const timers = vi.spyOn(globalThis, 'setInterval');
    const panel = panelOf([ONE_DATASET]);
    const heard: string[] = [];
    const settings = vi.fn();
    panel.services.settings.subscribe(settings);
    panel.document.addEventListener('keydown', ({ key }) => heard.push(key));
    const host = panel.shadow.host;
    const press = (key: string) =>
      host.dispatchEvent(new panel.window.KeyboardEvent('keydown', { key, bubbles: true }));
    panel.document.body.append(host);
    press('a');
    expect(heard).toEqual([]);
    panel.scope.stop();
    panel.document.body.append(host);
    press('b');
    expect(heard).toEqual(['b']);
    // A change of the settings draws nothing any more.
    panel.services.settings.change({ hiddenKinds: ['dataset'] });
    expect(settings).toHaveBeenCalledOnce();
    expect(panel.root.childNodes).toHaveLength(0);
    expect(timers).not.toHaveBeenCalled();
  });

  test('before the answers have come draws nothing when they come', async () => {
    const panel = panelOf([ONE_DATASET]);
    panel.scope.stop();
    await new Promise((resolve) => setTimeout(resolve));
    expect(panel.root.childNodes).toHaveLength(0);
    expect(panel.services.memory.seen().size).toBe(0);
  });
});

describe('the panel', () => {
  test('is a region with a name, in the language and direction of the interface', () => {
    const panel = panelOf([ONE_DATASET]);
    expect(panel.root.querySelector('section')?.getAttribute('aria-label')).toBe(
      'Sidelight: research on this page',
    );
    expect([panel.root.lang, panel.root.dir]).toEqual(['en', 'ltr']);
  });

  test('keeps the page from hearing what is typed in it', () => {
    const panel = panelOf([ONE_DATASET]);
    const heard = vi.fn();
    panel.document.addEventListener('input', heard);
    panel.root.dispatchEvent(new panel.window.Event('input', { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });

  test('asks for the list again when the page is another one, and for no body twice', async () => {
    const panel = panelOf(SEVEN_FINDINGS);
    await soon(() => expect(panel.titles()).toHaveLength(6));
    panel.opened.contextChanged();
    await soon(() => expect(panel.titles()).toHaveLength(6));
    expect(panel.asked).toHaveLength(1);
  });
});
