import * as vscode from 'vscode';

/** One quiet channel. Faults that repeat every minute are written once. */
export class Log implements vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('Midback', { log: true });
  readonly #said = new Set<string>();

  info(line: string): void {
    this.#channel.info(line);
  }

  /** Writes a warning the first time this very line comes up. */
  warnOnce(line: string): void {
    if (this.#said.has(line)) return;
    this.#said.add(line);
    this.#channel.warn(line);
  }

  /** Writes an unexpected fault with where it happened. */
  fault(where: string, fault: unknown): void {
    this.#channel.error(`${where}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  }

  show(): void {
    this.#channel.show(true);
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
