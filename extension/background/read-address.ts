// All network of the extension: one GET, no cookies for other hosts than the wiki itself. Requests under way can
// be cancelled by whoever asked; nothing is kept between two of them, so the worker may be killed at any time.
import type { Answers } from '../protocol.ts';

export interface AddressReader {
  read(ticket: string, url: string, headers: Readonly<Record<string, string>>): Promise<Answers['get']>;
  cancel(ticket: string): void;
}

/** Longer than any answer that somebody beside an article still waits for; a worker lives for 30 seconds. */
const TIMEOUT_MILLISECONDS = 25_000;

export function createAddressReader(fetchAddress: typeof fetch): AddressReader {
  const underWay = new Map<string, AbortController>();
  return {
    async read(ticket, url, headers) {
      const controller = new AbortController();
      underWay.set(ticket, controller);
      const timer = setTimeout(() => controller.abort('timeout'), TIMEOUT_MILLISECONDS);
      try {
        const response = await fetchAddress(url, {
          headers: { ...headers },
          signal: controller.signal,
          credentials: 'omit',
          redirect: 'error',
        });
        const body = await response.text();
        return { ok: true, status: response.status, headers: Object.fromEntries(response.headers), body };
      } catch {
        // Aborted by whoever asked, or the host was not reached (offline, no permission, too slow).
        const wasCancelled = controller.signal.aborted && controller.signal.reason !== 'timeout';
        return { ok: false, problem: wasCancelled ? 'aborted' : 'offline' };
      } finally {
        clearTimeout(timer);
        underWay.delete(ticket);
      }
    },
    cancel: (ticket) => underWay.get(ticket)?.abort('cancelled'),
  };
}
