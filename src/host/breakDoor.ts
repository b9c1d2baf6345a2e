import * as vscode from 'vscode';
import { seconds, type Disposable } from '../core/time.ts';
import type { BreakRoom, BreakRoomParts } from './breakRoom.ts';
import type { Breaks } from './breaks.ts';
import { Door } from './door.ts';
import { PANEL_TYPES } from './panelTypes.ts';
import type { Rooms } from './rooms.ts';

const LOOK_AGAIN = seconds(5);

/** Whether a tab of VS Code's stands for a panel, shown or not: it asks for its content when it is shown. */
const bringsBackPanel = (): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(PANEL_TYPES.break)),
  );

export interface BreakDoorParts extends BreakRoomParts {
  readonly rooms: Rooms;
}

/** The way to breaks and to the pose library. Most windows never open either. */
export class BreakDoor implements Disposable {
  readonly #room: Door<BreakRoom>;
  readonly #serializer: vscode.Disposable;
  readonly #parts: BreakDoorParts;
  #looksForLeft = 3;
  #disposed = false;

  constructor(parts: BreakDoorParts) {
    this.#parts = parts;
    this.#room = new Door(async () => new (await parts.rooms.breaks()).BreakRoom(parts));
    this.#serializer = vscode.window.registerWebviewPanelSerializer(PANEL_TYPES.break, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await this.load()).restore(panel, state),
    });
  }

  /** Breaks, once one has been opened in this window. */
  get inside(): Breaks | undefined {
    return this.#room.inside?.breaks;
  }

  async load(): Promise<Breaks> {
    return (await this.#room.open()).breaks;
  }

  /** Where VS Code does not bring back the panel of a break that was open here, the break is found by its file. */
  async takeUpLeft(): Promise<void> {
    const { storage, clock } = this.#parts;
    const kept = bringsBackPanel() ? [] : await storage.list('session').catch(() => []);
    if (kept.length === 0 || this.#disposed || (await (await this.load()).takeUpLeft())) return;
    // The window before this one may take some seconds to end.
    if (this.#looksForLeft-- > 0) clock.wakeAfter(LOOK_AGAIN, () => void this.takeUpLeft());
  }

  /** Starts a routine; when a break is open already, shows that one instead. */
  async start(routine: string, by: 'person' | 'itself'): Promise<void> {
    await (await this.load()).start(routine, by);
  }

  async browsePoses(): Promise<void> {
    (await this.#room.open()).browser.open();
  }

  refresh(): void {
    this.#room.inside?.refresh();
  }

  dispose(): void {
    this.#disposed = true;
    this.#serializer.dispose();
    this.#room.dispose();
  }
}
