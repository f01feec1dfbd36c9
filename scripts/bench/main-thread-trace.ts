// What a trace of Chromium says of the page's main thread: how long it worked, in which tasks our own code ran,
// and what moved. Times are the thread's own (CPU), so that a busy machine counts less.
// Format: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU

export interface MainThreadReport {
  /** All tasks since the page was asked for, milliseconds. */
  readonly total: number;
  /** Tasks in which our code was seen, whole, milliseconds each. */
  readonly own: readonly number[];
  /** Sum of the layout shifts that nobody caused by a click or a key. */
  readonly shift: number;
}

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the machine's clock. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
  /** The id that the pieces of a CPU profile share. */
  readonly id?: string;
  readonly args?: TraceArguments;
}

interface TraceArguments {
  readonly data?: {
    readonly url?: string;
    readonly startTime?: number;
    readonly score?: number;
    readonly had_recent_input?: boolean;
    readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    readonly timeDeltas?: readonly number[];
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

export const TRACE_CATEGORIES = [
  'toplevel',
  'loading',
  'devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** `pageUrl` is what was opened, `isOurs` says of a script's address whether it is ours. */
export function readTrace(
  events: readonly TraceEvent[],
  pageUrl: string,
  isOurs: (url: string) => boolean,
): MainThreadReport {
  const start = events.find(
    ({ name, args }) => name === 'ResourceSendRequest' && args?.data?.url === pageUrl,
  );
  if (start === undefined) throw new Error(`The trace does not show that ${pageUrl} was asked for`);
  const onPage = events.filter(
    ({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts,
  );
  const tasks = outermost(onPage);
  const seen = momentsOfOurs(events, start.pid, isOurs);
  const own = tasks.filter(({ ts, dur }) => seen.some((moment) => moment >= ts && moment <= ts + dur));
  const shifts = onPage.filter(({ name, args }) => name === 'LayoutShift' && !args?.data?.had_recent_input);
  return {
    total: milliseconds(tasks.reduce((sum, { tdur }) => sum + tdur, 0)),
    own: own.map(({ tdur }) => milliseconds(tdur)),
    shift: shifts.reduce((sum, { args }) => sum + (args?.data?.score ?? 0), 0),
  };
}

type Task = TraceEvent & { readonly dur: number; readonly tdur: number };

/** Tasks are nested; the outermost ones hold all the time. */
function outermost(events: readonly TraceEvent[]): readonly Task[] {
  const timed = events.filter(
    (event): event is Task => event.ph === 'X' && event.dur !== undefined && event.tdur !== undefined,
  );
  const tasks: Task[] = [];
  let end = -Infinity;
  for (const task of timed.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    if (task.ts < end) continue;
    tasks.push(task);
    end = task.ts + task.dur;
  }
  return tasks;
}

/** When the profiler, which looks about once a millisecond, saw a function of ours running or waiting for its callee. */
function momentsOfOurs(
  events: readonly TraceEvent[],
  pid: number,
  isOurs: (url: string) => boolean,
): readonly number[] {
  const moments: number[] = [];
  const profiles = events.filter((event) => event.name === 'Profile' && event.pid === pid);
  for (const { id, args, ts } of profiles) {
    let now = args?.data?.startTime ?? ts;
    const ours = new Set<number>();
    const chunks = events.filter((one) => one.name === 'ProfileChunk' && one.pid === pid && one.id === id);
    for (const chunk of chunks.sort((a, b) => a.ts - b.ts)) {
      const { cpuProfile = {}, timeDeltas = [] } = chunk.args?.data ?? {};
      for (const node of cpuProfile.nodes ?? []) {
        const below = node.parent !== undefined && ours.has(node.parent);
        if (below || isOurs(node.callFrame.url ?? '')) ours.add(node.id);
      }
      (cpuProfile.samples ?? []).forEach((node, at) => {
        now += timeDeltas[at] ?? 0;
        if (ours.has(node)) moments.push(now);
      });
    }
  }
  return moments;
}

function milliseconds(microseconds: number): number {
  return microseconds / 1000;
}
