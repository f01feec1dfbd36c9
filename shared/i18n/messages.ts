// Interface messages: looks a key up along the fallback languages and fills in its parameters. Decides that a
// missing message shows its key, and that nothing in a translation can throw or become markup.
import { directionOf, languageTag, type Direction } from './language-codes.ts';
import { formatNumber } from './numbers.ts';
import { pluralForm } from './plural.ts';
import { parseTemplate, type TemplatePart } from './template.ts';

export type Strings = Readonly<Record<string, string>>;

/** Messages of one language, MediaWiki's code (`zh-hans`, `be-tarask`, `qqx`). */
export interface MessageBundle {
  readonly language: string;
  readonly strings: Strings;
}

/** A parameter in a text. Numbers are written in the language's digits; `gender` as `male`, `female` or other. */
export type MessageParameter = string | number;

export interface Messages {
  /** The interface language asked for, a MediaWiki code. */
  readonly language: string;
  /** The same as BCP 47, for `lang` attributes and Intl. */
  readonly tag: string;
  readonly dir: Direction;
  text(key: string, ...parameters: readonly MessageParameter[]): string;
  /** Like `text`, but parameters may be anything that a component can render (an element, a link). */
  nodes<Node>(key: string, ...parameters: readonly (MessageParameter | Node)[]): readonly (string | Node)[];
  /** True if some bundle has the message. */
  has(key: string): boolean;
  /** A number as the interface language writes it. */
  number(value: number): string;
}

const PSEUDO_LANGUAGE = 'qqx';

/** Bundles in order of preference; the last one should be complete. */
export function createMessages(bundles: readonly MessageBundle[]): Messages {
  const language = bundles[0]?.language ?? 'en';
  const parsed = new Map<string, readonly TemplatePart[]>();

  const find = (key: string): { language: string; parts: readonly TemplatePart[] } | null => {
    const bundle = bundles.find(({ strings }) => Object.prototype.hasOwnProperty.call(strings, key));
    const string = bundle?.strings[key];
    if (bundle === undefined || string === undefined) return null;
    let parts = parsed.get(key);
    if (parts === undefined) parsed.set(key, (parts = parseTemplate(string)));
    return { language: bundle.language, parts };
  };

  const nodes = <Node>(
    key: string,
    ...parameters: readonly (MessageParameter | Node)[]
  ): readonly (string | Node)[] => {
    if (language === PSEUDO_LANGUAGE) return pseudo(key, parameters);
    const found = find(key);
    return found === null ? [`⧼${key}⧽`] : fill(found.parts, parameters, found.language);
  };

  return {
    language,
    tag: languageTag(language),
    dir: directionOf(language),
    nodes,
    text: (key, ...parameters) => nodes<never>(key, ...parameters).join(''),
    has: (key) => find(key) !== null,
    number: (value) => formatNumber(value, language),
  };
}

function pseudo<Node>(
  key: string,
  parameters: readonly (MessageParameter | Node)[],
): readonly (string | Node)[] {
  const shown = parameters.flatMap((parameter) => [
    ': ',
    typeof parameter === 'number' ? String(parameter) : parameter,
  ]);
  return ['(', key, ...shown, ')'];
}

function fill<Node>(
  parts: readonly TemplatePart[],
  parameters: readonly (MessageParameter | Node)[],
  language: string,
): readonly (string | Node)[] {
  const written: (string | Node)[] = [];
  for (const part of parts) {
    if (typeof part === 'string') written.push(part);
    else if (part.kind === 'parameter') {
      // A parameter the caller did not give stays visible as it is written, so that the mistake is seen.
      const value = part.index < parameters.length ? parameters[part.index] : `$${part.index + 1}`;
      if (value !== undefined)
        written.push(typeof value === 'number' ? formatNumber(value, language) : value);
    } else {
      const value = fill(part.value, parameters, 'en').join('');
      written.push(...fill(chooseForm(part.name, value, part.forms, language), parameters, language));
    }
  }
  return written;
}

/**
 * Of an unknown function the last part is shown: a readable remainder, and for `{{GENDER:…}}` the form for everybody,
 * for `{{FORMATNUM:…}}` the number, which is formatted already.
 */
function chooseForm(
  name: string,
  value: string,
  forms: readonly (readonly TemplatePart[])[],
  language: string,
): readonly TemplatePart[] {
  const last = forms.length - 1;
  const form = name === 'PLURAL' ? pluralForm(Number(value.replace(/,/g, '')), forms.length, language) : last;
  return forms[form] ?? [value];
}
