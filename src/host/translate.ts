import * as vscode from 'vscode';
import type { Say } from '../core/say.ts';

/** VS Code's translation of a sentence; the sentence itself where there is none. */
export const say: Say = (message, ...values) => vscode.l10n.t(message, ...values);
