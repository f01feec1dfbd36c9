import { describe, expect, test } from 'vitest';
import { gadgetNames, mergeDefinition, restoreDefinition } from '../../../../scripts/deploy/definition.ts';

const CORE = '* sidelight-core[ResourceLoader|package|hidden]|sidelight-core.js';
const VISIBLE = '* sidelight[ResourceLoader|supportsUrlLoad]|sidelight.js';
const OURS = `${CORE}\n${VISIBLE}`;
const OTHERS =
  '== Reading ==\n* popups[ResourceLoader|default]|popups.js\r\n*   tidy [ResourceLoader] | tidy.js\n';

describe('adding our lines', () => {
  test('to an empty page', () => {
    expect(mergeDefinition('', OURS)).toEqual({
      text: `== sidelight ==\n${OURS}\n`,
      lines: [CORE, VISIBLE],
    });
  });

  test.each([OTHERS, OTHERS.trimEnd()])('keeps every byte of the others', (others) => {
    const { text } = mergeDefinition(others, OURS);
    expect(text.startsWith(others)).toBe(true);
    expect(text.slice(OTHERS.trimEnd().length).trim()).toBe(`== sidelight ==\n${OURS}`);
  });

  test('twice is the same as once', () => {
    const { text } = mergeDefinition(OTHERS, OURS);
    expect(mergeDefinition(text, OURS).text).toBe(text);
  });

  test.each([
    '* sidelight-dark[ResourceLoader]|sidelight-dark.js',
    '* my-sidelight[ResourceLoader]|sidelight.js',
    'About * sidelight[ResourceLoader]|sidelight.js',
  ])('%s is not ours', (line) => {
    expect(mergeDefinition(`${line}\n`, OURS).text).toBe(`${line}\n\n== sidelight ==\n${OURS}\n`);
  });

  test('what stands in a comment defines nothing and stays', () => {
    const page = `<!-- switched off:\n${VISIBLE}\n-->\n`;
    expect(mergeDefinition(page, OURS).text).toBe(`${page}\n== sidelight ==\n${OURS}\n`);
  });
});

describe('updating our lines', () => {
  test('happens where each stands, and a missing one follows the last', () => {
    const page = `== Libraries ==\n* tidy|tidy.js\n* sidelight-core|old.js\n* z|z.js\n== Other ==\n`;
    const { text, lines } = mergeDefinition(page, OURS);
    expect(text).toBe(`== Libraries ==\n* tidy|tidy.js\n${CORE}\n${VISIBLE}\n* z|z.js\n== Other ==\n`);
    expect(lines).toEqual([CORE, VISIBLE]);
  });

  test('leaves one line of a gadget that had two', () => {
    expect(mergeDefinition(`${OURS}\n${VISIBLE}\n* z|z.js`, OURS).text).toBe(`${OURS}\n* z|z.js`);
  });

  test.each([
    ['default', 'default'],
    ['rights=autoconfirmed', 'rights = autoconfirmed'],
    ['skins=vector-2022,minerva', 'skins=vector-2022,minerva'],
    ['namespaces=0', 'namespaces=0'],
  ])('keeps what the wiki decided: %s', (_what, option) => {
    const page = `${CORE}\n* sidelight[ResourceLoader|${option}|dependencies=old]|old.js`;
    const { text } = mergeDefinition(page, OURS);
    expect(text).toBe(`${CORE}\n* sidelight[ResourceLoader|supportsUrlLoad|${option}]|sidelight.js`);
  });

  test('keeps a line that says the same in another order', () => {
    const page = `${CORE}\n* sidelight [default|ResourceLoader|supportsUrlLoad] | sidelight.js`;
    expect(mergeDefinition(page, OURS).text).toBe(page);
  });

  test('keeps loading by address switched off', () => {
    const page = `${CORE}\n* sidelight[ResourceLoader|supportsUrlLoad=false]|sidelight.js`;
    expect(mergeDefinition(page, OURS).text).toBe(page);
  });
});

describe('going back', () => {
  const names = gadgetNames(OURS);

  test('to other lines of ours leaves what others did since', () => {
    const old = OURS.replace('|hidden', '');
    const now = `* new|new.js\n${OURS}\n* newer|newer.js`;
    expect(restoreDefinition(now, `${old}\n* gone|gone.js`, names)).toBe(
      `* new|new.js\n${old}\n* newer|newer.js`,
    );
  });

  test('to none of ours takes our heading too', () => {
    const now = mergeDefinition(OTHERS, OURS).text;
    expect(restoreDefinition(now, OTHERS, names).trimEnd()).toBe(OTHERS.trimEnd());
    expect(restoreDefinition(`${now}\n== New ==\n* new|new.js`, '', names)).toBe(
      `${OTHERS.trimEnd()}\n\n== New ==\n* new|new.js`,
    );
  });

  test('to none of ours keeps a heading under which the wiki put something else', () => {
    expect(restoreDefinition(`== sidelight ==\n${OURS}\n* z|z.js`, '', names)).toBe(
      '== sidelight ==\n* z|z.js',
    );
  });
});
