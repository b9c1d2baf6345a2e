import { object, parse, text, type Output } from '../core/parse.ts';
import { savedSessionParser, type SavedSession } from '../core/routine/savedSession.ts';
import { between, hours, type Clock } from '../core/time.ts';
import type { Files, Log } from './files.ts';
import type { Presence } from './presence.ts';

const FOLDER = 'session';
const ENDING = '.json';
const pathOf = (id: string): string => `${FOLDER}/${id}${ENDING}`;

/** What a break panel keeps in itself over a reload: only which session it showed. */
const panelStateParser = object({ session: text({ max: 80, pattern: /^[\w-]+$/ }) });

const keptParser = object({ place: text({ max: 200 }), keeper: text({ max: 80 }), session: savedSessionParser });
type Kept = Output<typeof keptParser>;

export interface SessionShelfParts {
  readonly files: Files;
  readonly presence: Presence;
  /** Stands for the folder or workspace that this window shows. */
  readonly place: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** After this long a session is cleared away by any window: its place may never be opened again. */
const FORGOTTEN = hours(24);

/** Keeps the open session in a file, so that it can be taken up again after a reload of the window. */
export class SessionShelf {
  readonly #parts: SessionShelfParts;
  /** Writes follow one another; a session put away must not come back by a late write. */
  #last: Promise<void> = Promise.resolve();
  /** What is to be written of each session: only how it stands now, however many states a slow disk has missed. */
  readonly #wanted = new Map<string, string>();

  constructor(parts: SessionShelfParts) {
    this.#parts = parts;
  }

  put(session: SavedSession): Promise<void> {
    const { files, presence, place } = this.#parts;
    const kept: Kept = { place, keeper: presence.announce(), session };
    const { id } = session.state.run;
    this.#wanted.set(id, JSON.stringify(kept));
    return this.#next('kept', async () => {
      const wanted = this.#wanted.get(id);
      this.#wanted.delete(id);
      if (wanted !== undefined) await files.replace(pathOf(id), wanted);
    });
  }

  drop(id: string): Promise<void> {
    this.#wanted.delete(id);
    return this.#next('removed', () => this.#parts.files.remove(pathOf(id)));
  }

  /** Takes the session that a restored panel showed; without a word from the panel, the last one left here. */
  async take(panelState: unknown): Promise<SavedSession | undefined> {
    const state = parse(panelStateParser, panelState);
    if (!state.ok) return (await this.left()).sessions[0];
    return (await this.#read(pathOf(state.value.session)))?.session;
  }

  /**
   * The sessions that windows on this place have left behind, the last one first. `others` says that one
   * more is kept here by a window that is still there: it may be about to go.
   */
  async left(): Promise<{ readonly sessions: readonly SavedSession[]; readonly others: boolean }> {
    const { files, presence, place, clock } = this.#parts;
    const names = await files.list(FOLDER).catch(() => []);
    const kept = await Promise.all(names.filter((name) => name.endsWith(ENDING)).map((name) => this.#read(`${FOLDER}/${name}`)));
    const here = kept.filter((one) => one !== undefined).filter((one) => one.place === place || between(one.session.savedAt, clock.now()) > FORGOTTEN);
    const there = await Promise.all(here.map(({ keeper }) => presence.isThere(keeper)));
    const sessions = here.filter((_, index) => !there[index]).map(({ session }) => session);
    return { sessions: sessions.sort((a, b) => b.savedAt - a.savedAt), others: there.includes(true) };
  }

  /** A damaged file is set aside. */
  async #read(path: string): Promise<Kept | undefined> {
    const { files, log } = this.#parts;
    const source = await files.read(path).catch(() => undefined);
    if (source === undefined) return undefined;
    const kept = parse(keptParser, fromJson(source));
    if (kept.ok) return kept.value;
    log('The break that was open could not be read again. Its file is set aside.');
    await this.#next('set aside', () => files.setAside(path));
    return undefined;
  }

  #next(done: string, write: () => Promise<void>): Promise<void> {
    this.#last = this.#last
      .then(write)
      .catch(() => this.#parts.log(`The open break could not be ${done}: a reload would lose its place.`));
    return this.#last;
  }
}

function fromJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
