// The page context that costs nothing: read from the values every MediaWiki page carries (mw.config) and a
// few marks in the document. Decides which facts are at hand; what is doubtful is left unknown.
import { findSurface, readAction, type Surface } from './action.ts';
import { configCount, configText, configTexts, type PageConfig } from './config-values.ts';
import { describeEditor } from './editor-bands.ts';
import type {
  Category,
  EditorDescription,
  FactName,
  PageContext,
  PageIdentity,
  Qid,
} from './page-context.ts';
import { isQid } from '../sources/wikidata.ts';

export interface ReadOptions {
  /** Milliseconds since the epoch, to tell how long ago the account was registered. */
  readonly now: number;
  /** The editor that is open, when the host knows better than the document. */
  readonly surface?: Surface | undefined;
}

export function readPageContext(
  config: PageConfig,
  document: Document,
  { now, surface = findSurface(config, document) }: ReadOptions,
): PageContext {
  const text = (name: string) => configText(config, name);
  const namespace = configCount(config, 'wgNamespaceNumber');
  const title = text('wgPageName');
  const identity: PageIdentity = {
    wiki: text('wgDBname'),
    title,
    namespace: namespace ?? -1,
    pageId: configCount(config, 'wgArticleId') ?? 0,
    revisionId: readRevision(config),
    surface,
  };
  // Minerva is the mobile skin; MobileFrontend may show another, and then marks the body.
  const isMobile =
    text('skin') === 'minerva' || text('wgMFMode') !== '' || document.body.classList.contains('mw-mf');
  const restrictions = configTexts(config, 'wgRestrictionEdit');
  const facts: readonly (readonly [FactName, unknown])[] = [
    ['wiki', text('wgDBname')],
    ['language', text('wgPageContentLanguage')],
    ['namespace', namespace],
    ['page', title.replace(/_/g, ' ')],
    ['action', readAction(config, document, surface)],
    ['platform', isMobile ? 'mobile' : 'desktop'],
    ['editor', readEditor(config, now)],
    ['categories', readCategories(config)],
    ['item', readItem(config, identity)],
    ['feature:mobile', isMobile],
    // The Draft namespace; 118 wherever a Wikipedia has one. Drafts in user space cannot be told from notes.
    ['feature:draft', text('wgCanonicalNamespace') === 'Draft' || namespace === 118],
    ['feature:protected', restrictions && restrictions.length > 0],
  ];
  return { identity, facts: new Map(facts.filter(([, value]) => value !== undefined && value !== '')) };
}

/** While editing and in the history wgRevisionId is 0; the newest revision is then the one in question. */
function readRevision(config: PageConfig): number {
  for (const name of ['wgDiffNewId', 'wgRevisionId', 'wgCurRevisionId']) {
    const id = configCount(config, name);
    if (id) return id;
  }
  return 0;
}

function readEditor(config: PageConfig, now: number): EditorDescription {
  const isNamed = configText(config, 'wgUserName') !== '';
  return describeEditor(
    {
      kind: config.wgUserIsTemp === true ? 'temporary' : isNamed ? 'named' : 'anonymous',
      editCount: configCount(config, 'wgUserEditCount') ?? 0,
      registeredAt: configCount(config, 'wgUserRegistration') ?? null,
      groups: configTexts(config, 'wgUserGroups') ?? [],
    },
    now,
  );
}

/**
 * Only where the article itself is shown: elsewhere (edit form, history) the list is that of the form, empty.
 * It holds hidden categories too, without telling which they are.
 */
function readCategories(config: PageConfig): readonly Category[] | undefined {
  if (config.wgIsArticle !== true) return undefined;
  return configTexts(config, 'wgCategories')?.map((name) => ({
    name: name.replace(/_/g, ' '),
    hidden: null,
  }));
}

/**
 * Undefined: unknown. The value is there only when the article was rendered, and wikis without it leave it
 * out, so that its absence says nothing; a page that does not exist has none.
 */
function readItem(config: PageConfig, { pageId }: PageIdentity): Qid | null | undefined {
  const { wgWikibaseItemId: item } = config;
  if (isQid(item)) return item;
  return pageId === 0 ? null : undefined;
}
