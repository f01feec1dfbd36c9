// Which of a message's plural forms a quantity takes. Rules come from the browser (CLDR, as MediaWiki's own).
import { languageTag } from './language-codes.ts';

/** CLDR's order, in which translators write the forms of their language. */
const CATEGORIES: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Index of the form; the last one when the message has fewer forms than the language. */
export function pluralForm(quantity: number, formCount: number, language: string): number {
  if (formCount < 2 || !Number.isFinite(quantity)) return 0;
  return Math.min(formOf(quantity, language), formCount - 1);
}

function formOf(quantity: number, language: string): number {
  try {
    const rules = new Intl.PluralRules(languageTag(language));
    const has = new Set<string>(rules.resolvedOptions().pluralCategories);
    return CATEGORIES.filter((category) => has.has(category)).indexOf(rules.select(quantity));
  } catch {
    // No rules for this code: one, and more than one.
    return quantity === 1 ? 0 : 1;
  }
}
