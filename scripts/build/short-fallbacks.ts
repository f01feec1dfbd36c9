// Writes `a ?? b` as a call of one small function where `b` is plain (a literal, a name, an empty list). Lowered
// to ES2017 by itself, each would become a test with a variable of its own, which over a gadget weighs hundreds of
// bytes.
import { parseAst } from 'rolldown/parseAst';
import type { Plugin } from 'vite';

const HELPER = 'virtual:sidelight-or-else';
export const HELPER_CODE = 'export const orElse = (value, fallback) => (value == null ? fallback : value);';

export function shortFallbacks(): Plugin {
  return {
    name: 'sidelight-short-fallbacks',
    enforce: 'pre',
    resolveId: (id) => (id === HELPER ? `\0${HELPER}` : null),
    load: (id) => (id === `\0${HELPER}` ? HELPER_CODE : null),
    transform(code, id) {
      const language = /\.(tsx?)$/.exec(id)?.[1];
      if (language === undefined || !code.includes('??')) return null;
      const rewritten = rewriteFallbacks(code, language === 'tsx' ? 'tsx' : 'ts');
      return rewritten === code ? null : `import { orElse } from '${HELPER}';\n${rewritten}`;
    },
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Fallback extends Node {
  readonly left: Node;
  readonly right: Node;
}

export function rewriteFallbacks(code: string, language: 'ts' | 'tsx'): string {
  const edits: { readonly at: number; readonly remove: number; readonly insert: string }[] = [];
  visit(parseAst(code, { lang: language }), (node) => {
    if (!isFallback(node) || !isPlain(node.right)) return;
    const { left } = node;
    edits.push({ at: node.start, remove: 0, insert: 'orElse(' });
    // Only the sign: brackets may stand on both sides of it.
    edits.push({ at: code.indexOf('??', left.end), remove: 2, insert: ',' });
    edits.push({ at: node.end, remove: 0, insert: ')' });
  });
  // From the end, so that offsets stay right; of two at one place the outer one comes first in the text.
  return edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), code);
}

function isFallback(node: Node): node is Fallback {
  return node.type === 'LogicalExpression' && (node as Node & { operator?: string }).operator === '??';
}

/** Costs nothing and does nothing when it is not needed. */
function isPlain(node: Node): boolean {
  const { elements, properties } = node as { elements?: readonly unknown[]; properties?: readonly unknown[] };
  if (node.type === 'ArrayExpression') return elements?.length === 0;
  if (node.type === 'ObjectExpression') return properties?.length === 0;
  return node.type === 'Literal' || node.type === 'Identifier';
}

function visit(value: unknown, enter: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const one of value) visit(one, enter);
  else {
    if ('type' in value && 'start' in value) enter(value as Node);
    for (const one of Object.values(value)) visit(one, enter);
  }
}
