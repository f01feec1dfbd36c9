import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readAnatomy } from '../../../../shared/page/anatomy/anatomy.ts';

const IMAGE = '<img src="//upload.example/thumb/a/ab/A_b.jpg/220px-A_b.jpg" width="220" height="150"';

function articleOf(html: string): Element {
  return new JSDOM(html).window.document.body;
}

const LEGACY = `
  <p>Lead<sup class="reference"><a href="#cite_note-a-1">[1]</a></sup> with <a href="/wiki/Malaria" title="Malaria">malaria</a>
     and <a class="new" href="/w/index.php?title=No_page&action=edit&redlink=1" title="No page (page does not exist)">none</a>.</p>
  <div class="mw-heading mw-heading2"><h2 id="Life">Life</h2><span class="mw-editsection"><a href="/w/index.php?title=A&action=edit&section=1">edit</a></span></div>
  <p>Text, <a class="extiw" href="https://de.example/wiki/X">elsewhere</a>, <a class="external text" href="https://a.example/">out</a>.</p>
  <figure><a class="mw-file-description" href="/wiki/File:A_b.jpg">${IMAGE} alt="A"></a></figure>
  <ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink"><a href="#r">^</a></span>
    <span class="reference-text"><cite class="citation">Gosling (1953). <a href="https://doi.org/10.1/x">DNA</a>.</cite><span class="Z3988" title="rft.atitle=DNA"></span></span></li></ol>`;

const PARSOID = `
  <section data-mw-section-id="0"><p>Lead<sup class="mw-ref reference"><a href="./A#cite_note-a-1">[1]</a></sup> with
    <a rel="mw:WikiLink" href="./Malaria" title="Malaria">malaria</a> and <a rel="mw:WikiLink" class="new" href="./No_page?action=edit&redlink=1">none</a>.</p></section>
  <section data-mw-section-id="1"><h2 id="Life">Life</h2>
    <p>Text, <a rel="mw:WikiLink/Interwiki" href="https://de.example/wiki/X">elsewhere</a>, <a rel="mw:ExtLink" href="https://a.example/">out</a>.</p>
    <figure typeof="mw:File"><a class="mw-file-description" href="./File:A_b.jpg">${IMAGE} resource="./File:A_b.jpg" alt="A"></a></figure>
    <ol class="references"><li id="cite_note-a-1"><span class="reference-text"><cite class="citation"
      data-mw='{"parts":[{"template":{"target":{"wt":"cite journal"}}}]}'>Gosling (1953). <a href="https://doi.org/10.1/x">DNA</a>.</cite><span class="Z3988" title="rft.atitle=DNA"></span></span></li></ol></section>`;

describe.each([
  ['the legacy parser', LEGACY, []],
  ['Parsoid', PARSOID, ['cite journal']],
])('the anatomy of an article of %s', (_parser, html, templates) => {
  const anatomy = readAnatomy(articleOf(html), '/wiki/$1');

  test('has its sections, numbered as they are edited', () => {
    const sections = anatomy.sections.map(({ level, id, heading, number }) => ({
      level,
      id,
      heading,
      number,
    }));
    expect(sections).toEqual([
      { level: 0, id: '', heading: '', number: 0 },
      { level: 2, id: 'Life', heading: 'Life', number: 1 },
    ]);
  });

  test('has its paragraphs, each in its section and without marks', () => {
    expect(anatomy.paragraphs.map(({ section, text }) => [section.id, text.replace(/\s+/g, ' ')])).toEqual([
      ['', 'Lead with malaria and none.'],
      ['Life', 'Text, elsewhere, out.'],
    ]);
  });

  test('has its links, sorted by where they lead', () => {
    const links = anatomy.links.map((link) =>
      link.kind === 'internal' ? [link.title, link.isMissing] : [link.kind, link.href],
    );
    expect(links).toEqual([
      ['Malaria', false],
      ['No page', true],
      ['interwiki', 'https://de.example/wiki/X'],
      ['external', 'https://a.example/'],
    ]);
  });

  test('has its images by file', () => {
    expect(anatomy.images.map(({ fileName, alt }) => [fileName, alt])).toEqual([['A b.jpg', 'A']]);
  });

  test('has its citations, with what they say and where they are cited', () => {
    const [citation] = anatomy.citations;
    expect(anatomy.citations).toHaveLength(1);
    expect(citation).toMatchObject({
      id: 'cite_note-a-1',
      text: 'Gosling (1953). DNA.',
      links: ['https://doi.org/10.1/x'],
      coins: ['rft.atitle=DNA'],
      templates,
    });
    expect(citation?.markers).toHaveLength(1);
  });
});
