import type { Presence } from '../presence.ts';

/** A window on this machine is its process. */
export const nodePresence: Presence = {
  announce: () => String(process.pid),
  isThere: (word) => Promise.resolve(runs(Number(word))),
};

function runs(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0); // signal 0 only asks
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
