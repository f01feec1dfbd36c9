// The features of a page that something here can supply, by name; what an entry may ask for. Each is true,
// false, or unknown where it makes no sense. The facts are named `feature:NAME`.

/** Read from the page's own HTML: no request (document-facts.ts). */
export const DOCUMENT_FEATURES = [
  'no-image',
  'image',
  'image-without-alt',
  'has-svg',
  'has-references',
  'no-references',
  'has-doi-reference',
  'bare-url',
  'citation-needed',
  'dead-link',
  'maintenance-tag',
  'stub',
  'geotagged',
  'has-interlanguage',
  'missing-in-language',
  'few-outgoing-links',
] as const;

/** At hand from the page's configuration (from-config.ts). */
export const CONFIG_FEATURES = ['mobile', 'draft', 'protected'] as const;

/** Asked of the wiki's own API (wiki-facts.ts). `protected` too, where the page does not say. */
export const WIKI_FEATURES = [
  'new-article',
  'recent-changes',
  'recent-newcomer-edit',
  'recent-ip-edit',
  'many-editors',
  'single-author',
  'bot-created',
  'translated',
  'edit-warring',
  'no-incoming-links',
  'orphan',
  'few-incoming-links',
  'high-traffic',
  'falling-traffic',
  'recent-traffic-spike',
] as const;

/** From statements of the page's item (wikidata-facts.ts). */
export const ITEM_FEATURES = ['living-person'] as const;

export type Feature =
  | (typeof DOCUMENT_FEATURES)[number]
  | (typeof CONFIG_FEATURES)[number]
  | (typeof WIKI_FEATURES)[number]
  | (typeof ITEM_FEATURES)[number];

/** Every feature that can be known. An entry that names another can never match on it. */
export const FEATURES: readonly string[] = [
  ...DOCUMENT_FEATURES,
  ...CONFIG_FEATURES,
  ...WIKI_FEATURES,
  ...ITEM_FEATURES,
];
