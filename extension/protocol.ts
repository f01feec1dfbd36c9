// Every message between the parts of the extension, by direction. What comes from a content script is checked
// when it arrives: its process also runs the page. Decides nothing about who may send what (background/trust.ts).
import * as v from 'valibot';

/** What a part may ask of the background, with the shape of its answer. */
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
}

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const KEY = v.pipe(v.string(), v.regex(/^sidelight-[a-z0-9-]{1,60}$/));
/** A list of words kept on the device stays far under this; a message over it is no message of ours. */
const LONGEST_VALUE = 1_000_000;

const requestSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('get'),
    ticket: text(40),
    url: v.pipe(text(8000), v.url()),
    headers: v.record(text(60), text(400)),
  }),
  v.strictObject({ type: v.literal('cancel'), ticket: text(40) }),
  v.strictObject({ type: v.literal('readValues') }),
  v.strictObject({ type: v.literal('writeValue'), key: KEY, value: v.nullable(text(LONGEST_VALUE)) }),
  v.strictObject({
    type: v.literal('countMatches'),
    count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  }),
]);

export type Request = v.InferOutput<typeof requestSchema>;
export type RequestType = Request['type'];

/** Null: not a message of this protocol. */
export function readRequest(message: unknown): Request | null {
  const checked = v.safeParse(requestSchema, message);
  return checked.success ? checked.output : null;
}
