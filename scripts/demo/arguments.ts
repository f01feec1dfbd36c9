// What `npm start` is told.
import { parseArgs } from 'node:util';
import { PORT_RULE, readPort } from '../wiki/port.ts';

export interface DemoArguments {
  readonly port: number;
  readonly browser: boolean;
}

/** Reads the arguments, or says in one sentence what is wrong with them. */
export function readDemoArguments(args: readonly string[]): DemoArguments | string {
  try {
    const options = { port: { type: 'string' }, browser: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const port = readPort(values.port);
    return port === undefined ? PORT_RULE : { port, browser: values.browser ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
