// Parts of the content script that arrive later, as scripts of their own in the same isolated world. They leave what
// they offer where the first part finds it; pages cannot see that world.
import type { CheckWikiCatalog } from '../../shared/catalog/wiki-catalog.ts';
import type { EntryNames } from '../../shared/ui/reading/page-watch.ts';
import type { BackgroundPort } from './background-port.ts';
import type { OpenPanelInPage } from './panel.ts';

export interface LazyParts {
  readonly 'panel.js': { readonly openPanel: OpenPanelInPage; readonly names: EntryNames };
  readonly 'catalog.js': { readonly checkWikiCatalog: CheckWikiCatalog };
}

const PLACE = Symbol.for('sidelight');

interface World {
  [PLACE]?: Partial<LazyParts>;
}

export function offer<Name extends keyof LazyParts>(name: Name, part: LazyParts[Name]): void {
  const world = globalThis as World;
  world[PLACE] = { ...world[PLACE], [name]: part };
}

/** Null: the background is gone, or the tab was left. */
export async function loadPart<Name extends keyof LazyParts>(
  name: Name,
  background: BackgroundPort,
): Promise<LazyParts[Name] | null> {
  const found = () => (globalThis as World)[PLACE]?.[name] ?? null;
  if (found() === null) await background.ask({ type: 'loadScript', file: name });
  return found();
}
