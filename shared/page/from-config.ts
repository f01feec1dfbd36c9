// The page context that costs nothing: read from the values every MediaWiki page carries (mw.config) and a
// few marks in the document. Decides which facts are at hand; what is doubtful is left unknown.
import { findSurface, readAction, type Surface } from './action.ts';
import { configCount, configFlag, configText, configTexts, type PageConfig } from './config-values.ts';
import { describeEditor } from './editor-bands.ts';
import type {
  BaseFactName,
  Category,
  EditorDescription,
  FactName,
  Facts,
  PageContext,
  PageIdentity,
  Platform,
  Qid,
} from './page-context.ts';
import { isQid } from '../sources/wikidata.ts';

export interface ReadOptions {
  /** Milliseconds since the epoch, to tell how long ago the account was registered. */
  readonly now: number;
  /** The editor that is open, when the host knows better than the document. */
  readonly surface?: Surface | undefined;
}

export function readPageContext(config: PageConfig, document: Document, options: ReadOptions): PageContext {
  const surface = options.surface ?? findSurface(config, document);
  const identity = readIdentity(config, surface);
  const facts = new Map<FactName, unknown>();
  const know = <Name extends BaseFactName>(name: Name, value: Facts[Name] | null) => {
    if (value !== null) facts.set(name, value);
  };

  know('wiki', configText(config, 'wgDBname'));
  know('language', configText(config, 'wgPageContentLanguage'));
  know('namespace', configCount(config, 'wgNamespaceNumber'));
  know('page', configText(config, 'wgPageName') === null ? null : identity.title.replace(/_/g, ' '));
  know('action', readAction(config, document, surface));
  know('platform', readPlatform(config, document));
  know('editor', readEditor(config, options.now));
  know('categories', readCategories(config));
  const item = readItem(config, identity);
  if (item !== undefined) facts.set('item', item);

  facts.set('feature:mobile', facts.get('platform') === 'mobile');
  facts.set('feature:draft', isDraft(config, identity));
  const restrictions = configTexts(config, 'wgRestrictionEdit');
  if (restrictions !== null) facts.set('feature:protected', restrictions.length > 0);
  return { identity, facts };
}

function readIdentity(config: PageConfig, surface: Surface): PageIdentity {
  return {
    wiki: configText(config, 'wgDBname') ?? '',
    title: configText(config, 'wgPageName') ?? '',
    namespace: configCount(config, 'wgNamespaceNumber') ?? -1,
    pageId: configCount(config, 'wgArticleId') ?? 0,
    revisionId: readRevision(config),
    skin: configText(config, 'skin') ?? '',
    surface,
  };
}

/** While editing and in the history wgRevisionId is 0; the newest revision is then the one in question. */
function readRevision(config: PageConfig): number {
  const candidates = ['wgDiffNewId', 'wgRevisionId', 'wgCurRevisionId'].map((name) =>
    configCount(config, name),
  );
  return candidates.find((id) => id !== null && id > 0) ?? 0;
}

/** Minerva is the mobile skin; MobileFrontend may show another, and then marks the body. */
function readPlatform(config: PageConfig, document: Document): Platform {
  const isMobile =
    configText(config, 'skin') === 'minerva' ||
    configText(config, 'wgMFMode') !== null ||
    document.body.classList.contains('mw-mf');
  return isMobile ? 'mobile' : 'desktop';
}

function readEditor(config: PageConfig, now: number): EditorDescription {
  const isNamed = configText(config, 'wgUserName') !== null;
  const isTemporary = configFlag(config, 'wgUserIsTemp');
  return describeEditor(
    {
      kind: isTemporary ? 'temporary' : isNamed ? 'named' : 'anonymous',
      editCount: configCount(config, 'wgUserEditCount'),
      registeredAt: configCount(config, 'wgUserRegistration'),
      groups: configTexts(config, 'wgUserGroups') ?? [],
    },
    now,
  );
}

/**
 * Only where the article itself is shown: elsewhere (edit form, history) the list is that of the form, empty.
 * It holds hidden categories too, without telling which they are.
 */
function readCategories(config: PageConfig): readonly Category[] | null {
  if (!configFlag(config, 'wgIsArticle')) return null;
  const names = configTexts(config, 'wgCategories');
  return names?.map((name) => ({ name: name.replace(/_/g, ' '), hidden: null })) ?? null;
}

/**
 * Undefined: unknown. The value is there only when the article was rendered, and wikis without it leave it
 * out, so that its absence says nothing; a page that does not exist has none.
 */
function readItem(config: PageConfig, identity: PageIdentity): Qid | null | undefined {
  const item = configText(config, 'wgWikibaseItemId');
  if (item !== null && isQid(item)) return item;
  return identity.pageId === 0 ? null : undefined;
}

/** The Draft namespace; 118 wherever a Wikipedia has one. Drafts in user space cannot be told from notes. */
function isDraft(config: PageConfig, identity: PageIdentity): boolean {
  return configText(config, 'wgCanonicalNamespace') === 'Draft' || identity.namespace === 118;
}
