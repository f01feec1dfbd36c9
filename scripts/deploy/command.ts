// `npm run sidelight -- deploy`: the build onto a wiki. Reads first, shows what it would do, writes only with --yes.
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { cleanCommit } from './checkout.ts';
import { readCheckedBuild } from './read-build.ts';
import { runDeploy } from './run-deploy.ts';
import { USAGE } from './options.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export const command: Command = {
  summary: 'put the built gadgets onto a wiki (dry run unless --yes)',
  usage: USAGE,
  run: (args) =>
    runDeploy(args, {
      environment: process.env,
      commit: () => cleanCommit(ROOT),
      build: () => readCheckedBuild(ROOT),
      fetch,
      out: (text) => console.log(text),
      error: (text) => console.error(text),
    }),
};
