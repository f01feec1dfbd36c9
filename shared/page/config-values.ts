// Values of the page's configuration by type. Whoever can run a script on the page can change them, so a value
// of another type than MediaWiki's counts as absent.
import { isString } from '../core/json.ts';

export type PageConfig = Readonly<Record<string, unknown>>;

/** Empty when there is no text. */
export function configText(config: PageConfig, name: string): string {
  const value = config[name];
  return isString(value) ? value : '';
}

/** A whole number that is not negative, or undefined. */
export function configCount(config: PageConfig, name: string): number | undefined {
  const value = config[name];
  return isCount(value) ? value : undefined;
}

/** A list of texts; other values in it are left out. Undefined when there is no list. */
export function configTexts(config: PageConfig, name: string): readonly string[] | undefined {
  const value = config[name];
  return Array.isArray(value) ? value.filter(isString) : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
