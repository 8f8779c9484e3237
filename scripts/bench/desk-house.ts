/**
 * A house for `desk.mjs` and `world.mjs`, with one editor and a chronicle, and
 * the month whose file it is told: opened like any house, furnished through
 * the same commands as anybody's. Says where it is when it is ready, and
 * closes when told to.
 */
import { readFile } from "node:fs/promises";
import { readSettings } from "../../server/env.server.ts";
import { openHouse } from "../../server/main.ts";

const ACCOUNT = { email: "editor@bench.example", password: "a long pass phrase for the bench" };
const VISITOR = { address: "127.0.0.1", userAgent: "bench" };

const house = await openHouse(readSettings(process.env));
const { commands, queries } = house.container;

/** Gives the editor's cookie; null when the house was furnished before. */
async function furnish({ MONTH_FILE, MONTH = "2031-03" }: NodeJS.ProcessEnv): Promise<string | null> {
  const setUp = await commands.createSetUpLink();
  if (!setUp) return null;
  const { cookie, teamId } = await commands.setUpHouse(null, {
    token: setUp.link.split("/").at(-1) ?? "",
    teamName: "Bench",
    name: "Ada Orlin",
    ...ACCOUNT,
    ...VISITOR,
  });
  const person = () => queries.signedInPerson(`${cookie.name}=${cookie.value}`);
  const admin = await person();
  if (!admin) throw new Error("the bench's account could not sign in");
  await commands.changeRoles(admin, { teamId, personId: admin.personId, roles: ["admin", "editor"] });
  const editor = (await person()) ?? admin;
  await commands.createChronicle(editor, { teamId, slug: "bench", title: "Bench", language: "en" });
  if (MONTH_FILE) {
    const bytes = new Uint8Array(await readFile(MONTH_FILE));
    await commands.importReport(editor, { slug: "bench", month: MONTH, fileName: "month.json", bytes });
  }
  return `${cookie.name}=${cookie.value}`;
}

const cookie = await furnish(process.env);
process.once("message", () => void house.close().then(() => process.exit(0)));
process.send?.({ origin: house.address, cookie, ...ACCOUNT });
