import type { Disposable } from '../core/time.ts';
import type { Person } from '../platform/person.ts';
import { BreakHistory } from './breakHistory.ts';
import { Breaks, type BreaksParts } from './breaks.ts';
import { PoseBrowser } from './poseBrowser.ts';

export interface BreakRoomParts extends Omit<BreaksParts, 'history'> {
  readonly person: Person;
}

/** Breaks and the pose library: loaded with the first break, or the first look at a routine. */
export class BreakRoom implements Disposable {
  readonly breaks: Breaks;
  readonly browser: PoseBrowser;

  constructor(parts: BreakRoomParts) {
    this.breaks = new Breaks({ ...parts, history: new BreakHistory(parts.person) });
    this.browser = new PoseBrowser({ ...parts, files: this.breaks.files, tryOut: (routine) => void this.breaks.start(routine, 'person') });
  }

  /** Settings have changed. */
  refresh(): void {
    this.breaks.refresh();
    void this.browser.refresh();
  }

  dispose(): void {
    this.breaks.dispose();
    this.browser.dispose();
  }
}
