/** `chronicle demo`: a house with a team of five and the sample months, all written through the same commands as anybody's. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Container } from "../container.server.ts";
import type { Role } from "../domain/policy/roles.ts";
import { readSettings } from "../env.server.ts";
import { ROOT } from "../http/root.ts";
import { openUntilStopped, say } from "./start.ts";

/** For a house on this machine with invented content only. */
const PASSWORD = "open-the-demo-desk";
const VISITOR = { address: "127.0.0.1", userAgent: "demo" };

const PEOPLE: readonly { readonly name: string; readonly role: Role }[] = [
  { name: "Ada Orlin", role: "admin" },
  { name: "Mira Kestrel", role: "editor" },
  { name: "Ruben Tarn", role: "reviewer" },
  { name: "Pola Varde", role: "publisher" },
  { name: "Lev Harrow", role: "reader" },
];

const MONTHS = [
  { slug: "velmar", title: "Velmar Rights Chronicle", language: "en", file: "2031-03.en.txt" },
  { slug: "velmar-ru", title: "Хроника Вельмара", language: "ru", file: "2031-03.ru.txt" },
] as const;

const emailOf = (role: Role) => `${role}@demo.example`;

export async function demo(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings({ ...environment, DATA_DIR: environment.DATA_DIR ?? "./data/demo" });
  const house = await openUntilStopped(settings);
  await furnish(house.container);
  say(`The demo is open at ${house.address}/desk`);
  say(`Sign in with the password ${PASSWORD} as:`);
  for (const { name, role } of PEOPLE) say(`  ${emailOf(role).padEnd(24)} ${name}, ${role}`);
  say("Ctrl-C closes it; what you write is kept for the next time.");
}

/** Once: a house that has people is left as it is. */
async function furnish(container: Container): Promise<void> {
  const { commands, queries } = container;
  const setUp = await commands.createSetUpLink();
  const [admin, ...others] = PEOPLE;
  if (!setUp || !admin) return;
  const first = { name: admin.name, email: emailOf("admin"), password: PASSWORD, ...VISITOR };
  const { cookie, teamId } = await commands.setUpHouse(null, {
    token: tokenOf(setUp.link),
    teamName: "Velmar Watch",
    ...first,
  });
  const signedIn = await queries.signedInPerson(`${cookie.name}=${cookie.value}`);
  if (!signedIn) throw new Error("the demo's first account could not sign in");
  for (const { name, role } of others) {
    const { link } = await commands.invitePerson(signedIn, { teamId, roles: [role] });
    const account = { token: tokenOf(link), name, email: emailOf(role), password: PASSWORD, ...VISITOR };
    await commands.acceptInvite(null, account);
  }
  await commands.changeRoles(signedIn, { teamId, personId: signedIn.personId, roles: ["admin", "editor"] });
  const asEditor = (await queries.signedInPerson(`${cookie.name}=${cookie.value}`)) ?? signedIn;
  for (const { slug, title, language, file } of MONTHS) {
    await commands.createChronicle(asEditor, { teamId, slug, title, language });
    const bytes = new Uint8Array(await readFile(join(ROOT, "prisma", "demo", file)));
    await commands.importReport(asEditor, { slug, month: "2031-03", fileName: file, bytes });
  }
  await commands.signOut(asEditor);
}

function tokenOf(link: string): string {
  return link.split("/").at(-1) ?? "";
}
