/** The demo's house with its people, for tests that are about a month rather than about how one gets in. */
import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { type House, openTestHouse } from "./house.ts";
import { OPENING, PATIENCE } from "./patience.ts";

const PASSWORD = "open-the-demo-desk";

export async function openDemoHouse(): Promise<House> {
  const house = await openTestHouse("demo");
  await vi.waitFor(() => expect(house.printed()).toContain("Ctrl-C closes it"), { timeout: OPENING });
  return house;
}

/** A browser of their own, signed in, at this path. `admin` may write too. */
export async function visitAs(
  house: House,
  role: "admin" | "editor" | "reviewer" | "publisher" | "reader",
  path: string,
): Promise<Page> {
  const page = await house.visit(`/sign-in?to=${encodeURIComponent(path)}`);
  await page.getByLabel("E-mail").fill(`${role}@demo.example`);
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`**${path}`, { timeout: PATIENCE });
  return page;
}
