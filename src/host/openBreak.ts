import type { SessionState } from '../core/routine/sessionState.ts';
import type { PanelSnapshot } from '../protocol/breakPanel.ts';
import { panelWords } from '../protocol/words.ts';
import type { BreakPanel } from './breakPanel.ts';
import type { BreaksParts } from './breaks.ts';
import { figureLook } from './figureLook.ts';
import type { GuidedBreak } from './guidedBreak.ts';
import type { PlaceToReturn } from './placeToReturn.ts';

/** A break that is open: its session and its panel, which live and die together. */
export interface OpenBreak {
  readonly guided: GuidedBreak;
  readonly panel: BreakPanel;
  place: PlaceToReturn | undefined;
  /** Advice for the end screen; another one after each break. */
  tip: string | undefined;
  /** A quiet line in the panel. */
  note: string | undefined;
}

/** All that the panel shows now. */
export function snapshotOf(
  { guided, place, tip, note }: OpenBreak,
  { settings, history, timer, say }: Pick<BreaksParts, 'settings' | 'history' | 'timer' | 'say'>,
): PanelSnapshot {
  const { sound } = settings();
  return {
    content: guided.content,
    session: guided.state,
    clock: guided.clock(),
    look: { ...figureLook(settings()), frameRate: settings().figureFrameRate, sound: sound ? 'on' : history.soundOffered() ? 'off' : 'offer' },
    end: { timer: timer(), back: place?.label, tip },
    note,
    words: panelWords(say),
  };
}

/** Whether a panel that shows the one state goes on to show the other by itself. */
export function looksTheSame(a: SessionState, b: SessionState): boolean {
  return a.kind === 'running' && b.kind === 'running' && a.run.step === b.run.step && a.run.easier === b.run.easier && a.run.id === b.run.id;
}
