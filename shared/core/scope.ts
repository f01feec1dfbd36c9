// Whatever starts can be stopped: a scope collects what to undo and undoes it once, last first.

export interface Scope {
  /** Aborted when the scope stops: pass it to requests and to addEventListener. */
  readonly signal: AbortSignal;
  /** Runs when the scope stops; at once if it already has. */
  onStop(undo: () => void): void;
  /** A scope that stops with this one, or earlier. */
  child(): Scope;
  stop(): void;
}

export function createScope(): Scope {
  const controller = new AbortController();
  const undos: (() => void)[] = [];
  const scope: Scope = {
    signal: controller.signal,
    onStop(undo) {
      if (controller.signal.aborted) undo();
      else undos.push(undo);
    },
    child() {
      const child = createScope();
      scope.onStop(child.stop);
      return child;
    },
    stop() {
      if (controller.signal.aborted) return;
      controller.abort();
      for (let undo = undos.pop(); undo; undo = undos.pop()) undo();
    },
  };
  return scope;
}
