// The configuration page of a wiki, MediaWiki:Gadget-sidelight-config.json: service addresses, where reports go,
// catalogs and languages. Each field that will not do falls back to its default, with a problem by path.
import { isRecord, ownValue } from '../core/json.ts';
import type { InputProblem } from '../core/problem.ts';
import { DEFAULT_PANEL_CONFIG, isLanguages, isTitleOrNull, type PanelConfig } from './panel-config.ts';
import { DEFAULT_WIKIDATA, isServices, isTitles } from './services-config.ts';

export interface GadgetConfig extends PanelConfig {
  /** Service → absolute address of its API. */
  readonly services: { readonly wikidata: string };
}

export const DEFAULT_GADGET_CONFIG: GadgetConfig = {
  services: { wikidata: DEFAULT_WIKIDATA },
  ...DEFAULT_PANEL_CONFIG,
};

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
