// A JSON page as MediaWiki stores it: saving one rewrites it (JsonContent::beautifyJSON, PHP's json_encode with
// tabs; before that, the API brings what it is sent into Unicode form C). What is built has this form already, so that the wiki holds the very bytes of dist/ and a second
// deployment finds nothing to do.

/** Characters that PHP writes as escapes: JSON_HEX_TAG, JSON_HEX_AMP, and the line ends that end a script's line. */
const ESCAPED = /[<>&\u2028\u2029]/g;

export function asSavedJson(value: unknown): string {
  return JSON.stringify(value, null, '\t').normalize('NFC').replace(ESCAPED, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
