import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations that axe-core finds in the page, each with the screen and the elements. */
export async function faultsByAxe(page: Page, screen: string): Promise<readonly unknown[]> {
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as never as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe.run();
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary.slice(0, 200)}`) }));
  });
  return found.map((one) => ({ screen, ...one }));
}
