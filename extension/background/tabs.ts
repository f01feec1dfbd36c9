// What the background does in a tab: run a script of ours in its page, and tell the page something.
import type { browser as Browser } from '../host/browser.ts';
import type { ButtonUsed } from '../protocol.ts';

/** False where the tab was closed or went to another page meanwhile, or the browser does not let us. */
export async function runScript(
  scripting: Pick<typeof Browser.scripting, 'executeScript'>,
  tabId: number,
  file: string,
): Promise<boolean> {
  try {
    await scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** A page without our script, such as a new tab, hears nothing. */
export async function tellPage(
  tabs: Pick<typeof Browser.tabs, 'sendMessage'>,
  tabId: number | undefined,
  message: ButtonUsed,
): Promise<void> {
  if (tabId === undefined) return;
  await tabs.sendMessage(tabId, message).catch(() => undefined);
}
