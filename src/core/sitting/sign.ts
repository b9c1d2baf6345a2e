import { isOneOf } from '../guard.ts';

/**
 * Signs of life: what only a person does. Edits, reveals and selections by agents, formatters and
 * other programs are none, and whoever reports signs must leave them out.
 *
 * - `typed`, `selected`: a selection moved by keyboard or by mouse
 * - `scrolled`: the visible range moved and no edit, reveal or layout explains it
 * - `active`: the editor itself saw a key or a click, for instance in a terminal
 * - `panel`: key or pointer in our own panel
 * - `focused`: a window got the focus
 * - `command`: one of our commands, menus or buttons was used
 * - `system`: the operating system saw input, in whatever program
 */
export const SIGN_KINDS = ['typed', 'selected', 'scrolled', 'active', 'panel', 'focused', 'command', 'system'] as const;

export type SignKind = (typeof SIGN_KINDS)[number];

export const isSignKind = isOneOf(...SIGN_KINDS);
