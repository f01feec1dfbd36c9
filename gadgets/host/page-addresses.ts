// Addresses that a person opens from the panel.

/** Opens a new section of a talk or project page with title and text filled in; the person still saves. */
export function newSectionUrl(title: string, heading: string, details: readonly string[]): string {
  const query = new URLSearchParams({
    title,
    action: 'edit',
    section: 'new',
    preloadtitle: heading,
    preload: 'MediaWiki:Sidelight-report',
  });
  for (const detail of details) query.append('preloadparams[]', detail);
  return new URL(`${mw.util.wikiScript('index')}?${query.toString()}`, location.href).href;
}

export function pageUrl(title: string): string {
  return new URL(mw.util.getUrl(title), location.href).href;
}
