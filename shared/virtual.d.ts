// Modules that the build makes (scripts/build/build-pages.ts), from the catalog and the locales.

declare module 'virtual:catalog-core' {
  const core: import('./matching/compile-index.ts').CompiledIndex;
  export default core;
}

declare module 'virtual:catalog-meta' {
  const meta: import('./catalog/compiled.ts').CompiledMeta;
  export default meta;
}

declare module 'virtual:catalog-names' {
  /** Hashes of the entries' names, in the order of the catalog. */
  export const hashes: string;
  /** One digit an entry. */
  export const kinds: string;
}

declare module 'virtual:languages' {
  /** Languages that have a page of strings. */
  const languages: readonly string[];
  export default languages;
}
