import { breakRecordParser, type SavedSession } from '../core/routine/savedSession.ts';
import type { BreakRecord } from '../core/routine/record.ts';
import { parse } from '../core/parse.ts';
import type { BreakState } from '../core/sitting/sittingFact.ts';
import type { Person } from '../platform/person.ts';
import type { GuidedBreak } from './guidedBreak.ts';

const RECORD = 'breakRecord';
const SAFETY = 'safetyUnderstood';
const SOUND = 'soundOffered';

/** What the breaks leave in the one history of the person, and what is read back from it. */
export class BreakHistory {
  readonly #person: Person;
  #told = '';

  constructor(person: Person) {
    this.#person = person;
  }

  /** Tells the sitting time how the open break stands, when that has changed. */
  follow(guided: GuidedBreak): void {
    const { state, taken } = guided;
    if (state.run.startedAt === undefined) return;
    const how = sittingState(guided);
    const now = `${state.run.id} ${how} ${taken}`;
    if (now === this.#told) return;
    this.#told = now;
    this.#person.declare({ kind: 'break', session: state.run.id, state: how, taken });
  }

  keep(record: BreakRecord): void {
    void this.#person.record({ kind: RECORD, record });
  }

  /** True in one window of all that want to take up a break which another one has left. */
  claim({ state, savedAt }: SavedSession): Promise<boolean> {
    return this.#person.claim('session', `${state.run.id}.${savedAt}`);
  }

  records(): readonly BreakRecord[] {
    return this.#person.facts(RECORD).flatMap((fact) => {
      const parsed = parse(breakRecordParser, fact['record']);
      return parsed.ok ? [parsed.value] : [];
    });
  }

  /** In how many breaks a stretch was met, by one reading of the history. */
  meetings(): (stretch: string) => number {
    const met = this.records().map(({ steps }) => new Set(steps.filter(({ seconds }) => seconds > 0).map((step) => step.stretch)));
    return (stretch) => met.filter((stretches) => stretches.has(stretch)).length;
  }

  safetyUnderstood(): boolean {
    return this.#person.facts(SAFETY).length > 0;
  }

  understoodSafety(): void {
    void this.#person.record({ kind: SAFETY });
  }

  /** The sound is offered on the first break only. */
  soundOffered(): boolean {
    return this.#person.facts(SOUND).length > 0 || this.#person.facts(RECORD).length > 0;
  }

  offeredSound(): void {
    if (this.#person.facts(SOUND).length === 0) void this.#person.record({ kind: SOUND });
  }
}

/** An ended session is only paused for the seconds in which "Go on" can still take it up. */
function sittingState({ state, onBreak }: GuidedBreak): BreakState {
  if (state.kind === 'finished') return 'ended';
  return onBreak && state.kind !== 'paused' ? 'running' : 'paused';
}
