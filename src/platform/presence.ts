/** Which windows are there. What a window had open may be taken over once it is gone. */
export interface Presence {
  /** Makes this window known, for as long as it lives, by a word that no other window has. */
  announce(): string;
  /** Whether the window that was announced by this word is still there. When nobody can tell, it is. */
  isThere(word: string): Promise<boolean>;
}
