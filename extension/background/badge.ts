// The number on the toolbar button: how many entries bear on the page of a tab.
import type { browser as Browser } from '../host/browser.ts';

type ActionPort = Pick<typeof Browser.action, 'setBadgeText' | 'setBadgeBackgroundColor'>;

const MOST_SHOWN = 999;
/** Codex's progressive blue, dark enough for white digits. */
const COLOUR = '#36c';

export async function showCount(action: ActionPort, tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  try {
    await action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile.
  }
}
