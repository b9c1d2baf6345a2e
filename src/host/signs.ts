import * as vscode from 'vscode';
import { ScrollGesture } from '../core/sitting/scrollGesture.ts';
import type { SignKind } from '../core/sitting/sign.ts';
import type { Instant } from '../core/time.ts';

export interface SignListener {
  /** A person did something. Called at every keystroke: must be cheap. */
  sign(kind: SignKind): void;
  /** A letter or a cursor key in an editor. */
  key(): void;
  focus(focused: boolean): void;
  active(active: boolean): void;
}

/**
 * Reports what only a person does. Edits, reveals and selections made by agents, formatters and other
 * programs are left out: a selection counts when it came by keyboard or mouse, moving lines count when
 * nothing but a scrolling hand explains them.
 */
export function watchSigns(listener: SignListener, now: () => Instant): vscode.Disposable {
  const scroll = new ScrollGesture();
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind === vscode.TextEditorSelectionChangeKind.Keyboard) {
        listener.sign('typed');
        listener.key();
      } else if (kind === vscode.TextEditorSelectionChangeKind.Mouse) listener.sign('selected');
      scroll.explain(now());
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ visibleRanges }) => {
      const first = visibleRanges[0];
      const last = visibleRanges.at(-1);
      if (!first || !last || !vscode.window.state.focused) return;
      if (scroll.shifted(now(), last.end.line - first.start.line)) listener.sign('scrolled');
    }),
    vscode.workspace.onDidChangeTextDocument(() => scroll.explain(now())),
    vscode.window.onDidChangeActiveTextEditor(() => scroll.explain(now())),
    vscode.window.onDidChangeWindowState(({ focused, active }) => {
      listener.focus(focused);
      listener.active(active);
    }),
  );
}
