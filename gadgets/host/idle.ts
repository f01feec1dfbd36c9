// Idle time as MediaWiki schedules it, so that our work queues behind the page's own.
import type { WhenIdle } from '../../shared/host/ports.ts';

/** Long enough to stay out of the way of a slow page, short enough to be there when reading begins. */
const IDLE_TIMEOUT_MILLISECONDS = 5000;

export const whenIdle: WhenIdle = (work, timeoutMilliseconds) => {
  mw.requestIdleCallback(work, { timeout: timeoutMilliseconds });
};

export function loadWhenIdle(gadget: string): void {
  whenIdle(() => mw.loader.load(`ext.gadget.${gadget}`), IDLE_TIMEOUT_MILLISECONDS);
}
