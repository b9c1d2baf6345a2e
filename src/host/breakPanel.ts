import type * as vscode from 'vscode';
import { fromPanelParser, type FromPanel, type ToPanel } from '../protocol/breakPanel.ts';
import { MessagePanel, type PageParts, type PanelKind, type PanelListener } from './messagePanel.ts';
import { PANEL_TYPES } from './panelTypes.ts';

export type BreakPanel = MessagePanel<FromPanel, ToPanel>;
export type BreakPanelListener = PanelListener<FromPanel>;

const KIND: PanelKind<FromPanel> = {
  type: PANEL_TYPES.break,
  script: 'dist/breakPanel.js',
  styles: ['media/figure.css', 'media/breakPanel.css'],
  parser: fromPanelParser,
};

/** Opened by the person it is in front and focused; by itself it stays beside the work. */
export const openBreakPanel = (by: 'person' | 'itself', page: PageParts, listener: BreakPanelListener): BreakPanel =>
  MessagePanel.open<FromPanel, ToPanel>(by === 'person' ? 'front' : 'beside', KIND, page, listener);

export const restoreBreakPanel = (panel: vscode.WebviewPanel, page: PageParts, listener: BreakPanelListener): BreakPanel =>
  new MessagePanel<FromPanel, ToPanel>(panel, KIND, page, listener);
