// The page context: what is known of the page in front of the person, as facts. Some facts are at hand,
// some must be asked for; what nobody needs is never asked for.

export type Qid = `Q${number}`;
export type Pid = `P${number}`;

/** What the person is doing. `edit` includes preview of an existing page; `create` is editing a missing one. */
export type Action = 'read' | 'edit' | 'create' | 'diff' | 'history' | 'talk';
export const ACTIONS: readonly Action[] = ['read', 'edit', 'create', 'diff', 'history', 'talk'];

export type Platform = 'desktop' | 'mobile';
export type Quality = 'stub' | 'start' | 'c' | 'b' | 'ga' | 'a' | 'fa';
export const QUALITIES: readonly Quality[] = ['stub', 'start', 'c', 'b', 'ga', 'a', 'fa'];

/** A closed range of whole numbers; the coarse class a person falls into. `max` absent: no upper end. */
export interface Band {
  readonly min: number;
  readonly max?: number;
}

/** The person, coarsely. Never a name, never an exact count. */
export interface EditorDescription {
  readonly kind: 'anonymous' | 'temporary' | 'named';
  /** Edit-count class: 0, 1–4, 5–99, 100–999, 1000 and more. */
  readonly edits: Band;
  /** Days since registration as a class, or null when the wiki does not say. */
  readonly registeredDays: Band | null;
  /** Days since the last edit as a class, or null when unknown. */
  readonly lastEditDays: Band | null;
  readonly groups: readonly string[];
}

export interface Topic {
  /** One of the 64 article topics, for example `medicine-and-health`. */
  readonly topic: string;
  /** 0 to 1, the model's own. */
  readonly probability: number;
}

export interface Category {
  /** Without namespace, spaces instead of underscores. */
  readonly name: string;
  /** Null where the page lists its categories without telling hidden ones apart. */
  readonly hidden: boolean | null;
}

/** Every fact by name, with its shape. A fact whose answer is "there is none" has an empty or null value. */
export interface Facts {
  readonly wiki: string;
  /** Content language of the page, a MediaWiki code such as `en` or `zh-classical`. */
  readonly language: string;
  readonly namespace: number;
  readonly action: Action;
  /** Full title with spaces, namespace included. */
  readonly page: string;
  readonly platform: Platform;
  readonly editor: EditorDescription;
  readonly item: Qid | null;
  /** Statements of the item whose values are items: property → values. `P31` holds instance-of. */
  readonly statements: Readonly<Record<string, readonly Qid[]>>;
  readonly topics: readonly Topic[];
  readonly categories: readonly Category[];
  /** Names without namespace, in the wiki's own spelling. */
  readonly templates: readonly string[];
  readonly quality: Quality | null;
  /** Whole days since the page was created. */
  readonly pageAge: number;
}

export type BaseFactName = keyof Facts;

/** Features are facts of their own (`feature:no-image`), each true or false once known. */
export type FactName = BaseFactName | `feature:${string}`;
export type FactValue<Name extends FactName> = Name extends BaseFactName ? Facts[Name] : boolean;

/** Facts known so far. A name that is absent is unknown. */
export type KnownFacts = ReadonlyMap<FactName, unknown>;

/** Which page, which surface: never part of a condition, needed to ask for facts and to mount. */
export interface PageIdentity {
  readonly wiki: string;
  /** Full title with underscores, as the API takes it. */
  readonly title: string;
  readonly namespace: number;
  /** 0 for a page that does not exist or is special. */
  readonly pageId: number;
  readonly revisionId: number;
  /** Which editor is open, if any. */
  readonly surface: 'none' | 'wikitext' | 'visual' | 'visual-source' | 'mobile';
}

/** Something that can supply facts on demand, such as the wiki's API. Later rooms supply theirs. */
export interface FactProvider {
  /** True if this provider can answer for the fact. */
  supplies(name: FactName): boolean;
  /** Answers what it can; a fact it could not learn is absent from the answer. Never rejects. */
  ask(
    names: readonly FactName[],
    page: PageIdentity,
    known: KnownFacts,
    signal: AbortSignal,
  ): Promise<KnownFacts>;
}

export interface PageContext {
  readonly identity: PageIdentity;
  /** Facts at hand without any request. */
  readonly facts: KnownFacts;
}
