// Names compared as wikis compare them: case and underscores do not matter, `*` stands for any text.

export function normaliseName(name: string): string {
  return name.replace(/_/g, ' ').trim().toLowerCase();
}

type Names = readonly (string | { readonly name: string })[];

interface NormalisedNames {
  readonly list: readonly string[];
  readonly set: ReadonlySet<string>;
}

/** A page has dozens of categories and templates, and many conditions look at them: normalised once a list. */
const NORMALISED = new WeakMap<Names, NormalisedNames>();

function normalise(names: Names): NormalisedNames {
  let kept = NORMALISED.get(names);
  if (kept === undefined) {
    const list = names.map((one) => normaliseName(typeof one === 'string' ? one : one.name));
    kept = { list, set: new Set(list) };
    NORMALISED.set(names, kept);
  }
  return kept;
}

export function normalisedNames(names: Names): readonly string[] {
  return normalise(names).list;
}

export function anyNameFits(patterns: readonly string[], names: Names): boolean {
  const { list, set } = normalise(names);
  return normalisedNames(patterns).some((pattern) =>
    pattern.includes('*') ? list.some((name) => matchesGlob(pattern, name)) : set.has(pattern),
  );
}

/** Those of the names that fit one of the patterns, as the wiki spells them. */
export function namesThatFit<Name extends string | { readonly name: string }>(
  patterns: readonly string[],
  names: readonly Name[],
): readonly Name[] {
  const wanted = normalisedNames(patterns);
  const normalised = normalisedNames(names);
  return names.filter((_name, at) => wanted.some((pattern) => matchesGlob(pattern, normalised[at] ?? '')));
}

/** Both already normalised. Linear in the name for each `*`, so that no pattern can stall the page. */
export function matchesGlob(pattern: string, name: string): boolean {
  if (!pattern.includes('*')) return name === pattern;
  const parts = pattern.split('*');
  const last = parts.pop() ?? '';
  let end = 0;
  const follow = parts.every((part, at) => {
    const found = name.indexOf(part, end);
    end = found + part.length;
    return at === 0 ? found === 0 : found >= 0;
  });
  return follow && name.length - last.length >= end && name.endsWith(last);
}
