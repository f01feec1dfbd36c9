// The main states, one picture each: what is opened, by whom, how large the window is, and what is done there.
import type { Account } from '../browsers/log-in.ts';
import type { OpenPanel } from './open-panel.ts';

export interface Shot {
  /** File name without ending, under screenshots/. */
  readonly name: string;
  /** File name without ending under docs/images/, for those that the documentation shows. */
  readonly docs?: string;
  readonly title: string;
  /** Parameters of the address: skin, language, night mode, editor. */
  readonly query?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly height?: number;
  readonly as?: Account;
  /** What must be on the page before the panel is opened: an editor that has loaded. */
  readonly waitFor?: string;
  /** From the open panel to the state that is shown. */
  readonly steps?: (panel: OpenPanel) => Promise<void>;
}

const PHONE = { width: 360, height: 740 } as const;
const NIGHT = { vectornightmode: '1' } as const;
const MINERVA = { useskin: 'minerva' } as const;
const LEGACY = { useskin: 'vector' } as const;
const ARABIC = { uselang: 'ar' } as const;
const DATE_PALM = 'نخيل التمر';
const WIKITEXT = { action: 'edit' } as const;
const VISUAL = { veaction: 'edit' } as const;
const WIKIEDITOR_READY = '.wikiEditor-ui-toolbar .tab-main, .wikiEditor-ui .group-format';
const VISUAL_EDITOR_READY = '.ve-ce-documentNode[contenteditable="true"]';

const showDetails = async (panel: OpenPanel) => {
  await panel.press('sidelight-details');
  await panel.waitForCards();
  await panel.bringToTop('sidelight-details');
};
const search = async (panel: OpenPanel) => {
  await panel.press('sidelight-search-title');
  await panel.type('women biography');
  await panel.waitForCards();
};
const settings = (panel: OpenPanel) => panel.press('sidelight-settings');
const hideEveryKind = async (panel: OpenPanel) => {
  await panel.hideEveryKind();
};
const searchOffline = async (panel: OpenPanel) => {
  await panel.press('sidelight-search-title');
  await panel.waitForText('sidelight-search-hint');
  await panel.goOffline();
  await panel.type('malaria');
  await panel.waitForText('sidelight-problem-offline');
};

export const SHOTS: readonly Shot[] = [
  { name: 'vector-2022-list', docs: 'reading', title: 'Malaria' },
  { name: 'vector-2022-list-night', docs: 'reading-night', title: 'Rosalind Franklin', query: NIGHT },
  { name: 'vector-2022-list-rtl', docs: 'right-to-left', title: DATE_PALM, query: ARABIC },
  { name: 'vector-2022-list-rtl-night', title: DATE_PALM, query: { ...ARABIC, ...NIGHT } },
  { name: 'vector-2022-list-360', title: 'Malaria', ...PHONE },
  { name: 'vector-2022-list-rtl-360', title: DATE_PALM, query: ARABIC, ...PHONE },
  { name: 'vector-2022-details', title: 'Malaria', steps: showDetails },
  { name: 'vector-2022-details-night', title: 'Malaria', query: NIGHT, steps: showDetails },
  { name: 'vector-2022-search', docs: 'search', title: 'Malaria', steps: search },
  { name: 'vector-2022-search-night', title: 'Malaria', query: NIGHT, steps: search },
  { name: 'vector-2022-settings', docs: 'settings', title: 'Malaria', steps: settings },
  { name: 'vector-2022-settings-night', title: 'Malaria', query: NIGHT, steps: settings },
  { name: 'vector-2022-all-hidden', title: 'Malaria', steps: hideEveryKind },
  { name: 'vector-2022-offline', title: 'Malaria', steps: searchOffline },
  { name: 'legacy-vector-list', title: 'Malaria', query: LEGACY },
  { name: 'legacy-vector-list-rtl', title: DATE_PALM, query: { ...LEGACY, ...ARABIC } },
  { name: 'minerva-list-360', docs: 'mobile', title: 'Kampala', query: MINERVA, ...PHONE },
  {
    name: 'minerva-list-360-night',
    title: 'Kampala',
    query: { ...MINERVA, minervanightmode: '1' },
    ...PHONE,
  },
  { name: 'minerva-list-360-rtl', title: DATE_PALM, query: { ...MINERVA, ...ARABIC }, ...PHONE },
  { name: 'minerva-list', title: 'Kampala', query: MINERVA },
  {
    name: 'wikieditor',
    docs: 'editing',
    title: 'Rosalind Franklin',
    query: WIKITEXT,
    as: 'experienced',
    waitFor: WIKIEDITOR_READY,
  },
  {
    name: 'wikieditor-night',
    title: 'Rosalind Franklin',
    query: { ...WIKITEXT, ...NIGHT },
    as: 'experienced',
    waitFor: WIKIEDITOR_READY,
  },
  {
    name: 'visual-editor',
    docs: 'visual-editor',
    title: '2010 Pakistan floods',
    query: VISUAL,
    as: 'experienced',
    waitFor: VISUAL_EDITOR_READY,
  },
];
