// Every message between the parts of the extension, by direction. Types only: what comes from a page is checked when
// it arrives (background/read-request.ts), and who may send what is decided in background/trust.ts.

/** What a part may ask of the background. */
export type Request =
  | {
      readonly type: 'get';
      /** Names the request, so that it can be cancelled. */
      readonly ticket: string;
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly type: 'cancel'; readonly ticket: string }
  | { readonly type: 'readValues' }
  /** `value` null: the key is forgotten. */
  | { readonly type: 'writeValue'; readonly key: string; readonly value: string | null }
  | { readonly type: 'loadScript'; readonly file: LazyScript }
  | { readonly type: 'countMatches'; readonly count: number };
export type RequestType = Request['type'];

/** The shape of each answer. */
export interface Answers {
  /** An address was read; `problem` when nothing came back. */
  readonly get:
    | {
        readonly ok: true;
        readonly status: number;
        readonly headers: Readonly<Record<string, string>>;
        readonly body: string;
      }
    | { readonly ok: false; readonly problem: 'offline' | 'aborted' };
  readonly cancel: null;
  /** Everything kept for this wiki, and whether what is written will be kept. */
  readonly readValues: { readonly available: boolean; readonly values: Readonly<Record<string, string>> };
  /** False when the value could not be kept. */
  readonly writeValue: boolean;
  readonly countMatches: null;
  /** True when the script has run in the page that asked. */
  readonly loadScript: boolean;
}

/** Scripts that a page gets only when they are wanted. */
export type LazyScript = 'panel.js' | 'catalog.js';

/** What the background tells a page: the person used the toolbar button. */
export interface ButtonUsed {
  readonly type: 'buttonUsed';
}

export function isButtonUsed(message: unknown): message is ButtonUsed {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'buttonUsed'
  );
}
