// Our lines in MediaWiki:Gadgets-definition. Everybody else's are none of our business and keep every byte.

const OURS = /^\*\s*sidelight(-[a-z]+)?\s*\[/;
const HEADING = '== sidelight ==';

/** The page with our lines added, or replaced where they stand. */
export function mergeDefinition(page: string, lines: string): string {
  const wanted = lines.split('\n').filter((line) => line.trim() !== '');
  const existing = page.split('\n');
  const first = existing.findIndex((line) => OURS.test(line));
  if (first === -1) {
    const start = page === '' || page.endsWith('\n') ? page : `${page}\n`;
    return `${start}${start === '' ? '' : '\n'}${HEADING}\n${wanted.join('\n')}\n`;
  }
  const kept = existing.filter((line) => !OURS.test(line));
  const before = existing.slice(0, first).filter((line) => !OURS.test(line)).length;
  return [
    ...kept.slice(0, before),
    ...wanted.map((line) => keepDefault(line, existing)),
    ...kept.slice(before),
  ].join('\n');
}

/** Whether a gadget is on for everyone is the wiki's decision: an update leaves it. */
function keepDefault(line: string, existing: readonly string[]): string {
  const name = nameOf(line);
  const old = existing.find((one) => OURS.test(one) && nameOf(one) === name);
  const isDefault = old !== undefined && /[[|]\s*default\s*[|\]]/.test(old);
  return isDefault && !/[[|]default[|\]]/.test(line)
    ? line.replace('[ResourceLoader', '[ResourceLoader|default')
    : line;
}

function nameOf(line: string): string {
  return /^\*\s*([a-z-]+)/.exec(line)?.[1] ?? '';
}
