// The command line: one name, one folder, one command.ts. Exit codes: 0 done, 1 a check failed, 2 wrong use.
import { commands } from './commands.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.error('\nInterrupted. What is finished is kept; the same command goes on from there.');
    process.exit(EXIT_CODES[signal]);
  });
}

const [name, ...args] = process.argv.slice(2);
const load = name === undefined ? undefined : commands[name];

if (load === undefined) {
  const wanted = name === undefined || name === '--help' || name === '-h';
  if (!wanted) console.error(`sidelight: there is no command '${name}'.\n`);
  console.log('Usage: npm run sidelight -- COMMAND [ARGUMENTS]\n\nCommands:');
  for (const [key, loader] of Object.entries(commands)) {
    console.log(`  ${key.padEnd(12)} ${(await loader()).command.summary}`);
  }
  console.log('\nnpm run sidelight -- COMMAND --help tells more.');
  process.exitCode = wanted ? 0 : 2;
} else {
  const { command } = await load();
  if (args.includes('--help') || args.includes('-h')) console.log(command.usage);
  else process.exitCode = await command.run(args);
}
