// The sample articles as they stand in the repository, by the language of their folder, with what a test counts
// in their wikitext.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../../../../scripts/wiki/content.ts';
import { CONTENT } from '../../../../scripts/wiki/paths.ts';

export interface SampleArticle {
  readonly language: string;
  readonly title: string;
  /** Headings of the second level, the list of references left out. */
  readonly sections: number;
  readonly dois: readonly string[];
  readonly images: readonly string[];
  readonly categories: number;
  /** The template that draws the box of facts. */
  readonly box: string | undefined;
}

const NO_LANGUAGES = ['pages', 'templates'];

export function sampleArticles(): readonly SampleArticle[] {
  const folder = join(CONTENT, 'articles');
  const languages = readdirSync(folder).filter((name) => !NO_LANGUAGES.includes(name));
  return languages.flatMap((language) =>
    readdirSync(join(folder, language)).map((file) =>
      count(language, readArticle(file, readFileSync(join(folder, language, file), 'utf8'))),
    ),
  );
}

function count(language: string, { title, text }: { title: string; text: string }): SampleArticle {
  const bodies = text.split(/^== .+ ==$/m).slice(1);
  return {
    language,
    title,
    sections: bodies.filter((body) => !body.includes('{{Reflist}}')).length,
    dois: [...new Set(all(text, /\|doi=([^|}]+)/g))],
    images: [...new Set(all(text, /(?:\|image=|\[\[File:)([^|\]}]+)/g))],
    categories: all(text, /\[\[(Category:[^\]]+)\]\]/g).length,
    box: /\{\{(Infobox [^|]+|Speciesbox)\|/.exec(text)?.[1],
  };
}

function all(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, found = '']) => found);
}
