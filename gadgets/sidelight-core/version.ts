// Which build this is, and how it introduces itself to the services it asks.

/** Hash of what was built; part of the addresses of strings and entry bodies. */
declare const __SIDELIGHT_VERSION__: string;

export const VERSION = __SIDELIGHT_VERSION__;

/** Wikimedia's User-Agent policy: what this is, and where to complain. */
export const USER_AGENT = `Sidelight/${VERSION} (https://meta.wikimedia.org/wiki/Sidelight)`;
