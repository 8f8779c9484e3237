/** Tries again to hand on letters that no mail server took, and gives up those that are days old. For the minute hand. */
import type { Deps } from "../../ports/deps.ts";
import { deliver } from "./tell-people.ts";

/** A mail server that is slow is not asked to be slow a hundred times at once. */
const AT_ONCE = 20;
/** Milliseconds: what was news three days ago is seen in the app. */
const WORTH_SENDING = 3 * 86_400_000;

/** Gives the number of letters given up. */
export async function sendDueLetters(deps: Pick<Deps, "storage" | "mailer" | "clock">): Promise<number> {
  const { storage, clock } = deps;
  const given = await storage.letters.forgetOlder(clock.now() - WORTH_SENDING);
  for (const letter of await storage.letters.takeDue(clock.now(), AT_ONCE)) await deliver(deps, letter);
  return given;
}
