/** What somebody finds who steals the whole database: nothing that opens a door. */
import { expect, it } from "vitest";
import { PASSWORD, testHouse, VISITOR } from "./house.ts";
import { refusal } from "./refused.ts";

const house = testHouse();

/** Every value of every table, as text. */
async function everything(): Promise<string> {
  const { pool } = house().database;
  const tables = await pool.query<{ name: string }>(
    "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const rows = await Promise.all(
    tables.rows.map(({ name }) => pool.query(`SELECT to_json(t)::text AS row FROM ${name} AS t`)),
  );
  return rows.flatMap((result) => result.rows.map(({ row }) => String(row))).join("\n");
}

it("holds no cookie, no link, no password, no visitor's address, but their hashes", async () => {
  const { commands, addTeam, addPerson } = house();
  const setUp = await commands.createSetUpLink();
  const teamId = await addTeam();
  const admin = await addPerson(teamId, "admin");
  const { link } = await commands.invitePerson(await admin.actor(), { teamId, roles: ["reader"] });
  const token = link.split("/").at(-1) ?? "";
  const used = await commands.invitePerson(await admin.actor(), { teamId, roles: ["reader"] });
  const usedToken = used.link.split("/").at(-1) ?? "";
  const newcomer = {
    name: "Madi",
    email: "madi@example.org",
    password: "three lamps over the river",
    ...VISITOR,
  };
  const joined = await commands.acceptInvite(null, { ...newcomer, token: usedToken });
  const guess = { email: "guessed@example.org", password: "wrong password typed", ...VISITOR };
  await refusal(commands.signIn(null, guess));
  const signedIn = await commands.signIn(null, { email: admin.email, password: PASSWORD, ...VISITOR });

  const dump = await everything();
  const secrets = {
    setUpLink: setUp?.link.split("/").at(-1) ?? "",
    openLink: token,
    usedLink: usedToken,
    firstCookie: admin.cookie.split("=")[1] ?? "",
    cookie: signedIn.cookie.value,
    newcomersCookie: joined.cookie?.value ?? "",
    password: PASSWORD,
    newPassword: newcomer.password,
    wrongPassword: guess.password,
    address: VISITOR.address,
    guessedEmail: guess.email,
  };
  for (const [what, secret] of Object.entries(secrets)) {
    expect(secret.length, what).toBeGreaterThan(8);
    expect(dump.includes(secret), what).toBe(false);
  }
  const { hash } = house().deps.secrets;
  for (const secret of [secrets.openLink, secrets.usedLink, secrets.cookie, secrets.newcomersCookie]) {
    expect(dump).toContain(hash(secret));
  }
  // Keyed: somebody who tries every address there is does not find it either.
  expect(dump).not.toContain(hash(VISITOR.address));
});

it("holds passwords as argon2id with 19 MiB and two passes", async () => {
  const { passwordHash } = await house().database.prisma.person.findFirstOrThrow();
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u);
});
