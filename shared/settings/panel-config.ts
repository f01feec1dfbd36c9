// The fields of the configuration page that matter when the panel is open. gadget-config.ts reads all of it and
// says what is wrong; here, what will not do falls back to its default.
import { isRecord, isString } from '../core/json.ts';
import { DEFAULT_CATALOG, isTitles, PAGE_TITLE } from './services-config.ts';

export interface PanelConfig {
  /** Pages of this wiki that add or withdraw entries. */
  readonly catalogs: readonly string[];
  /** Page on which "report a problem" opens a new section; null: no such button. */
  readonly reportPage: string | null;
  /** Languages of entry texts offered on this wiki; empty: all there are. */
  readonly languages: readonly string[];
}

export const DEFAULT_PANEL_CONFIG: PanelConfig = {
  catalogs: [DEFAULT_CATALOG],
  reportPage: 'Project:Sidelight/Reports',
  languages: [],
};

const LANGUAGE = /^[a-z][a-z0-9-]{1,15}$/;

export function readPanelConfig(page: unknown): PanelConfig {
  const { catalogs, reportPage, languages }: Readonly<Record<string, unknown>> = isRecord(page) ? page : {};
  const defaults = DEFAULT_PANEL_CONFIG;
  return {
    catalogs: isTitles(catalogs) ? catalogs : defaults.catalogs,
    reportPage: isTitleOrNull(reportPage) ? reportPage : defaults.reportPage,
    languages: isLanguages(languages) ? languages : defaults.languages,
  };
}

export function isLanguages(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => isString(one) && LANGUAGE.test(one));
}

export function isTitleOrNull(value: unknown): value is string | null {
  return value === null || (isString(value) && PAGE_TITLE.test(value));
}
