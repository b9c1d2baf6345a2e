import { object, parse, text } from '../core/parse.ts';
import { savedSessionParser, type SavedSession } from '../core/routine/savedSession.ts';
import type { Files } from '../platform/files.ts';
import type { Log } from './log.ts';

const FOLDER = 'session';
const pathOf = (id: string): string => `${FOLDER}/${id}.json`;

/** What a break panel keeps in itself over a reload: only which session it showed. */
const panelStateParser = object({ session: text({ max: 80, pattern: /^[\w-]+$/ }) });

/** Keeps the open session in a file, so that a reload of the window can take it up again. */
export class SessionShelf {
  readonly #files: Files;
  readonly #log: Log;
  /** Writes follow one another; a session put away must not come back by a late write. */
  #last: Promise<void> = Promise.resolve();

  constructor(files: Files, log: Log) {
    this.#files = files;
    this.#log = log;
  }

  put(session: SavedSession): Promise<void> {
    return this.#next('kept', () => this.#files.replace(pathOf(session.state.run.id), JSON.stringify(session)));
  }

  drop(id: string): Promise<void> {
    return this.#next('removed', () => this.#files.remove(pathOf(id)));
  }

  /** Takes the session that a restored panel showed; a damaged file is set aside. */
  async take(panelState: unknown): Promise<SavedSession | undefined> {
    const state = parse(panelStateParser, panelState);
    if (!state.ok) return undefined;
    const path = pathOf(state.value.session);
    const kept = await this.#files.read(path).catch(() => undefined);
    if (kept === undefined) return undefined;
    const session = parse(savedSessionParser, fromJson(kept));
    if (session.ok) return session.value;
    this.#log.warnOnce('The break that was open could not be read again. Its file is set aside.');
    await this.#next('set aside', () => this.#files.setAside(path));
    return undefined;
  }

  #next(done: string, write: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(write).catch(() => this.#log.warnOnce(`The open break could not be ${done}: a reload would lose its place.`));
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
