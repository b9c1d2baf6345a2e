import type { SessionState } from '../core/routine/sessionState.ts';
import type { PanelAct } from '../protocol/breakPanel.ts';

/** What a key asks for. */
export type Intent = { readonly act: PanelAct } | 'back' | 'sound';

/** What the big button does, and Space with it. */
export function mainIntent(session: SessionState): Intent {
  switch (session.kind) {
    case 'safety':
      return { act: 'understood' };
    case 'waiting':
      return { act: session.until };
    case 'running':
      return { act: 'pause' };
    case 'paused':
      return { act: 'resume' };
    case 'ended':
      return { act: 'goOn' };
    case 'finished':
      return 'back';
  }
}

const isOver = (session: SessionState): boolean => session.kind === 'ended' || session.kind === 'finished';

/** The intent of a key in the panel; undefined when the key means nothing there. */
export function intentOf(key: string, session: SessionState): Intent | undefined {
  if (key === ' ') return mainIntent(session);
  if (key === 'm' || key === 'M') return 'sound';
  if (isOver(session)) return key === 'Enter' || key === 'Escape' ? 'back' : undefined;
  if (key === 'Escape') return { act: 'end' };
  if (session.kind === 'safety') return key === 'Enter' ? { act: 'understood' } : undefined;
  if (session.kind === 'waiting' && key === 'Enter') return { act: session.until };
  switch (key) {
    case 'ArrowRight':
      return { act: 'next' };
    case 'ArrowLeft':
      return { act: 'previous' };
    case 'e':
    case 'E':
      return { act: 'easier' };
    default:
      return undefined;
  }
}
