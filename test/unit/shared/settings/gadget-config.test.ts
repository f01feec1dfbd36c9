import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_GADGET_CONFIG, readGadgetConfig } from '../../../../shared/settings/gadget-config.ts';
import { readServicesConfig } from '../../../../shared/settings/services-config.ts';
import shipped from '../../../../gadgets/sidelight-core/sidelight-config.json' with { type: 'json' };

describe('the configuration page', () => {
  test('as shipped is right, and says the defaults', () => {
    expect(readGadgetConfig(shipped)).toEqual({ config: DEFAULT_GADGET_CONFIG, problems: [] });
  });

  test.each([
    ['not an object', [], ''],
    ['another version', { schemaVersion: 2 }, 'schemaVersion'],
    [
      'an address that is not encrypted',
      { schemaVersion: 1, services: { wikidata: 'http://evil.example/w/api.php' } },
      'services',
    ],
    [
      'a script for an address',
      { schemaVersion: 1, services: { wikidata: 'javascript:alert(1)//' } },
      'services',
    ],
    [
      'a host dressed up as this machine',
      { schemaVersion: 1, services: { wikidata: 'http://localhost:1@evil.example/api.php' } },
      'services',
    ],
    ['a title that is none', { schemaVersion: 1, catalogs: ['A[[B]]'] }, 'catalogs'],
    ['a list of something else', { schemaVersion: 1, catalogs: [7] }, 'catalogs'],
    ['a page that is no title', { schemaVersion: 1, reportPage: '<b>' }, 'reportPage'],
    ['a language that is none', { schemaVersion: 1, languages: ['EN!'] }, 'languages'],
    ['a key nobody knows', { schemaVersion: 1, colour: 'red' }, 'colour'],
  ])('with %s falls back to the default, and says where it is wrong', (_name, page: unknown, path) => {
    const { config, problems } = readGadgetConfig(page);
    expect(config).toEqual(DEFAULT_GADGET_CONFIG);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
  });

  test('may name this very machine, for trying things out', () => {
    const services = { wikidata: 'http://localhost:8081/w/api.php' };
    expect(readGadgetConfig({ schemaVersion: 1, services }).config.services).toEqual(services);
  });

  test('is understood alike by the core, which reads two fields, and by the panel, which reads all', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom('https://a.example/api.php', 'http://127.0.0.1/x', 'MediaWiki:X.json'),
    );
    const page = fc.oneof(
      fc.anything(),
      fc.record(
        {
          services: fc.oneof(value, fc.record({ wikidata: value })),
          catalogs: fc.oneof(value, fc.array(value)),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(page, (one) => {
        const { config } = readGadgetConfig(one);
        expect(readServicesConfig(one)).toEqual({
          wikidata: config.services.wikidata,
          catalog: config.catalogs[0],
        });
      }),
    );
  });
});
