// Our lines in MediaWiki:Gadgets-definition. Everybody else's are none of our business and keep every byte.

/** A gadget's line as MediaWikiGadgetsDefinitionRepo reads it: `* name[options]|pages`. */
const LINE = /^\*+ *([a-zA-Z](?:[-_:.\w ]*[a-zA-Z0-9])?)(?:\s*\[(.*?)\])?\s*\|/;
const HEADING = '== sidelight ==';

/** What a wiki decides about a gadget: where it runs, for whom, and whether it is on for everyone. */
const WIKIS_OWN = [
  'default',
  'rights',
  'skins',
  'actions',
  'namespaces',
  'categories',
  'contentModels',
  'supportsUrlLoad',
];

export interface MergedDefinition {
  /** The whole page. */
  readonly text: string;
  /** Our lines as they stand in it. */
  readonly lines: readonly string[];
}

/** The page with our lines replaced where they stand, or added; what the wiki decided in them is kept. */
export function mergeDefinition(page: string, ours: string): MergedDefinition {
  const wanted = gadgetLines(ours);
  return setLines(page, Array.from(wanted.keys()), wanted);
}

/** The page with our lines as they were in `before`, which may have had none; what else changed since stays. */
export function restoreDefinition(page: string, before: string, names: readonly string[]): string {
  const old = new Map(Array.from(gadgetLines(before)).filter(([name]) => names.includes(name)));
  return setLines(page, names, old).text;
}

/** The names of the gadgets that these lines define. */
export function gadgetNames(lines: string): readonly string[] {
  return Array.from(gadgetLines(lines).keys());
}

function setLines(
  page: string,
  names: readonly string[],
  wanted: ReadonlyMap<string, string>,
): MergedDefinition {
  const left = new Map(wanted);
  const lines: string[] = [];
  const placed: string[] = [];
  let end = -1;
  for (const { line, name } of readLines(page)) {
    if (name === null || !names.includes(name)) {
      lines.push(line);
      continue;
    }
    const replacement = left.get(name);
    left.delete(name);
    if (replacement !== undefined) placed.push(withWikisOptions(replacement, line));
    if (replacement !== undefined) lines.push(placed.at(-1) ?? '');
    end = lines.length;
  }
  const missing = Array.from(left.values());
  if (placed.length === 0 && missing.length > 0) return addSection(page, missing);
  lines.splice(end, 0, ...missing);
  const text = (placed.length + missing.length === 0 ? withoutOurSection(lines) : lines).join('\n');
  return { text, lines: [...placed, ...missing] };
}

function addSection(page: string, lines: readonly string[]): MergedDefinition {
  const start = page === '' || page.endsWith('\n') ? page : `${page}\n`;
  return {
    text: `${start}${start === '' ? '' : '\n'}${HEADING}\n${lines.join('\n')}\n`,
    lines,
  };
}

/** Our heading goes when nothing is left under it. */
function withoutOurSection(lines: readonly string[]): readonly string[] {
  const at = lines.indexOf(HEADING);
  const next = lines.slice(at + 1).find((line) => line.trim() !== '');
  if (at === -1 || (next !== undefined && !next.startsWith('=='))) return lines;
  const above = lines.slice(0, at);
  while (above.at(-1)?.trim() === '') above.pop();
  return [...above, ...lines.slice(at + 1)];
}

function gadgetLines(page: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { line, name } of readLines(page)) if (name !== null) lines.set(name, line);
  return lines;
}

/** Lines with the gadget that each defines. What stands in a comment defines nothing, as in MediaWiki. */
function readLines(page: string): readonly { readonly line: string; readonly name: string | null }[] {
  const visible = page
    .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
    .split('\n')
    .map((line) => LINE.exec(line)?.[1]?.replaceAll(' ', '_') ?? null);
  return page.split('\n').map((line, at) => ({ line, name: visible[at] ?? null }));
}

function withWikisOptions(line: string, old: string): string {
  const has = optionsOf(line).map(keyOf);
  const kept = optionsOf(old).filter((option) => {
    const key = keyOf(option);
    const saysMore = key !== 'supportsUrlLoad' || option.includes('=');
    return WIKIS_OWN.includes(key) && saysMore;
  });
  const options = optionsOf(line).filter((option) => !kept.map(keyOf).includes(keyOf(option)));
  if (kept.length === 0 || has.length === 0) return line;
  const merged = line.replace(/\[.*?\]/, `[${[...options, ...kept].join('|')}]`);
  return saysTheSame(merged, old) ? old : merged;
}

/** The order of the options is the wiki's, too. */
function saysTheSame(line: string, old: string): boolean {
  const sorted = (one: string) => [...optionsOf(one)].sort().join('|');
  const pages = (one: string) => one.replace(/^[^[]*\[.*?\]/, '').replaceAll(' ', '');
  return sorted(line) === sorted(old) && pages(line) === pages(old);
}

function optionsOf(line: string): readonly string[] {
  return (LINE.exec(line)?.[2] ?? '')
    .split('|')
    .map((option) => option.trim())
    .filter((option) => option !== '');
}

function keyOf(option: string): string {
  return option.split('=')[0]?.trim() ?? '';
}
