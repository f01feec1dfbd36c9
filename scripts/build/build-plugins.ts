// What the build does to our modules on their way into a script: modules made at build time, style sheets as
// strings, and a JSX runtime of our own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CODEX_PARTS, codexStyles, compactStyles } from './codex-css.ts';

export function virtualModules(sources: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'sidelight-virtual-modules',
    enforce: 'pre',
    resolveId: (id) => (id in sources ? `\0${id}` : null),
    load: (id) => (id.startsWith('\0') ? (sources[id.slice(1)] ?? null) : null),
  };
}

export function codexModules(): Record<string, string> {
  const parts = Object.keys(CODEX_PARTS) as (keyof typeof CODEX_PARTS)[];
  return Object.fromEntries(
    parts.map((part) => [`virtual:codex-${part}`, `export default ${JSON.stringify(codexStyles(part))};`]),
  );
}

/** Style sheets of ours, as strings. The wiki's loader leaves strings as they are, so their spaces go here. */
export function compactSheets(): Plugin {
  return {
    name: 'sidelight-style-sheets',
    enforce: 'pre',
    load(id) {
      const file = /^(.+\.css)\?inline$/.exec(id)?.[1];
      return file === undefined ? null : compactStyles(readFileSync(file, 'utf8'));
    },
  };
}

/** Whoever does not require it from another gadget gets ours (see shared/ui/jsx-runtime.ts). */
export function ownJsxRuntime(root: string): Plugin {
  return {
    name: 'sidelight-jsx-runtime',
    enforce: 'pre',
    resolveId: (id) => (id === 'preact/jsx-runtime' ? join(root, 'shared', 'ui', 'jsx-runtime.ts') : null),
  };
}

/**
 * `{ ...one, more }` is lowered to a call of a helper of a kilobyte, which also copies symbols and getters. We
 * spread plain data, for which Object.assign does the same.
 */
export function shortSpread(): Plugin {
  return {
    name: 'sidelight-short-spread',
    transform: (_code, id) =>
      /@oxc-project.*\/objectSpread2\.js$/.test(id) ? 'export default Object.assign;' : null,
  };
}
