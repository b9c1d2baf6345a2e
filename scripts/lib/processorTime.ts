import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/** Processor time of every process below this one so far, milliseconds. Linux only: reads /proc. */
export function processorTime(): number {
  const all = readdirSync('/proc').flatMap((name) => processAt(name) ?? []);
  const family = new Set([process.pid]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  family.delete(process.pid);
  return [...family].reduce((sum, pid) => sum + threadTime(pid), 0) / 1_000_000;
}

function processAt(name: string): Process | undefined {
  if (!/^\d+$/.test(name)) return undefined;
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    return { pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) };
  } catch {
    return undefined; // It ended while we looked.
  }
}

/** Nanoseconds that the threads of a process have run. */
function threadTime(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]), 0);
  } catch {
    return 0;
  }
}
