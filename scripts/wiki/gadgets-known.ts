// Waits until the wiki's loader knows the gadgets of a definition: MediaWiki keeps the list in the server's
// memory for up to 15 seconds, and a page opened before that has no Sidelight.
import { setTimeout as wait } from 'node:timers/promises';
import { WikiProblem } from './problem.ts';

const TIMEOUT_MILLISECONDS = 30_000;
const BETWEEN_LOOKS_MILLISECONDS = 250;

export async function untilGadgetsKnown(wikiUrl: string, definition: string): Promise<void> {
  const names = gadgetNames(definition);
  const start = Date.now();
  for (;;) {
    const unknown = await unknownGadgets(wikiUrl, names);
    if (unknown.length === 0) return;
    if (Date.now() - start > TIMEOUT_MILLISECONDS) {
      throw new WikiProblem(`The wiki at ${wikiUrl} does not take up the gadgets ${unknown.join(', ')}.`);
    }
    await wait(BETWEEN_LOOKS_MILLISECONDS);
  }
}

export function gadgetNames(definition: string): readonly string[] {
  return Array.from(definition.matchAll(/^\* ([a-z-]+)\[/gm), ([, name = '']) => name);
}

async function unknownGadgets(wikiUrl: string, names: readonly string[]): Promise<readonly string[]> {
  const registry = `${wikiUrl}/load.php?lang=en&modules=startup&only=scripts&raw=1&skin=vector-2022`;
  const response = await fetch(registry);
  const startup = response.ok ? await response.text() : '';
  return names.filter((name) => !startup.includes(`"ext.gadget.${name}"`));
}
