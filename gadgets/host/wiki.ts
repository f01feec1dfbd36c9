// Addresses of the wiki's own pages and services, and what it says of the person.

/** The action API of this wiki, absolute. */
export function wikiApiUrl(): string {
  return location.origin + mw.util.wikiScript('api');
}

/** Reads a JSON page as it was saved. `version` makes the address new when the content is. */
export function rawJsonUrl(title: string, version: string, maximumAgeSeconds: number): string {
  const age = String(maximumAgeSeconds);
  const page = { title, action: 'raw', ctype: 'application/json', maxage: age, smaxage: age };
  const query = new URLSearchParams({ ...page, sidelight: version });
  return `${location.origin}${mw.util.wikiScript('index')}?${query.toString()}`;
}

export function userLanguage(): string {
  return mw.config.get('wgUserLanguage');
}

/** People who can repair the wiki's catalog page, and so are told what is wrong with it. */
export function mayEditInterface(): boolean {
  const groups = mw.config.get('wgUserGroups') ?? [];
  return groups.includes('interface-admin');
}
