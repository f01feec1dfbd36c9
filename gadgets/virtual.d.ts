// Modules that the build makes for gadgets alone. Those that others have too are in shared/virtual.d.ts.

declare module 'virtual:indicator-english' {
  export type IndicatorTexts = readonly [label: string, tooltip: string];
  const texts: IndicatorTexts;
  export default texts;
}

declare module 'virtual:indicator-strings' {
  import type { IndicatorTexts } from 'virtual:indicator-english';
  /** Language → the indicator's label and tooltip. */
  const strings: Readonly<Record<string, IndicatorTexts | undefined>>;
  export default strings;
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
