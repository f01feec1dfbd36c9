// At most so many requests to a host at a time; the rest wait their turn, first come first served.

export interface RequestSlots {
  /** Resolves when a slot is free, with how to give it back; null if the signal was aborted before that. */
  take(host: string, signal: AbortSignal): Promise<(() => void) | null>;
}

export function createRequestSlots(slotsPerHost: number): RequestSlots {
  const taken = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();

  const giveBack = (host: string) => {
    taken.set(host, (taken.get(host) ?? 1) - 1);
    waiting.get(host)?.shift()?.();
  };

  return {
    take(host, signal) {
      return new Promise((resolve) => {
        const start = () => {
          signal.removeEventListener('abort', leave);
          taken.set(host, (taken.get(host) ?? 0) + 1);
          let isOurs = true;
          resolve(() => {
            if (isOurs) giveBack(host);
            isOurs = false;
          });
        };
        const leave = () => {
          const line = waiting.get(host) ?? [];
          waiting.set(
            host,
            line.filter((one) => one !== start),
          );
          resolve(null);
        };
        if (signal.aborted) resolve(null);
        else if ((taken.get(host) ?? 0) < slotsPerHost) start();
        else {
          waiting.set(host, [...(waiting.get(host) ?? []), start]);
          signal.addEventListener('abort', leave);
        }
      });
    },
  };
}
