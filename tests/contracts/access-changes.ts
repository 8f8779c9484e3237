/** What every bearer of news about access promises. `open` gives one end; two ends share what lies behind them. */
import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import type { AccessNotices } from "../../server/ports/access-notices.ts";
import type { AccessChanges } from "../../server/ports.ts";

export function accessChangesContract(open: () => Promise<AccessChanges & AccessNotices>): void {
  describe("news about access", () => {
    it("reach every listener at once, here and in the other process, once each", async () => {
      const [here, there] = [await open(), await open()];
      const heard: string[] = [];
      here.subscribe((id) => heard.push(`one ${id}`));
      here.subscribe((id) => heard.push(`two ${id}`));
      const far = new Promise<string>((resolve) => there.subscribe(resolve));
      const personId = randomUUID();
      const announced = here.announce(personId);
      expect(heard).toEqual([`one ${personId}`, `two ${personId}`]);
      await announced;
      expect(await far).toBe(personId);
      // A second notice from there arrives behind everything that came before.
      const last = randomUUID();
      const arrived = new Promise<void>((resolve) => here.subscribe((id) => id === last && resolve()));
      await there.announce(last);
      await arrived;
      expect(heard).toEqual([`one ${personId}`, `two ${personId}`, `one ${last}`, `two ${last}`]);
    });

    it("do not reach who has left", async () => {
      const here = await open();
      const listener = vi.fn();
      const leave = here.subscribe(listener);
      leave();
      await here.announce(randomUUID());
      expect(listener).not.toHaveBeenCalled();
    });

    it("reach the others although one listener fails", async () => {
      const here = await open();
      const complaint = vi.spyOn(console, "error").mockImplementation(() => undefined);
      const listener = vi.fn();
      here.subscribe(() => {
        throw new Error("this one is broken");
      });
      here.subscribe(listener);
      const personId = randomUUID();
      await expect(here.announce(personId)).resolves.toBeUndefined();
      expect(listener).toHaveBeenCalledExactlyOnceWith(personId);
      expect(complaint).toHaveBeenCalledOnce();
    });
  });
}
