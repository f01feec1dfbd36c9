// The configuration page of a wiki, MediaWiki:Gadget-sidelight-config.json: service addresses, where reports go,
// catalogs and languages. Each field that will not do falls back to its default, with a problem by path.
import { isRecord, isString, ownValue } from '../core/json.ts';
import type { InputProblem } from '../core/problem.ts';
import { DEFAULT_CATALOG, DEFAULT_WIKIDATA, isServices, isTitles, PAGE_TITLE } from './services-config.ts';

export interface GadgetConfig {
  /** Service → absolute address of its API. */
  readonly services: { readonly wikidata: string };
  /** Pages of this wiki that add or withdraw entries. */
  readonly catalogs: readonly string[];
  /** Page on which "report a problem" opens a new section; null: no such button. */
  readonly reportPage: string | null;
  /** Languages of entry texts offered on this wiki; empty: all there are. */
  readonly languages: readonly string[];
}

export const DEFAULT_GADGET_CONFIG: GadgetConfig = {
  services: { wikidata: DEFAULT_WIKIDATA },
  catalogs: [DEFAULT_CATALOG],
  reportPage: 'Project:Sidelight/Reports',
  languages: [],
};

const LANGUAGE = /^[a-z][a-z0-9-]{1,15}$/;

export function readGadgetConfig(value: unknown): {
  config: GadgetConfig;
  problems: readonly InputProblem[];
} {
  const problems: InputProblem[] = [];
  const page = isRecord(value) ? value : {};
  const wrong = (path: string, reason: string) => problems.push({ path, reason });
  if (!isRecord(value)) wrong('', 'must be an object');
  else if (value.schemaVersion !== 1) wrong('schemaVersion', 'must be 1');

  const take = <Field>(
    path: string,
    accepts: (field: unknown) => field is Field,
    fallback: Field,
    wanted: string,
  ): Field => {
    const field = ownValue(page, path);
    if (field === undefined) return fallback;
    if (accepts(field)) return field;
    wrong(path, `must be ${wanted}; the default is used`);
    return fallback;
  };
  const defaults = DEFAULT_GADGET_CONFIG;
  const config: GadgetConfig = {
    services: take('services', isServices, defaults.services, 'an object of https addresses'),
    catalogs: take('catalogs', isTitles, defaults.catalogs, 'a list of page titles'),
    reportPage: take('reportPage', isTitleOrNull, defaults.reportPage, 'a page title or null'),
    languages: take('languages', isLanguages, defaults.languages, 'a list of language codes'),
  };
  for (const key of Object.keys(page)) {
    if (
      key !== 'schemaVersion' &&
      key !== '$schema' &&
      !Object.prototype.hasOwnProperty.call(defaults, key)
    ) {
      wrong(key, 'is not a known key');
    }
  }
  return { config, problems };
}

function isLanguages(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => isString(one) && LANGUAGE.test(one));
}

function isTitleOrNull(value: unknown): value is string | null {
  return value === null || (isString(value) && PAGE_TITLE.test(value));
}
