// npm run poses [files]: proves poses, stretches and routines, ours or a person's own. Without files it looks at all that ship.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../src/core/body/checks/finding.ts';
import { poseParser, type Pose } from '../src/core/body/pose.ts';
import { describeFault, readDataFile, type ReadFile } from '../src/core/dataFile.ts';
import { provePose, proveMovement } from '../src/core/figure/checks/proof.ts';
import { createStage } from '../src/core/figure/stage.ts';
import type { Parser } from '../src/core/parse.ts';
import { planRoutine, type Library, type Plan, type PlanChoices } from '../src/core/routine/plan.ts';
import type { Routine } from '../src/core/routine/routine.ts';
import { routineParser } from '../src/core/routine/routineFile.ts';
import type { Stretch } from '../src/core/routine/stretch.ts';
import { stretchParser } from '../src/core/routine/stretchFile.ts';
import { glimpseOf } from '../src/core/routine/tryOut.ts';
import { english } from '../src/core/say.ts';
import { describeMovement, movementsOf, waysOfMoving, type Movement } from './lib/movementsOf.ts';
import { inRoot } from './lib/places.ts';

type Poses = ReadonlyMap<string, Pose>;

const count = { errors: 0, warnings: 0 };

function complain(severity: Finding['severity'], words: string): void {
  count[severity === 'error' ? 'errors' : 'warnings']++;
  console.log(`${severity === 'error' ? 'error  ' : 'warning'}  ${words}`);
}

const complainAbout = (where: string, findings: readonly Finding[]): void =>
  findings.forEach((finding) => complain(finding.severity, [where, finding.path, finding.message].filter(Boolean).join(': ')));

const relative = (file: string): string => path.relative(process.cwd(), file);

async function read<T>(file: string, parser: Parser<T>): Promise<ReadFile<T>> {
  const result = readDataFile(relative(file), await readFile(file, 'utf8'), parser);
  if (!result.ok) for (const fault of result.faults) complain('error', describeFault(fault, english));
  return result;
}

async function filesIn(folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(inRoot(folder));
  return names.filter((name) => name.endsWith(ending)).sort().map((name) => inRoot(folder, name));
}

/** What a folder of the package holds, by id. */
async function shipped<T extends { readonly id: string }>(folder: string, parser: Parser<T>): Promise<Map<string, T>> {
  const results = await Promise.all((await filesIn(folder, '.json')).map((file) => read(file, parser)));
  return new Map(results.flatMap((result) => (result.ok ? [[result.value.id, result.value] as const] : [])));
}

/** Movements that several routines share are proven once. */
const proven = new Set<string>();

function proveOnce(file: string, movement: Movement, poses: Poses): void {
  const words = describeMovement(movement);
  if (proven.has(words)) return;
  proven.add(words);
  const missing = [movement.from.pose, ...movement.via, movement.to.pose].filter((pose) => !poses.has(pose));
  for (const pose of missing) complain('error', `${relative(file)}: there is no pose "${pose}" in routines/poses.`);
  if (missing.length > 0) return;
  for (const keys of waysOfMoving(movement, poses)) complainAbout(`${relative(file)}: ${words}`, proveMovement(keys, movement.seconds));
}

const provePlan = (file: string, plan: Plan, poses: Poses): void => movementsOf(plan).forEach((movement) => proveOnce(file, movement, poses));

function proveRoutine(file: string, routine: Routine, poses: Poses, library: Library, choices: PlanChoices): void {
  const plan = planRoutine(routine, library, choices);
  if (!plan.ok) return plan.errors.forEach(({ path: at, message }) => complain('error', `${relative(file)}: ${at}: ${message}`));
  provePlan(file, plan.value, poses);
}

async function prove(file: string, poses: Poses, library: Library, choices: PlanChoices): Promise<void> {
  if (file.endsWith('.routine.json')) {
    const routine = await read(file, routineParser);
    if (routine.ok) proveRoutine(file, routine.value, poses, library, choices);
    return;
  }
  if (path.basename(path.dirname(file)) === 'stretches') {
    const stretch = await read(file, stretchParser);
    if (stretch.ok) provePlan(file, glimpseOf(stretch.value, choices), poses);
    return;
  }
  const pose = await read(file, poseParser);
  if (pose.ok) complainAbout(relative(file), provePose(pose.value));
}

const poses = await shipped<Pose>('routines/poses', poseParser);
const library = await shipped<Stretch>('routines/stretches', stretchParser);
const asked = process.argv.slice(2).map((file) => path.resolve(file));
const files = asked.length > 0 ? asked : [...(await filesIn('routines/poses', '.json')), ...(await filesIn('routines/stretches', '.json')), ...(await filesIn('routines', '.routine.json'))];
const choices: PlanChoices = { firstSide: 'right', pace: createStage(poses).tempo };
for (const file of files) await prove(file, poses, library, choices);
console.log(`${files.length} files, ${proven.size} movements: ${count.errors} errors, ${count.warnings} warnings.`);
process.exitCode = count.errors > 0 ? 1 : 0;
