import { after, between, seconds, type Instant, type Millis } from '../time.ts';
import type { MomentKind } from './moments.ts';

interface JobTrait {
  /** The moment its end makes. */
  readonly ends: MomentKind;
  /** A job shorter than this leaves no moment behind. */
  readonly atLeast: Millis;
  /** Whether people wait for it. Nobody waits for a debug session: they are in it. */
  readonly waitedFor: boolean;
}

export const JOBS = {
  test: { ends: 'testsEnded', atLeast: seconds(0), waitedFor: true },
  build: { ends: 'buildEnded', atLeast: seconds(0), waitedFor: true },
  task: { ends: 'taskEnded', atLeast: seconds(0), waitedFor: true },
  debug: { ends: 'debugEnded', atLeast: seconds(0), waitedFor: false },
  command: { ends: 'commandEnded', atLeast: seconds(20), waitedFor: true },
  agent: { ends: 'agentEnded', atLeast: seconds(20), waitedFor: true },
} as const satisfies Record<string, JobTrait>;

export type JobKind = keyof typeof JOBS;

/** Something that runs and ends by itself. Tasks that never end (watchers) are not reported. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly since: Instant;
}

/** A shell task raises the events of its terminal command as well, within this time, on a busy machine too. */
const SAME_START = seconds(5);

const TASKS: readonly JobKind[] = ['test', 'build', 'task'];

const isTwin = (a: Job, b: Job): boolean =>
  TASKS.includes(a.kind) && b.kind === 'command' && Math.abs(between(a.since, b.since)) <= SAME_START;

/** Adds a job. The shell command of a task is the task, whichever of the two is told first. */
export function started(jobs: readonly Job[], job: Job): readonly Job[] {
  const others = jobs.filter((other) => other.id !== job.id);
  if (others.some((other) => isTwin(other, job))) return others;
  const twin = others.find((other) => isTwin(job, other));
  return [...others.filter((other) => other !== twin), job];
}

/** Takes a job away, and says which moment its end makes, if any. */
export function ended(jobs: readonly Job[], id: string, now: Instant): { jobs: readonly Job[]; job?: Job; moment?: MomentKind } {
  const job = jobs.find((candidate) => candidate.id === id);
  if (!job) return { jobs };
  const rest = jobs.filter((other) => other !== job);
  const { ends, atLeast } = JOBS[job.kind];
  return between(job.since, now) >= atLeast ? { jobs: rest, job, moment: ends } : { jobs: rest, job };
}

export interface WaitLimits {
  /** It has run for this long, so it will take a little longer. */
  readonly runsFor: Millis;
  /** After this long nobody sits and waits for it. */
  readonly runsAtMost: Millis;
}

/** When somebody seems to wait for a job. */
export interface Wait {
  readonly from: Instant;
  readonly until: Instant;
}

/** The waits that the running jobs are, or will be if they go on. */
export const waits = (jobs: readonly Job[], { runsFor, runsAtMost }: WaitLimits): readonly Wait[] =>
  jobs
    .filter((job) => JOBS[job.kind].waitedFor)
    .map(({ since }) => ({ from: after(since, runsFor), until: after(since, runsAtMost) }));
