// Is this a page on which Sidelight may say anything at all? Decided from the page's configuration alone, in
// few bytes: the bootstrap gadget imports this and nothing else.

/** Viewing (which includes diffs), editing, previewing, history. Not info, raw, delete, protect, watch … */
const ACTIONS_FOR_US = ['view', 'edit', 'submit', 'history'];

/**
 * False on special pages, in frames, on code and data pages, on the main page (a portal, not an article: what
 * research says of articles is not about it), on a redirect that is looked at, and on a page that does not
 * exist unless it is being created. A file of a shared repository has a page here without an id.
 */
export function isPageForUs(config: Readonly<Record<string, unknown>>, isFramed: boolean): boolean {
  const namespace = config.wgNamespaceNumber;
  const action = config.wgAction;
  if (isFramed || typeof namespace !== 'number' || namespace < 0) return false;
  if (typeof action !== 'string' || !ACTIONS_FOR_US.includes(action)) return false;
  if (config.wgIsMainPage === true || config.wgPageContentModel !== 'wikitext') return false;
  return action !== 'view' || (config.wgIsRedirect !== true && (config.wgArticleId !== 0 || namespace === 6));
}
