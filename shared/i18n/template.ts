// Reads a message as translatewiki.net writes them: `$1`, `{{PLURAL:$1|page|pages}}`, `{{FORMATNUM:$1}}`,
// `{{GENDER:$1|he|she|they}}`. Never throws: whatever is not understood stays as it is written.

export type TemplatePart =
  | string
  | { readonly kind: 'parameter'; readonly index: number }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly value: readonly TemplatePart[];
      readonly forms: readonly (readonly TemplatePart[])[];
    };

/** Messages nest once or twice. What goes deeper, or opens more, was made to keep the reader of it busy. */
const DEPTH_LIMIT = 3;
const OPENINGS_LIMIT = 20;

export function parseTemplate(text: string): readonly TemplatePart[] {
  if (text.split('{{').length > OPENINGS_LIMIT) return [text];
  return parseUntil(text, 0, '', 0).parts;
}

interface Parsed {
  readonly parts: readonly TemplatePart[];
  /** Where reading stopped: at one of the stop marks, or at the end. */
  readonly end: number;
}

function parseUntil(text: string, start: number, stops: string, depth: number): Parsed {
  const parts: TemplatePart[] = [];
  let plain = '';
  let at = start;
  const flush = () => {
    if (plain !== '') parts.push(plain);
    plain = '';
  };
  while (at < text.length) {
    if (stops !== '' && (text[at] === '|' || text.startsWith('}}', at))) break;
    const parameter = /^\$([1-9]\d?)/.exec(text.slice(at, at + 3));
    const call = parameter === null && depth < DEPTH_LIMIT ? parseCall(text, at, depth) : null;
    if (parameter?.[1] !== undefined) {
      flush();
      parts.push({ kind: 'parameter', index: Number(parameter[1]) - 1 });
      at += parameter[0].length;
    } else if (call !== null) {
      flush();
      parts.push(call.part);
      at = call.end;
    } else {
      plain += text[at] ?? '';
      at += 1;
    }
  }
  flush();
  return { parts, end: at };
}

/** `{{NAME:value|form|form}}`, or null when it does not stand here or is not closed. */
function parseCall(text: string, start: number, depth: number): { part: TemplatePart; end: number } | null {
  const name = /^\{\{([A-Za-z]+):/.exec(text.slice(start, start + 20))?.[1];
  if (name === undefined) return null;
  const value = parseUntil(text, start + name.length + 3, '|}', depth + 1);
  const forms: (readonly TemplatePart[])[] = [];
  let at = value.end;
  while (text[at] === '|') {
    const form = parseUntil(text, at + 1, '|}', depth + 1);
    forms.push(form.parts);
    at = form.end;
  }
  if (!text.startsWith('}}', at)) return null;
  return { part: { kind: 'call', name: name.toUpperCase(), value: value.parts, forms }, end: at + 2 };
}
