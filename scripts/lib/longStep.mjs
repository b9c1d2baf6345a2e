/**
 * Runs a step that takes a while and prints one line for it: what it is, how far it is, how long
 * it took. On a terminal the line counts along; in a log it is written once.
 *
 * @template T
 * @param {string} title such as `Installing packages`
 * @param {(progress: (text: string) => void) => Promise<T>} work may report how far it is, such as `140 packages`
 * @returns {Promise<T>}
 */
export async function longStep(title, work) {
  const started = performance.now();
  let note = '';
  const line = () => [title, note, `${Math.round((performance.now() - started) / 1000)} s`].filter(Boolean).join(' · ');
  const live = process.stdout.isTTY;
  if (!live) console.log(`${title} …`);
  const drawing = live ? setInterval(() => process.stdout.write(`\r\u001b[K${line()}`), 250) : undefined;
  try {
    return await work((text) => (note = text));
  } finally {
    clearInterval(drawing);
    console.log(live ? `\r\u001b[K${line()}` : line());
  }
}
