// The 64 article topics of Wikimedia's topic models, by the keyword that search and conditions use.
// Source: CirrusSearch, includes/Query/ArticleTopicFeature.php (TERMS_TO_LABELS).

export const TOPICS: readonly string[] = [
  'biography',
  'women',
  'food-and-drink',
  'internet-culture',
  'linguistics',
  'literature',
  'books',
  'entertainment',
  'films',
  'media',
  'music',
  'radio',
  'software',
  'television',
  'video-games',
  'performing-arts',
  'philosophy-and-religion',
  'sports',
  'architecture',
  'comics-and-anime',
  'fashion',
  'visual-arts',
  'geographical',
  'africa',
  'central-africa',
  'eastern-africa',
  'northern-africa',
  'southern-africa',
  'western-africa',
  'central-america',
  'north-america',
  'south-america',
  'asia',
  'central-asia',
  'east-asia',
  'north-asia',
  'south-asia',
  'southeast-asia',
  'west-asia',
  'eastern-europe',
  'europe',
  'northern-europe',
  'southern-europe',
  'western-europe',
  'oceania',
  'business-and-economics',
  'education',
  'history',
  'military-and-warfare',
  'politics-and-government',
  'society',
  'transportation',
  'biology',
  'chemistry',
  'computing',
  'earth-and-environment',
  'engineering',
  'libraries-and-information',
  'mathematics',
  'medicine-and-health',
  'physics',
  'stem',
  'space',
  'technology',
];

/** The keyword of a label in the model's output: its last part in lower case, `&` spelt out. */
export function topicOfLabel(label: string): string {
  return label
    .slice(label.lastIndexOf('.') + 1)
    .replace(/\*$/, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/ /g, '-');
}
