import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleFiles } from '../../../../scripts/wiki/content.ts';
import { CONTENT, WORLD } from '../../../../scripts/wiki/paths.ts';
import type { World } from '../../../../scripts/wiki/wikidata-answers.ts';
import { sampleArticles } from './sample-articles.ts';

/** One stands for the articles that lack everything, one for those that lack an image. */
const BARE = 'Plessy v. Ferguson';
const WITHOUT_IMAGE = [BARE, 'Katalin Karikó'];

const articles = sampleArticles();
const pages = articleFiles();
const images = readdirSync(join(CONTENT, 'images'));
const world = JSON.parse(readFileSync(WORLD, 'utf8')) as World;

test('eight articles and more are in English, and one at least in each of seven other languages', () => {
  expect(articles.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(8);
  const others = new Set(articles.map(({ language }) => language).filter((language) => language !== 'en'));
  expect([...others].sort()).toEqual(['ar', 'de', 'es', 'fr', 'hi', 'sw', 'zh']);
});

describe.each(articles.filter(({ title }) => title !== BARE))('$title', (article) => {
  test('has several sections, real references and categories', () => {
    expect(article.sections).toBeGreaterThanOrEqual(4);
    expect(article.dois.length).toBeGreaterThanOrEqual(3);
    expect(article.dois.filter((doi) => !/^10\.\d{4,5}\/\S+$/.test(doi))).toEqual([]);
    expect(article.categories).toBeGreaterThanOrEqual(1);
  });

  test('has a box of facts that a template draws', () => {
    expect(pages.map(({ title }) => title)).toContain(`Template:${article.box ?? ''}`);
  });

  test('shows images that are in the repository', () => {
    expect(article.images.length === 0).toBe(WITHOUT_IMAGE.includes(article.title));
    expect(images).toEqual(expect.arrayContaining([...article.images]));
  });
});

test('every article is linked from the main page and known to the stand-ins, in the language of its folder', () => {
  const mainPage = pages.find(({ title }) => title === 'Main Page')?.text ?? '';
  for (const { title, language } of articles) {
    expect(mainPage).toContain(`[[${title}]]`);
    if (title !== BARE) expect(world.pages[title]).toMatchObject({ language });
  }
  const titles = articles.map(({ title }) => title);
  expect(Object.keys(world.pages).filter((title) => !titles.includes(title))).toEqual([]);
});

test('no image is there for nothing, and every thumbnail says in words what it shows', () => {
  const used = articles.flatMap((article) => article.images);
  expect(images.filter((image) => !used.includes(image))).toEqual([]);
  const thumbnails = pages.flatMap(({ text }) => text.match(/\[\[File:[^\]]+\|thumb\|[^\]]+\]\]/g) ?? []);
  expect(thumbnails.filter((thumbnail) => !/\|alt=[^|\]]{5}/.test(thumbnail))).toEqual([]);
});

test('an article cites two retracted studies, and says that they are', () => {
  const article = articles.find(({ title }) => title === 'Hydroxychloroquine');
  expect(article?.dois).toEqual(
    expect.arrayContaining(['10.1016/S0140-6736(20)31180-6', '10.1016/j.ijantimicag.2020.105949']),
  );
  const text = pages.find(({ title }) => title === 'Hydroxychloroquine')?.text;
  expect(text).toMatch(/antimicag\.2020\.105949\}\}<\/ref> its journal retracted it in 2024/);
  expect(text).toMatch(/31180-6\}\}<\/ref> Two weeks later three of its four authors retracted it/);
});

test('every item that a page or a statement names is described', () => {
  const ofPages = Object.values(world.pages).flatMap((page) => (page as { item?: string }).item ?? []);
  const ofStatements = Object.values(world.items).flatMap(({ claims }) =>
    Object.values(claims ?? {})
      .flat()
      .filter((value) => value.startsWith('Q')),
  );
  expect([...ofPages, ...ofStatements].filter((id) => world.items[id] === undefined)).toEqual([]);
});
