/** Letters and mail servers that are slow or dead: nobody waits, nothing is lost, and no word of a month is in them. */

import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMailer } from "../../server/adapters/mail/mailer.ts";
import { publishReport } from "../../server/commands/editions/publish-report.ts";
import { sendDueLetters } from "../../server/commands/notices/send-due-letters.ts";
import type { Deps } from "../../server/ports/deps.ts";
import { openPostOffice } from "../adapters/mail/post-office.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
const MINUTE = 60_000;
const closing: (() => Promise<unknown>)[] = [];
let desk: Desk;
let editor: TestPerson;
let publisher: TestPerson;

beforeEach(async () => {
  await house().database.prisma.outgoingLetter.deleteMany();
  desk = await openDesk(house());
  editor = await desk.person("editor");
  publisher = await desk.person("publisher");
  await desk.passAll(editor, await desk.person("reviewer"));
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
  house().letters();
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A house whose letters go to that address. */
function withMail(port: number): Deps {
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const from = "Chronicle Desk <desk@example.org>";
  return { ...house().deps, mailer: createMailer({ smtpUrl, from, onError: () => undefined }) };
}

async function publish(deps: Deps): Promise<void> {
  const actor = await publisher.actor();
  const { digest, seq } = await house().queries.publishGate(actor, { reportId: desk.reportId });
  await publishReport(deps, actor, { reportId: desk.reportId, digest, seq });
}

/** To whom letters still wait to be sent. */
async function waiting(): Promise<readonly string[]> {
  const rows = await house().database.prisma.outgoingLetter.findMany({ orderBy: { to: "asc" } });
  return rows.map((row) => row.to);
}

async function office(port?: number) {
  const opened = await openPostOffice({ hideSTARTTLS: true }, port);
  closing.push(opened.close);
  return opened;
}

describe("letters", () => {
  it("are kept no longer than until a mail server has them", async () => {
    const { port, received } = await office();
    await publish(withMail(port));
    await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
    expect(received.flatMap((one) => one.to)).toContain(editor.email);
  });

  it("say that and where, and no word of the month, nor who did it", async () => {
    const { port, received } = await office();
    await publish(withMail(port));
    await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
    const all = received.map((one) => one.text).join("\n");
    expect(all).toContain(`https://desk.example.org/${desk.slug}/2023-09`);
    expect(all).not.toMatch(/district court|teachers|march through|Aru Bekova|Gazette/u);
    expect(all).not.toContain(publisher.email);
  });

  it("wait for nobody: a mail server that never says a word delays no publication", async () => {
    const sockets: Socket[] = [];
    const mute: Server = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => mute.close(resolve));
    });
    await publish(withMail((mute.address() as AddressInfo).port));
    expect(await house().deps.storage.editions.fileOf(desk.reportId, 1, "html")).not.toBeNull();
    expect(await waiting()).toContain(editor.email);
  });

  it("that a dead server did not take are sent once it is back, each once", async () => {
    const gone = await openPostOffice();
    await gone.close();
    const deps = withMail(gone.port);
    await publish(deps);
    const kept = await waiting();
    expect(kept).toContain(editor.email);
    // Not at once: the first attempt may still be under way.
    const back = await office(gone.port);
    await sendDueLetters(deps);
    expect(back.received).toEqual([]);
    house().clock.advance(6 * MINUTE);
    await Promise.all([sendDueLetters(deps), sendDueLetters(deps)]);
    expect(back.received.flatMap((one) => one.to).sort()).toEqual(kept);
    expect(await waiting()).toEqual([]);
  });

  it("are tried less and less often, and given up after three days", async () => {
    const { storage } = house().deps;
    const gone = await openPostOffice();
    await gone.close();
    const deps = withMail(gone.port);
    await publish(deps);
    const due = async () => (await storage.letters.takeDue(house().clock.now(), 100)).length;
    house().clock.advance(6 * MINUTE);
    expect(await due()).toBeGreaterThan(0);
    house().clock.advance(4 * MINUTE);
    expect(await due()).toBe(0);
    house().clock.advance(2 * MINUTE);
    expect(await due()).toBeGreaterThan(0);
    house().clock.advance(6 * MINUTE);
    expect(await due()).toBe(0);
    const count = (await waiting()).length;
    house().clock.advance(72 * 60 * MINUTE);
    expect([await sendDueLetters(deps), await waiting()]).toEqual([count, []]);
  });

  it("of a decision that was not made are not kept", async () => {
    const count = (await waiting()).length;
    const work = house().deps.storage.transaction(async ({ letters }) => {
      const letter = { id: crypto.randomUUID(), to: "x@example.org", subject: "s", text: "t" };
      await letters.add([letter], 0, 0);
      throw new Error("given up");
    });
    await expect(work).rejects.toThrow("given up");
    expect(await waiting()).toHaveLength(count);
  });
});
