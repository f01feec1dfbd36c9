// What a card says and what it rests on; filter and search over cards.
import { expect } from 'vitest';
import { scenario, scenarios } from './support/scenario.ts';
import {
  cardHeadings,
  cardTexts,
  findControl,
  kindFilter,
  openPanel,
  panelLinks,
  panelText,
  press,
  text,
  waitForCards,
  waitForPanelText,
} from './support/sidelight.ts';
import { loadCatalog } from '../../scripts/catalog/data-files.ts';
import { interceptCatalog, sampleFinding } from './support/own-catalog.ts';

const EVIDENCE =
  /^(Experiment|Natural experiment|Observational study|Survey|Descriptive study|Simulation|Review of studies|Qualitative study|Mixed methods)$/m;

/** Licence by title of every shipped dataset; null: nothing was found out. */
const LICENCES = new Map(
  loadCatalog().entries.flatMap((entry) =>
    entry.kind === 'dataset' ? [[entry.title.en, entry.licence ?? null] as const] : [],
  ),
);

scenarios('cards', () => {
  scenario(
    'a finding shows claim, action, kind of evidence, scope, source and why it is here',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Rosalind Franklin');
      await openPanel(page);
      await press(page, text('sidelight-kinds-finding'));
      await waitForCards(page);
      const cards = await cardTexts(page);
      expect(cards.length).toBeGreaterThan(2);
      for (const card of cards) {
        expect(card).toMatch(/^Finding\n/);
        expect(card).toContain(text('sidelight-action'));
        expect(card).toMatch(EVIDENCE);
        expect(card).toMatch(/Measured on |Where it was measured is not stated/);
        expect(card).toMatch(/(19|20)\d\d/);
        expect(card).toMatch(/Here because .+\./);
        expect(card).toContain(text('sidelight-not-useful'));
      }
      const [details] = await Promise.all([findControl(page, text('sidelight-details')), waitForCards(page)]);
      await details.click();
      for (const key of [
        'sidelight-evidence',
        'sidelight-source',
        'sidelight-confidence',
        'sidelight-checked',
      ] as const) {
        await waitForPanelText(page, text(key));
      }
    },
  );

  scenario(
    'reasons name the statement and the topic with its likelihood in words; what the wiki does not state is not stated',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Rosalind Franklin');
      await openPanel(page);
      const cards = await cardTexts(page);
      expect(cards.join('\n')).toMatch(/Here because this article is about .*a (woman|person) \(statement\)/);
      const topical = cards.findIndex((card) => /\(topic, (very likely|likely)\)/.test(card));
      expect(topical).toBeGreaterThanOrEqual(0);
      // The number only on demand.
      expect(cards[topical]).not.toMatch(/: \d+%/);
      await press(page, text('sidelight-details'), topical);
      const unstated = text('sidelight-not-stated');
      await waitForPanelText(page, text('sidelight-topic-model', unstated, unstated, unstated));
      expect(await panelText(page)).toMatch(/: \d+%/);
    },
  );

  scenario(
    'says that this wiki is not among the measured ones',
    { skin: 'vector', as: 'experienced' },
    async ({ open, page }) => {
      await open('Rosalind Franklin');
      await openPanel(page);
      const measured = (await cardTexts(page)).filter((card) => card.includes('Measured on '));
      expect(measured.length).toBeGreaterThan(0);
      for (const card of measured) expect(card).toMatch(/Measured on .*\(not on this wiki\)/);
      expect(measured.join('\n')).toContain('Measured on English Wikipedia');
    },
  );

  scenario(
    'marks what is disputed or superseded, and by whom',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      const entries = [
        sampleFinding('test-disputed', { status: 'disputed', disputedBy: ['Doe 2025'] }),
        sampleFinding('test-superseded', { status: 'superseded', disputedBy: ['Roe 2026'] }),
      ];
      await interceptCatalog(page, () => JSON.stringify({ schemaVersion: 1, entries }));
      await open('Malaria');
      await openPanel(page);
      await waitForPanelText(page, text('sidelight-status-disputed', 'Doe 2025'));
      await waitForPanelText(page, text('sidelight-status-superseded', 'Roe 2026'));
    },
  );

  scenario(
    'a dataset names its publisher and its licence, or says that the licence was not checked',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Kampala');
      await openPanel(page);
      await press(page, text('sidelight-kinds-dataset'));
      await waitForCards(page);
      const cards = await cardTexts(page);
      expect(cards.length).toBeGreaterThan(2);
      for (const card of cards) {
        const [, title = ''] = card.split(/\n+/);
        expect(LICENCES.has(title), title).toBe(true);
        expect(card).toContain(LICENCES.get(title) ?? text('sidelight-licence-unchecked'));
      }
    },
  );

  scenario('can be narrowed to one kind and back', { skin: 'minerva' }, async ({ open, page }) => {
    await open('Malaria');
    await openPanel(page);
    const kinds = await kindFilter(page);
    const dataset = text('sidelight-kinds-dataset');
    expect(kinds[dataset]).toBeGreaterThan(0);
    const everything = await cardHeadings(page);
    await press(page, dataset);
    await waitForCards(page);
    const cards = await cardTexts(page);
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) expect(card).toMatch(/^Dataset\n/);
    const button = await findControl(page, dataset);
    expect(await button.evaluate((one) => one.getAttribute('aria-pressed'))).toBe('true');
    await button.click();
    await waitForCards(page);
    expect(await cardHeadings(page)).toEqual(everything);
  });

  scenario(
    'the whole catalog can be searched on any page, and what is typed is sent to nobody',
    { skin: 'vector-2022' },
    async ({ open, page, network }) => {
      await open('Kampala');
      await openPanel(page);
      const here = await cardHeadings(page);
      await press(page, text('sidelight-search-title'));
      const field = await findControl(page, text('sidelight-search-placeholder'));
      network.clear();
      await field.type('barnstar');
      await waitForPanelText(page, 'found.');
      await waitForCards(page);
      const [first] = await cardTexts(page, 'whole');
      expect(first).toMatch(/barnstar/i);
      for (const heading of await cardHeadings(page)) expect(here).not.toContain(heading);
      expect(network.matching('barnstar')).toEqual([]);
      await field.type(' qwertyuiop');
      await waitForPanelText(page, text('sidelight-search-none', 'barnstar qwertyuiop'));
    },
  );

  scenario(
    'links lead only to http(s) addresses, in a new tab, without telling where one comes from',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Rosalind Franklin');
      await openPanel(page);
      const links = await panelLinks(page);
      expect(links.length).toBeGreaterThan(4);
      for (const { href, rel, target } of links) {
        expect(href).toMatch(/^https?:\/\//);
        expect(target).toBe('_blank');
        expect(rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
      }
    },
  );
});
