// Modules that the build makes (scripts/build/build.ts).

declare module 'virtual:catalog-core' {
  const core: import('../shared/matching/compile-index.ts').CompiledIndex;
  export default core;
}

declare module 'virtual:catalog-meta' {
  const meta: import('../shared/catalog/compiled.ts').CompiledMeta;
  export default meta;
}

declare module 'virtual:catalog-names' {
  /** Hashes of the entries' names, in the order of the catalog. */
  export const hashes: string;
  /** One digit an entry. */
  export const kinds: string;
}

declare module 'virtual:indicator-strings' {
  /** Language → the indicator's label and tooltip. */
  const strings: { readonly en: Texts; readonly [language: string]: Texts | undefined };
  type Texts = readonly [label: string, tooltip: string];
  export default strings;
}

declare module 'virtual:languages' {
  /** Languages that have a page of strings. */
  const languages: readonly string[];
  export default languages;
}

/** A JSON page of the gadget's own package. */
declare function require(page: './sidelight-config.json'): unknown;

declare module 'virtual:paused-strings' {
  /** Language → text of the link, its tooltip, and its text once it was used. English is always there. */
  const strings: Readonly<Record<string, readonly [label: string, tooltip: string, ended: string]>> & {
    readonly en: readonly [label: string, tooltip: string, ended: string];
  };
  export default strings;
}
