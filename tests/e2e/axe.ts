/** What axe objects to on a page, as it is and in every dress: light and dark, wide and narrow. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A page that is still changing when it is looked at so often is not going to rest. */
const LOOKS = 5;

/** Rule and place of everything it finds on a page that stood still while it was looked at. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  for (let look = 1; ; look++) {
    await page.evaluate(colourChangesEnded);
    const { found, gone } = await page.evaluate(objections);
    if (gone === 0 || look === LOOKS) return found;
  }
}

/**
 * Axe looks for a while, and a bubble that closes meanwhile was measured half faded: `gone` counts
 * what it objected to and what is no longer on the page. Then the whole page is looked at again.
 */
async function objections(): Promise<{ found: readonly string[]; gone: number }> {
  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  const { violations: all } = await axe.run({ elementRef: true });
  const nodes = all.flatMap(({ id, nodes: some }) => some.map((node) => ({ id, node })));
  return {
    found: nodes.map(({ id, node }) => `${id} at ${node.target.join(" ")}: ${node.html.slice(0, 120)}`),
    gone: nodes.filter(({ node }) => node.element?.isConnected === false).length,
  };
}

/** A colour on its way from one scheme to the other is neither. */
async function colourChangesEnded(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const passing = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map((one) => one.finished));
}

/** The same in both colour schemes, at 1280 and 390 pixels. */
export async function violationsInEveryDress(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await violations(page)).map((one) => `${colorScheme} ${width}: ${one}`));
    }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}
