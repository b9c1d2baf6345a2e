import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, type Parser } from '../../../../src/core/parse.ts';
import { planRoutine, type Library, type Plan, type PlanChoices } from '../../../../src/core/routine/plan.ts';
import type { Routine } from '../../../../src/core/routine/routine.ts';
import { routineParser } from '../../../../src/core/routine/routineFile.ts';
import { stretchParser } from '../../../../src/core/routine/stretchFile.ts';

const root = fileURLToPath(new URL('../../../../routines/', import.meta.url));

export const readShipped = (path: string): unknown => JSON.parse(readFileSync(root + path, 'utf8'));

/** Paths below `routines/` of the shipped files whose name ends so. */
export const shippedFiles = (folder: string, ending: string): readonly string[] =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => (folder === '' ? name : `${folder}/${name}`));

function read<T>(parser: Parser<T>, path: string): T {
  const parsed = parse(parser, readShipped(path));
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.errors)}`);
  return parsed.value;
}

export const shippedRoutines: readonly Routine[] = shippedFiles('', '.routine.json').map((path) => read(routineParser, path));

export const shippedLibrary: Library = new Map(
  shippedFiles('stretches', '.json').map((path) => {
    const stretch = read(stretchParser, path);
    return [stretch.id, stretch];
  }),
);

export function shippedPlan(id: string, choices: PlanChoices = { firstSide: 'left' }): Plan {
  const routine = shippedRoutines.find((one) => one.id === id);
  if (!routine) throw new Error(`no routine ${id}`);
  const plan = planRoutine(routine, shippedLibrary, choices);
  if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
  return plan.value;
}
