// Styles reach the scripts as strings: Vite's `?inline`, and the pruned Codex styles made at build time.

declare module '*.css?inline' {
  const css: string;
  export default css;
}

declare module 'virtual:codex-base' {
  const css: string;
  export default css;
}

declare module 'virtual:codex-views' {
  const css: string;
  export default css;
}
