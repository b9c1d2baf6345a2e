import type * as vscode from 'vscode';
import type { Clock } from '../core/time.ts';
import type { IdleTime } from '../platform/doubt.ts';
import type { Files } from '../platform/files.ts';
import type { Presence } from '../platform/presence.ts';
import type { Rooms } from './rooms.ts';

/** What differs between the two extension hosts. */
export interface Platform {
  readonly clock: Clock;
  /** The files of a folder; `windowId` is a word that no other window has. */
  files(folder: vscode.Uri, windowId: string): Files;
  presence(windowId: string): Presence;
  /** A short word that was not given out before. */
  newId(): string;
  /** How the rooms are loaded. */
  readonly rooms: Rooms;
  /** What the operating system knows about keys and mouse in other programs, where it can be asked. */
  readonly idleTime: IdleTime | undefined;
}
