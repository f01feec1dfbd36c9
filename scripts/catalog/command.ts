// `npm run sidelight -- catalog`: check, list, search and explain the catalog, and write what is made from it.
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { type CatalogArguments, WrongUse } from './arguments.ts';
import { checkCommand } from './command-check.ts';
import { explainCommand } from './command-explain.ts';
import { listCommand, searchCommand } from './command-list.ts';
import { convertCommand, schemaCommand, translateCommand } from './command-write.ts';

const USAGE = `Usage: npm run sidelight -- catalog VERB [ARGUMENTS] [--json]

  check [FILE]                       name every error by path; without FILE, the whole shipped catalog
  list [--kind KIND]                 one line an entry
  search WORDS                       entries in whose texts all the words occur
  explain --page URL                 what would match this page of a wiki, and why
          [--action ACTION]          as if the person were doing this: read, edit, create, diff, history, talk
          [--edits N]                as if for an account with so many edits
  schema                             write the JSON Schema from the code's own
  translate --from FILE --language L put unreviewed translations into the entries
  convert --from FOLDER [--overwrite]  the one-time conversion (docs/catalog.md)

  --json   for machines: one JSON object`;

type Verb = (given: CatalogArguments) => number | Promise<number>;

const VERBS: Readonly<Record<string, Verb>> = {
  check: checkCommand,
  list: listCommand,
  search: searchCommand,
  explain: explainCommand,
  schema: schemaCommand,
  translate: translateCommand,
  convert: convertCommand,
};

export const command: Command = {
  summary: 'check, list, search and explain the catalog',
  usage: USAGE,
  async run(args) {
    try {
      const [name = '', ...rest] = args;
      const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
      if (verb === undefined) throw new WrongUse(`say one of ${Object.keys(VERBS).join(', ')}`);
      return await verb(readArguments(rest));
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      console.error(`catalog: ${error.message}\n\n${USAGE}`);
      return 2;
    }
  },
};

function readArguments(args: readonly string[]): CatalogArguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const known = { kind: text, page: text, action: text, edits: text, from: text, language: text };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...known, json: flag, overwrite: flag },
      allowPositionals: true,
    });
    const { json = false, overwrite = false, ...options } = values;
    return { words: positionals, json, overwrite, options };
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
