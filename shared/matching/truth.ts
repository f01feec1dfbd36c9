// Three values: true, false, and null for unknown. Kleene's strong logic (Introduction to Metamathematics,
// 1952, section 64): unknown stays unknown unless the rest already decides.

export type Truth = boolean | null;

export function allOf<Item>(items: readonly Item[], truthOf: (item: Item) => Truth): Truth {
  let result: Truth = true;
  for (const item of items) {
    const truth = truthOf(item);
    if (truth === false) return false;
    if (truth === null) result = null;
  }
  return result;
}

export function anyOf<Item>(items: readonly Item[], truthOf: (item: Item) => Truth): Truth {
  let result: Truth = false;
  for (const item of items) {
    const truth = truthOf(item);
    if (truth === true) return true;
    if (truth === null) result = null;
  }
  return result;
}

export function negate(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
