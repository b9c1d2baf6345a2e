/**
 * Turns an English sentence with `{0}` places into the person's language. The host hands in VS Code's
 * translation; everything shown to people goes through it, so that one test can collect all sentences.
 */
export type Say = (message: string, ...values: (string | number)[]) => string;

/** The sentence as it stands, places filled. */
export const english: Say = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
