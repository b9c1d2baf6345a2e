import { readFileSync } from 'node:fs';
import type { EditorEvents, MovedBy } from '../../src/platform/editorSigns.ts';
import { MINUTE } from './stretch.ts';
import type { TraceName } from './traceName.ts';

/** What the person did while it was recorded. `page` is input inside a webview. */
export type Deed = 'key' | 'click' | 'wheel' | 'page' | 'left' | 'returned';

type Told =
  | readonly ['did', Deed]
  | readonly ['selected', MovedBy]
  | readonly ['showed', number]
  | readonly ['edited', 0 | 1]
  | readonly ['switched']
  | readonly ['window', 0 | 1, 0 | 1];

export interface TraceEvent {
  /** Milliseconds since the recording began. */
  readonly at: number;
  readonly told: Told;
}

export interface Trace {
  readonly vscode: string;
  readonly events: readonly TraceEvent[];
}

type Line = readonly [passed: number, ...told: Told];

export function readTrace(name: TraceName): Trace {
  const file = new URL(`traces/${name}.json`, import.meta.url);
  const { vscode, events } = JSON.parse(readFileSync(file, 'utf8')) as { readonly vscode: string; readonly events: readonly Line[] };
  let at = 0;
  return { vscode, events: events.map(([passed, ...told]) => ({ at: (at += passed), told: told as Told })) };
}

/** Tells one event of a trace to whatever listens to an editor. Deeds are nobody's business there. */
export function tell([kind, first, second]: Told, events: EditorEvents): void {
  switch (kind) {
    case 'selected':
      return events.selected(first as MovedBy);
    case 'showed':
      return events.showed(first as number);
    case 'edited':
      return events.edited(first === 1);
    case 'switched':
      return events.switched();
    case 'window':
      return events.window(first === 1, second === 1);
    case 'did':
      return;
  }
}

/** Keys and clicks that VS Code itself sees. */
export const isSeenByEditor = (deed: Deed): boolean => deed === 'key' || deed === 'click';

/** How long after the last key or click VS Code said that nobody is active, each time it did. */
export function activeLags({ events }: Trace): readonly number[] {
  const lags: number[] = [];
  let last: number | undefined;
  let active = true;
  for (const { at, told } of events) {
    if (told[0] === 'did' && isSeenByEditor(told[1])) last = at;
    if (told[0] !== 'window') continue;
    if (active && told[2] === 0 && last !== undefined) lags.push(at - last);
    active = told[2] === 1;
  }
  return lags;
}

/** The person is still setting the scene. */
const SETTING_UP = MINUTE / 4;

/** A recording that is played from any place on, over and over. */
export class Clip {
  readonly #events: readonly TraceEvent[];
  #index: number;
  /** What to add to the time of the trace for the time of the clip. */
  #shift: number;

  /** `place` says where in the recording the clip begins, from 0 to 1; `at` when it does. */
  constructor(trace: Trace, place: number, at: number) {
    this.#events = trace.events;
    this.#index = Math.floor(place * this.#events.length);
    this.#shift = at - this.#current.at;
  }

  get at(): number {
    return this.#current.at + this.#shift;
  }

  /** What is still to come, comes later. */
  putOff(length: number): void {
    this.#shift += length;
  }

  get told(): Told {
    return this.#current.told;
  }

  next(): void {
    const before = this.at;
    this.#index++;
    if (this.#index < this.#events.length) return;
    this.#index = Math.max(0, this.#events.findIndex(({ at }) => at >= SETTING_UP));
    this.#shift = before + 1_000 - this.#current.at;
  }

  get #current(): TraceEvent {
    return this.#events[this.#index]!;
  }
}
