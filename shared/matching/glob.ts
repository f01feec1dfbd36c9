// Names compared as wikis compare them: case and underscores do not matter, `*` stands for any text.

export function normaliseName(name: string): string {
  return name.replace(/_/g, ' ').trim().toLowerCase();
}

/** A page has dozens of categories and templates, and many conditions look at them: normalised once a list. */
const NORMALISED = new WeakMap<object, readonly string[]>();

export function normalisedNames(names: readonly (string | { readonly name: string })[]): readonly string[] {
  let list = NORMALISED.get(names);
  if (list === undefined) {
    list = names.map((one) => normaliseName(typeof one === 'string' ? one : one.name));
    NORMALISED.set(names, list);
  }
  return list;
}

/** Both already normalised. Linear in the name for each `*`, so that no pattern can stall the page. */
export function matchesGlob(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  if (parts.length === 1) return name === first;
  const last = parts[parts.length - 1] ?? '';
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last))
    return false;
  const end = name.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
