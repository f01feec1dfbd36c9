// The name by which Wikimedia's wikis are known (`enwiki`), from their host: pages do not tell scripts that cannot see
// their variables. Source: the wikis' own `wgDBname`, listed by https://meta.wikimedia.org/w/api.php?action=sitematrix.

/** Projects in many languages: domain → how the name of the wiki ends. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  wikipedia: 'wiki',
  wiktionary: 'wiktionary',
  wikibooks: 'wikibooks',
  wikinews: 'wikinews',
  wikiquote: 'wikiquote',
  wikisource: 'wikisource',
  wikiversity: 'wikiversity',
  wikivoyage: 'wikivoyage',
};
const SINGLE: Readonly<Record<string, string>> = {
  'www.wikidata.org': 'wikidatawiki',
  'm.wikidata.org': 'wikidatawiki',
  'www.mediawiki.org': 'mediawikiwiki',
  'm.mediawiki.org': 'mediawikiwiki',
  'www.wikifunctions.org': 'wikifunctionswiki',
  'wikisource.org': 'sourceswiki',
};
/** Languages whose wikis are older than their code. */
const OLD_CODES: Readonly<Record<string, string>> = { 'be-tarask': 'be_x_old', nb: 'no' };

/** Null: not a wiki whose name can be told from its host. */
export function databaseName(host: string): string | null {
  const single = SINGLE[host];
  if (single !== undefined) return single;
  const [subdomain, project = ''] = /^([a-z-]+)(?:\.m)?\.([a-z]+)\.org$/.exec(host)?.slice(1) ?? [];
  if (subdomain === undefined || subdomain === 'www') return null;
  if (project === 'wikimedia') return `${subdomain.replace(/-/g, '_')}wiki`;
  const ending = BY_LANGUAGE[project];
  return ending === undefined ? null : (OLD_CODES[subdomain] ?? subdomain.replace(/-/g, '_')) + ending;
}
