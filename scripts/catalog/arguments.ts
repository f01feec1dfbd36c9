// What the verbs of the catalog command are given.

export interface CatalogArguments {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly overwrite: boolean;
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
}

type OptionName = 'kind' | 'page' | 'action' | 'edits' | 'from' | 'language';

/** Wrong use: the sentence is shown above the usage, exit code 2. */
export class WrongUse extends Error {}
