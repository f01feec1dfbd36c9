// `npm run bench -- [--json] [NAME…]`: measures, and prints one line a measure. Without names, everything.
import { availableParallelism } from 'node:os';
import type { Measure } from './bench.ts';
import { BENCHES } from './benches.ts';

const USAGE = `npm run bench -- [--json] [NAME…]

Measures speed on this machine. With --json, one JSON object a line: {"name", "value", "unit", "note"}.
The boot benches start a wiki and Chromium; SIDELIGHT_BENCH_PORT is its port (8392).
Names: ${BENCHES.flatMap(({ names }) => names).join(', ')}`;

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const wanted = args.filter((arg) => !arg.startsWith('-'));
const unknown = [
  ...args.filter((arg) => arg.startsWith('-') && arg !== '--json' && arg !== '--help'),
  ...wanted.filter((name) => !BENCHES.some(({ names }) => names.includes(name))),
];

if (args.includes('--help')) console.log(USAGE);
else if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}.\n\n${USAGE}`);
  process.exitCode = 2;
} else await measure();

async function measure(): Promise<void> {
  const wants = (name: string) => wanted.length === 0 || wanted.includes(name);
  if (!asJson) console.log(`Node ${process.version}, ${availableParallelism()} processors\n`);
  for (const { names, load } of BENCHES) {
    if (!names.some(wants)) continue;
    const { bench } = await load();
    try {
      for (const one of await bench.run(wants)) if (wants(one.name)) print(one);
    } catch (error) {
      // The others can still be measured.
      console.error(
        `Not measured: ${names.join(', ')}: ${error instanceof Error ? error.message : String(error)}`,
      );
      process.exitCode = 1;
    }
  }
}

function print({ name, value, unit, note }: Measure): void {
  const rounded = Number(value.toPrecision(4));
  if (asJson) console.log(JSON.stringify({ name, value: rounded, unit, note }));
  else console.log(`${name.padEnd(20)} ${String(rounded).padStart(10)} ${unit.padEnd(6)} ${note}`);
}
