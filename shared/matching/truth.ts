// Three values: true, false, and null for unknown. Kleene's strong logic (Introduction to Metamathematics,
// 1952, section 64): unknown stays unknown unless the rest already decides.

export type Truth = boolean | null;

export function allOf<Item>(items: readonly Item[], truthOf: (item: Item) => Truth): Truth {
  return decide(items, truthOf, false);
}

export function anyOf<Item>(items: readonly Item[], truthOf: (item: Item) => Truth): Truth {
  return decide(items, truthOf, true);
}

/** One item of the deciding truth settles it; without any, what is unknown keeps it open. */
function decide<Item>(items: readonly Item[], truthOf: (item: Item) => Truth, deciding: boolean): Truth {
  let result: Truth = !deciding;
  for (const item of items) {
    const truth = truthOf(item);
    if (truth === deciding) return deciding;
    if (truth === null) result = null;
  }
  return result;
}

export function negate(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
