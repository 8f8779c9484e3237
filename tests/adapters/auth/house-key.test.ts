import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readHouseKey } from "../../../server/adapters/auth/house-key.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "house-key-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("is made once, of 256 bits, for its owner's eyes", async () => {
  const dataDir = join(folder, "data");
  const key = await readHouseKey(dataDir);
  expect(key).toHaveLength(32);
  expect(await readHouseKey(dataDir)).toEqual(key);
  expect(await readdir(dataDir)).toEqual(["house-key"]);
  if (process.platform !== "win32") expect((await stat(join(dataDir, "house-key"))).mode & 0o777).toBe(0o600);
});

it("is another in every house", async () => {
  expect(await readHouseKey(join(folder, "one"))).not.toEqual(await readHouseKey(join(folder, "other")));
});

it.each(["", "0011", "x".repeat(64)])("is not taken from a damaged file: %j", async (text) => {
  await writeFile(join(folder, "house-key"), text);
  await expect(readHouseKey(folder)).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
});
