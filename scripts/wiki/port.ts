// The port of a local wiki, as every command takes it.

export const DEFAULT_PORT = 8340;
export const PORT_RULE = '--port takes a number from 1024 to 65534';

/** Undefined when it is no port that a person may use; the stand-in for Wikidata takes the next one. */
export function readPort(text: string | undefined): number | undefined {
  const port = Number(text ?? DEFAULT_PORT);
  return Number.isInteger(port) && port >= 1024 && port <= 65534 ? port : undefined;
}
