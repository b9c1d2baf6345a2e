import * as vscode from 'vscode';
import type { Disposable } from '../core/time.ts';
import type { Door } from './door.ts';
import type { OtherExtensions } from './otherExtensions.ts';

/** Extensions that tell of the work. They are never activated for this. */
export const NEIGHBOURS = { git: 'vscode.git', liveShare: 'ms-vsliveshare.vsliveshare' } as const;

/** Listens to other extensions once one is there: it may become active at any time, and nothing tells when. */
export class Neighbours implements Disposable {
  readonly #others: Door<OtherExtensions>;

  constructor(others: Door<OtherExtensions>) {
    this.#others = others;
  }

  look(): void {
    const isThere = Object.values(NEIGHBOURS).some((id) => vscode.extensions.getExtension(id)?.isActive);
    if (isThere) void this.#others.open().then((others) => others.look(), () => undefined);
  }

  dispose(): void {
    this.#others.dispose();
  }
}
