import { describe, expect, test } from 'vitest';
import { bootMeasures, type Pair } from '../../../../scripts/bench/boot.ts';
import { readTrace, type TraceEvent } from '../../../../scripts/bench/main-thread-trace.ts';

const PAGE = 'http://127.0.0.1:1/wiki/A';
const isOurs = (url: string) => url.includes('ours');
const on = { pid: 1, tid: 2 };
const asked: TraceEvent = {
  ...on,
  name: 'ResourceSendRequest',
  ph: 'I',
  ts: 100_000,
  args: { data: { url: PAGE } },
};

function task(ts: number, milliseconds: number, changes: Partial<TraceEvent> = {}): TraceEvent {
  return {
    ...on,
    name: 'RunTask',
    ph: 'X',
    ts,
    dur: milliseconds * 1000,
    tdur: milliseconds * 1000,
    ...changes,
  };
}

/** Node 2 is ours, node 3 is a library that it calls, node 4 is the page's own. */
const profile: readonly TraceEvent[] = [
  { ...on, name: 'Profile', ph: 'P', ts: 100_000, id: '0x1', args: { data: { startTime: 100_000 } } },
  {
    ...on,
    tid: 9,
    name: 'ProfileChunk',
    ph: 'P',
    ts: 200_000,
    id: '0x1',
    args: {
      data: {
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: {} },
            { id: 2, parent: 1, callFrame: { url: 'ours.js' } },
            { id: 3, parent: 2, callFrame: { url: 'jquery.js' } },
            { id: 4, parent: 1, callFrame: { url: 'startup.js' } },
          ],
          samples: [4, 3],
        },
        timeDeltas: [12_000, 20_000],
      },
    },
  },
];

describe('a trace', () => {
  test('is read from the moment the page is asked for, on its thread, nested tasks once', () => {
    const events = [
      asked,
      task(50_000, 7),
      task(110_000, 10),
      task(111_000, 5, { name: 'FunctionCall' }),
      task(130_000, 4),
      task(140_000, 90, { tid: 3 }),
    ];
    expect(readTrace(events, PAGE, isOurs).total).toBe(14);
  });

  test('tells the tasks in which our code ran, called libraries included', () => {
    const events = [asked, task(110_000, 10), task(130_000, 4), ...profile];
    expect(readTrace(events, PAGE, isOurs).own).toEqual([4]);
  });

  test('adds up the shifts that no click or key caused', () => {
    const shift = (score: number, had_recent_input: boolean): TraceEvent => {
      return {
        ...on,
        name: 'LayoutShift',
        ph: 'I',
        ts: 120_000,
        args: { data: { score, had_recent_input } },
      };
    };
    const events = [asked, shift(0.25, false), shift(0.5, false), shift(9, true)];
    expect(readTrace(events, PAGE, isOurs).shift).toBe(0.75);
  });

  test('of another page is refused', () => {
    expect(() => readTrace([asked], `${PAGE}B`, isOurs)).toThrow(/was asked for/);
  });
});

test('the boot bench reports four measures, each with its budget or its spread', () => {
  const off = { total: 100, own: [], shift: 0.1 };
  const pair = (total: number, own: readonly number[], shift: number): Pair => {
    return { skin: 'vector-2022', off, on: { total, own, shift } };
  };
  const others = (['vector', 'minerva'] as const).map((skin) => ({ ...pair(500, [400], 0.1), skin }));
  const measures = bootMeasures([
    pair(110, [4, 6], 0.1),
    pair(130, [9, 3], 0.3),
    pair(150, [20], 0.3),
    ...others,
  ]);
  expect(measures.map(({ name, value, unit }) => [name, value, unit])).toEqual([
    ['boot-main-thread', 12, 'ms'],
    ['boot-main-thread-added', 30, 'ms'],
    ['boot-longest-task', 9, 'ms'],
    ['boot-cls', 0.2, 'shift'],
  ]);
  const notes = measures.map(({ note }) => note).join('\n');
  for (const budget of ['budget 30', 'budget 50', 'budget 0', 'from 10 to 50', 'vector-2022 0.2'])
    expect(notes).toContain(budget);
});
