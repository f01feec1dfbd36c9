// Addresses of the sister services that the extension may ask about a page's item.

export const SERVICES = { wikidata: 'https://www.wikidata.org/w/api.php' } as const;
