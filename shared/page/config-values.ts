// Values of the page's configuration by type. Whoever can run a script on the page can change them, so a value
// of another type than MediaWiki's counts as absent.
import { isString, ownValue } from '../core/json.ts';

export type PageConfig = Readonly<Record<string, unknown>>;

/** A text that is not empty, or null. */
export function configText(config: PageConfig, name: string): string | null {
  const value = ownValue(config, name);
  return isString(value) && value !== '' ? value : null;
}

/** A whole number that is not negative, or null. */
export function configCount(config: PageConfig, name: string): number | null {
  const value = ownValue(config, name);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

export function configFlag(config: PageConfig, name: string): boolean {
  return ownValue(config, name) === true;
}

/** A list of texts; other values in it are left out. Null when there is no list. */
export function configTexts(config: PageConfig, name: string): readonly string[] | null {
  const value = ownValue(config, name);
  return Array.isArray(value) ? value.filter(isString) : null;
}
