// What the person is doing, from the page's configuration and the editor that is open.
import { configCount, type PageConfig, configText } from './config-values.ts';
import type { Action, PageIdentity } from './page-context.ts';

export type Surface = PageIdentity['surface'];

/**
 * Editing a talk page is `edit`, as editing any page is; looking at one is `talk`. The source of a protected
 * page, which MediaWiki shows under the edit action, is only read.
 */
export function readAction(config: PageConfig, document: Document, surface: Surface): Action {
  if (surface !== 'none' || isEditForm(config, document)) {
    return configCount(config, 'wgArticleId') === 0 ? 'create' : 'edit';
  }
  if (configText(config, 'wgAction') === 'history') return 'history';
  if (configCount(config, 'wgDiffNewId')) return 'diff';
  const namespace = configCount(config, 'wgNamespaceNumber') ?? 0;
  return namespace % 2 === 1 ? 'talk' : 'read';
}

/**
 * The editor that is open, as the document shows it. VisualEditor opens and closes without a new page: a host
 * that hears of it says so instead.
 */
export function findSurface(config: PageConfig, document: Document): Surface {
  if (document.documentElement.classList.contains('ve-active')) {
    return document.querySelector('.ve-ui-surface-source') === null ? 'visual' : 'visual-source';
  }
  if (document.getElementById('wikitext-editor') !== null) return 'mobile';
  return isEditForm(config, document) && document.getElementById('wpTextbox1') !== null ? 'wikitext' : 'none';
}

/** True too while VisualEditor is still loading over the edit action: then there is no text area yet. */
function isEditForm(config: PageConfig, document: Document): boolean {
  const action = configText(config, 'wgAction');
  const textarea = document.getElementById('wpTextbox1');
  return (action === 'edit' || action === 'submit') && textarea?.hasAttribute('readonly') !== true;
}
