import * as vscode from 'vscode';
import { describeFault, type FileFault } from '../core/dataFile.ts';
import { dayNumberOf } from '../core/history/days.ts';
import { firstSideOn } from '../core/routine/plan.ts';
import type { Say } from '../core/say.ts';
import type { Clock } from '../core/time.ts';
import type { PanelContent } from '../protocol/breakPanel.ts';
import type { Log } from './log.ts';
import type { RoutineFiles } from './routineFiles.ts';

export interface RoutineLoaderParts {
  readonly files: RoutineFiles;
  readonly clock: Clock;
  readonly say: Say;
  readonly log: Log;
}

/** Makes what a panel plays out of the files of a routine, and tells what in them could not be read. */
export class RoutineLoader {
  readonly #parts: RoutineLoaderParts;

  constructor(parts: RoutineLoaderParts) {
    this.#parts = parts;
  }

  /** Undefined when nothing of the routine can be played. */
  async load(routineId: string): Promise<PanelContent | undefined> {
    const read = await this.#parts.files.playable(routineId);
    this.#tell(read.faults);
    if (!read.routine || read.routine.steps.length === 0) return undefined;
    const { routine, stretches, poses } = read;
    const { clock } = this.#parts;
    const now = clock.now();
    return { routine, stretches, poses, firstSide: firstSideOn(dayNumberOf(now, clock.zoneOffset(now))) };
  }

  #tell(faults: readonly FileFault[]): void {
    const { say, log } = this.#parts;
    const [first] = faults;
    if (!first) return;
    for (const fault of faults) log.warnOnce(describeFault(fault, say));
    const showLog = say('Show log');
    const told = say('Part of this routine could not be read and is left out. {0}', describeFault(first, say));
    void vscode.window.showWarningMessage(told, showLog).then((choice) => choice === showLog && log.show());
  }
}
