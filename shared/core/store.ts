// State in one place: a pure reducer, and listeners that act on changes (old, new).

export interface Store<State, Action> {
  getState(): State;
  dispatch(action: Action): void;
  /** Called after each change with the state before and after. Returns how to stop listening. */
  subscribe(listener: (state: State, previous: State) => void): () => void;
}

export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  let state = initial;
  const listeners = new Set<(state: State, previous: State) => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const previous = state;
      state = reduce(previous, action);
      if (state === previous) return;
      for (const listener of Array.from(listeners)) listener(state, previous);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
