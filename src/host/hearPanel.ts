import type { FromPanel, PanelAct } from '../protocol/breakPanel.ts';
import type { BreaksParts } from './breaks.ts';
import type { OpenBreak } from './openBreak.ts';
import { PlaceToReturn } from './placeToReturn.ts';

interface HearingParts extends Pick<BreaksParts, 'alive' | 'history' | 'log' | 'setSound'> {
  /** Shows the open break anew. */
  readonly refresh: () => void;
}

/** Does what the person asks for in the panel, and takes what its page tells of itself. */
export function hearPanel(message: FromPanel, open: OpenBreak | undefined, parts: HearingParts): void {
  const { alive, history, log, refresh, setSound } = parts;
  if (message.type !== 'failed') alive();
  switch (message.type) {
    case 'ready':
      if (message.screenReader) open?.guided.waitAlways();
      return refresh();
    case 'act':
      return act(message.act, open, parts);
    case 'back':
      return goBack(open, parts);
    case 'sound':
      history.offeredSound();
      return setSound(message.on);
    case 'alive':
      return;
    case 'failed':
      return log.warnOnce(`The break panel failed: ${message.message}`);
  }
}

function act(act: PanelAct, open: OpenBreak | undefined, { history }: HearingParts): void {
  if (act === 'understood') history.understoodSafety();
  if (act === 'start' && open) {
    open.place = PlaceToReturn.now() ?? open.place;
    open.note = undefined;
  }
  open?.guided.send(act === 'pause' ? { type: 'pause', reason: 'person' } : { type: act });
}

/** Closes the panel and shows the file of before the break. */
function goBack(open: OpenBreak | undefined, { log }: HearingParts): void {
  const place = open?.place;
  open?.panel.dispose();
  place?.show().then(undefined, (fault: unknown) => log.info(`The file of before the break is gone: ${String(fault)}`));
}
