import type * as breakRoom from './breakRoom.ts';
import type * as cardRoom from './cardRoom.ts';
import type * as commandRoom from './commandRoom.ts';
import type * as neighbourRoom from './neighbourRoom.ts';
import type * as oldDaysRoom from './oldDaysRoom.ts';
import type * as productRoom from './productRoom.ts';
import type * as reminderRoom from './reminderRoom.ts';

/**
 * Nearly everything is behind doors. The entry of the extension knows the machine it runs on and what VS Code may
 * ask for; each room is a file of its own in the package, the same for both extension hosts, loaded when it is first
 * entered: the product a moment after the start, the others only now and then.
 */
export interface Rooms {
  /** What keeps the time and shows it. */
  product(): Promise<typeof productRoom>;
  /** Breaks and the pose library. */
  breaks(): Promise<typeof breakRoom>;
  /** The card of the sitting timer. */
  card(): Promise<typeof cardRoom>;
  /** What commands, menus and links do. */
  commands(): Promise<typeof commandRoom>;
  /** When to ask, and what the person is asked and told. */
  reminders(): Promise<typeof reminderRoom>;
  /** What other extensions tell. */
  neighbours(): Promise<typeof neighbourRoom>;
  /** What becomes of old days. */
  oldDays(): Promise<typeof oldDaysRoom>;
}

/** What their files begin with: the build makes `breakRoom.cjs` and its like, and the package holds them. */
export type RoomName = 'break' | 'card' | 'command' | 'neighbour' | 'oldDays' | 'product' | 'reminder';
