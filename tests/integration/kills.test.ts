/** The first promise on a real house: killed, with and without its database, under people who write. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const script = resolve(import.meta.dirname, "../../scripts/kill-test.mjs");

it("loses nothing that it called saved, and everybody reads the same in the end", async () => {
  const options = ["--kills", "4", "--writers", "5", "--database", "2", "--entries", "3", "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...options], {
    env: { ...process.env, DATABASE_URL: "" },
  });
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ kills: 4, house: 2, both: 1, database: 1, writers: 5 });
  expect(result).toMatchObject({ lost: 0, doubled: 0, disagreements: 0 });
  // The test proves nothing if nobody wrote.
  expect(result.edits).toBeGreaterThan(20);
}, 240_000);
