// Modules that the build makes (scripts/build/build.ts).

declare module 'virtual:catalog-core' {
  const core: import('../shared/catalog/compiled.ts').CompiledCore;
  export default core;
}

declare module 'virtual:catalog-meta' {
  const meta: import('../shared/catalog/compiled.ts').CompiledMeta;
  export default meta;
}

declare module 'virtual:indicator-strings' {
  /** Language → the indicator's messages. */
  const strings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default strings;
}

declare module 'virtual:languages' {
  /** Languages that have a page of strings. */
  const languages: readonly string[];
  export default languages;
}
