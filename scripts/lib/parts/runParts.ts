import { brokenDown, type Outcome, type Part } from './part.ts';

/**
 * Runs parts in lanes side by side, each lane in order, and prints a line for each part in the order
 * of the lanes. The very last line is `N passed, M failed`. Returns whether all is well.
 */
export async function runParts(lanes: readonly (readonly Part[])[]): Promise<boolean> {
  const started = lanes.map(startLane);
  let passed = 0;
  let failed = 0;
  for (const { part, finished } of started.flat()) {
    const outcome = await finished;
    printOutcome(part, outcome);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

interface Timed extends Outcome {
  readonly seconds: number;
}

interface Started {
  readonly part: Part;
  readonly finished: Promise<Timed>;
}

function startLane(lane: readonly Part[]): readonly Started[] {
  let before: Promise<unknown> = Promise.resolve();
  return lane.map((part) => {
    const finished = before.then(() => runPart(part));
    before = finished;
    return { part, finished };
  });
}

/** A part that breaks down, or that saw nothing, has failed. */
async function runPart(part: Part): Promise<Timed> {
  const started = performance.now();
  const outcome = await part.run().catch((error: unknown) => brokenDown(error instanceof Error ? error.message : String(error)));
  const sawNothing = outcome.passed + outcome.failed === 0;
  const seconds = (performance.now() - started) / 1_000;
  return { ...(sawNothing ? brokenDown('It ran nothing.') : outcome), seconds };
}

function printOutcome({ name, unit }: Part, { passed, failed, details, seconds }: Timed): void {
  const count = failed === 0 ? `${passed} ${unit}` : `${passed} ${unit}, ${failed} failed`;
  console.log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(34)} ${count} · ${seconds.toFixed(1)} s`);
  if (failed > 0) console.log(`${details.trim().replaceAll(/^/gm, '    ')}\n`);
}
