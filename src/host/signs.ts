import * as vscode from 'vscode';
import type { EditorEvents, MovedBy } from '../platform/editorSigns.ts';

/** Documents of the person's work. */
const WORK = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-notebook-cell']);

/** Output channels and logs write and scroll by themselves, all the time: they say nothing of the person, nor explain what moves elsewhere. */
const isOutput = ({ uri }: vscode.TextDocument): boolean => uri.scheme === 'output';

const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
const movedBy = (kind: vscode.TextEditorSelectionChangeKind | undefined): MovedBy =>
  kind === Keyboard ? 'keyboard' : kind === Mouse ? 'mouse' : 'program';

/** Reports the state of this window: it begins as an active one, and no event says so. */
export function reportWindow(events: EditorEvents): void {
  events.window(vscode.window.state.focused, vscode.window.state.active);
}

/** Reports what VS Code tells about this window from now on. */
export function watchEditor(events: EditorEvents): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => events.selected(movedBy(kind))),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [first, last] = [visibleRanges[0], visibleRanges.at(-1)];
      if (first && last && !isOutput(textEditor.document)) events.showed(last.end.line - first.start.line);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // Without a change it has only been saved, or is now unsaved.
      if (contentChanges.length > 0 && !isOutput(document)) events.edited(WORK.has(document.uri.scheme));
    }),
    vscode.window.onDidChangeActiveTextEditor(() => events.switched()),
    vscode.window.onDidChangeWindowState(({ focused, active }) => events.window(focused, active)),
  );
}
