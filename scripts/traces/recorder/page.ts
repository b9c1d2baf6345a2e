import * as vscode from 'vscode';

/** A page with a field to write in, as an extension shows one. */
export function showPage(): vscode.Disposable {
  const panel = vscode.window.createWebviewPanel('page', 'Page', vscode.ViewColumn.One, { enableScripts: false });
  panel.webview.html = '<!DOCTYPE html><textarea id="field" rows="20" cols="60"></textarea>';
  return panel;
}
