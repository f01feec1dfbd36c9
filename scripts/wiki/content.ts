// What a fresh local wiki is filled with: the sample articles with a plausible history, images, accounts.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ACCOUNTS, BOT_PASSWORD } from './accounts.ts';
import { CONTENT } from './paths.ts';

export interface PageToWrite {
  readonly title: string;
  readonly text: string;
  readonly user?: string;
  readonly summary?: string;
  /** Days before today, fractions allowed. */
  readonly daysAgo?: number;
  /** For File: pages, the image to upload. */
  readonly file?: string;
}

export interface ContentList {
  readonly accounts?: readonly unknown[];
  readonly botPasswords?: readonly unknown[];
  readonly interwiki?: Readonly<Record<string, string>>;
  readonly pages: readonly PageToWrite[];
  readonly histories?: readonly HistoryToWrite[];
}

/** One page under one hand, from its first revision to its last. */
export interface HistoryToWrite {
  readonly title: string;
  readonly user: string;
  readonly summary: string;
  readonly revisions: readonly { readonly text: string; readonly daysAgo: number }[];
}

const EDITS_OF_A_LIST = 100;

/** Languages that sample articles link to. */
const INTERLANGUAGE = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'pt', 'ru', 'sw', 'zh'];

export function sampleContent(): ContentList {
  return {
    accounts: Object.values(ACCOUNTS),
    botPasswords: [BOT_PASSWORD],
    interwiki: Object.fromEntries(
      INTERLANGUAGE.map((language) => [language, `https://${language}.wikipedia.org/wiki/$1`]),
    ),
    pages: [...imagePages(), ...articleFiles().flatMap(withHistory)],
    histories: historiesOfExperienced(),
  };
}

interface Article {
  readonly title: string;
  readonly text: string;
}

/** Every file under articles/: the first line names the page, the rest is its text. Templates come first. */
export function articleFiles(): readonly Article[] {
  const folder = join(CONTENT, 'articles');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.wikitext'),
  );
  return files
    .sort()
    .map((file) => readArticle(file, readFileSync(join(folder, file), 'utf8')))
    .sort((a, b) => order(a.title) - order(b.title));
}

export function readArticle(file: string, text: string): Article {
  const title = /^<!-- title: (.+?) -->\n/.exec(text);
  if (title?.[1] === undefined)
    throw new Error(`${file}: the first line must be <!-- title: Name of the page -->`);
  return { title: title[1], text: text.slice(title[0].length) };
}

function order(title: string): number {
  return title.startsWith('Module:') ? 0 : title.startsWith('Template:') ? 1 : 2;
}

/** An article grows over some months under several hands; other pages are written once. */
function withHistory({ title, text }: Article, at: number): readonly PageToWrite[] {
  if (/^(Template|Module|Category|File|MediaWiki|Project|Help|User|Talk|Main Page)\b/.test(title)) {
    return [{ title, text, daysAgo: 500 }];
  }
  const sections = text.split(/\n(?===[^=])/);
  const half = sections.slice(0, Math.max(1, Math.ceil(sections.length / 2))).join('\n');
  const start = 400 - at * 3;
  return [
    { title, text: sections[0] ?? text, user: 'Experienced', summary: 'New article', daysAgo: start },
    { title, text: half, user: 'Admin', summary: 'More sections', daysAgo: start - 60 },
    { title, text, user: 'Experienced', summary: 'References and the rest', daysAgo: start - 120 },
  ];
}

function imagePages(): readonly PageToWrite[] {
  const folder = join(CONTENT, 'images');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.svg'))
    .sort()
    .map((file) => ({
      title: `File:${basename(file)}`,
      text: 'Drawn for Sidelight. Licence: GPL-2.0-or-later.',
      file: join(folder, file),
      daysAgo: 600,
    }));
}

/** A real edit history for the experienced editor: reading lists that were kept up over two years. */
export function historiesOfExperienced(): readonly HistoryToWrite[] {
  const { name, edits, registeredDaysAgo } = ACCOUNTS.experienced;
  const lists = Math.ceil(edits / EDITS_OF_A_LIST);
  const daysOfAnEdit = (registeredDaysAgo - 2) / edits;
  return Array.from({ length: lists }, (_none, list) => ({
    title: `User:${name}/Reading list ${list + 1}`,
    user: name,
    summary: 'Another note',
    revisions: Array.from({ length: Math.min(EDITS_OF_A_LIST, edits - list * EDITS_OF_A_LIST) }, (_, at) => ({
      text: Array.from({ length: at + 1 }, (_line, line) => `* Note ${line + 1}`).join('\n'),
      daysAgo: registeredDaysAgo - 1 - (list * EDITS_OF_A_LIST + at) * daysOfAnEdit,
    })),
  }));
}
