import * as vscode from 'vscode';
import { describeFault } from '../core/dataFile.ts';
import { routineLength as lengthWords } from '../core/nudge/offerWords.ts';
import { routineLength } from '../core/routine/routine.ts';
import type { RoutineFiles } from './routineFiles.ts';
import { say } from './translate.ts';

/** Routines to choose from, by their id; a routine that cannot be read is listed with its fault. */
export async function chooseRoutine(files: RoutineFiles, title: string): Promise<string | undefined> {
  const { routines, faults } = await files.routines();
  const items = routines.map((routine) => ({
    id: routine.id,
    label: routine.name,
    description: lengthWords(routineLength(routine), say),
    detail: routine.about,
  }));
  const broken = faults.map((fault) => ({ id: undefined, label: say('Cannot be read'), description: '', detail: describeFault(fault, say) }));
  const chosen = await vscode.window.showQuickPick([...items, ...broken], { title, matchOnDetail: true });
  return chosen?.id;
}
