// Checks a message when it arrives: a content script's process also runs the page.
import * as v from 'valibot';
import type { Request } from '../protocol.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** As the parts of shared/ name what they keep; some keys hold the address of a page. */
const KEY = v.pipe(v.string(), v.regex(/^sidelight-[\x21-\x7e]{1,500}$/));
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
  v.strictObject({ type: v.literal('loadScript'), file: v.picklist(['panel.js', 'catalog.js']) }),
  v.strictObject({
    type: v.literal('countMatches'),
    count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  }),
]);

/** Null: not a message of this protocol. */
export function readRequest(message: unknown): Request | null {
  const checked = v.safeParse(requestSchema, message);
  return checked.success ? checked.output : null;
}
