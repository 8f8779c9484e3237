/** Letters by SMTP, to a real mail server on this machine. */

import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createMailer, mailOptions } from "../../../server/adapters/mail/mailer.ts";
import { openPostOffice, type PostOffice } from "./post-office.ts";

const LETTER = {
  to: "aru@example.org",
  subject: "Велмар, March 2031: changes are asked for",
  text: "A reviewer asks for changes.\n\nhttps://desk.example.org/desk/velmar/2031-03\n",
};
const FROM = "Chronicle Desk <desk@example.org>";
/** smtp-server's own certificate is nobody's. */
const ANY_CERTIFICATE = "tls.rejectUnauthorized=false";

const open: PostOffice[] = [];
afterEach(async () => {
  for (const office of open.splice(0)) await office.close();
});

async function office(options: SMTPServerOptions = {}): Promise<PostOffice> {
  const opened = await openPostOffice(options);
  open.push(opened);
  return opened;
}

function mailer(smtpUrl: string) {
  const errors: string[] = [];
  const made = createMailer({ smtpUrl, from: FROM, onError: (what) => errors.push(what) });
  return { send: () => made.send(LETTER), errors };
}

describe("a letter", () => {
  it("arrives, from the desk, with its words", async () => {
    const { port, received } = await office({ hideSTARTTLS: true });
    const { send, errors } = mailer(`smtp://127.0.0.1:${port}`);
    expect([await send(), errors]).toEqual([true, []]);
    expect(received).toMatchObject([
      { from: "desk@example.org", to: [LETTER.to], isSecure: false, user: null },
    ]);
    expect(received[0]?.text).toContain("From: Chronicle Desk <desk@example.org>");
    expect(received[0]?.text).toContain("https://desk.example.org/desk/velmar/2031-03");
    expect(received[0]?.text).toMatch(/^Subject: =\?UTF-8\?/mu);
  });

  it("goes with the name and password of the address, which may hold any character", async () => {
    const { port, received } = await office({
      hideSTARTTLS: true,
      authOptional: false,
      allowInsecureAuth: true,
    });
    const { send } = mailer(`smtp://desk%40example.org:p%40ss%3Aword@127.0.0.1:${port}`);
    expect([await send(), received[0]?.user]).toEqual([true, "desk@example.org"]);
  });

  it("is encrypted where the server offers it, and to smtps:// from the first byte", async () => {
    const starting = await office();
    const secure = await office({ secure: true });
    expect(await mailer(`smtp://127.0.0.1:${starting.port}?${ANY_CERTIFICATE}`).send()).toBe(true);
    expect(await mailer(`smtps://127.0.0.1:${secure.port}?${ANY_CERTIFICATE}`).send()).toBe(true);
    expect([...starting.received, ...secure.received].map((one) => one.isSecure)).toEqual([true, true]);
  });

  it("is not given to a server whose certificate nobody vouches for", async () => {
    const { port, received } = await office();
    const { send, errors } = mailer(`smtp://127.0.0.1:${port}`);
    expect([await send(), received]).toEqual([false, []]);
    expect(errors).toEqual([`a letter (“${LETTER.subject}”) could not be sent; it is tried again`]);
  });

  it("is not sent in the open where encryption is wanted, and neither is the password", async () => {
    const onAuth = vi.fn();
    const { port, received } = await office({ hideSTARTTLS: true, allowInsecureAuth: true, onAuth });
    const { send } = mailer(`smtp://desk:secret@127.0.0.1:${port}?requireTLS=true`);
    expect([await send(), received]).toEqual([false, []]);
    expect(onAuth).not.toHaveBeenCalled();
  });

  it.each([
    ["mail.example.org", "", true],
    ["mail.example.org", "?requireTLS=false", false],
    ["127.0.0.1", "", false],
    ["localhost", "", false],
    ["[::1]", "", false],
    ["127.0.0.1.example.org", "", true],
  ])("to %s%s: encrypted or not at all is %s", (host, query, isRequired) => {
    expect(mailOptions({ smtpUrl: `smtp://${host}:25${query}` }).requireTLS).toBe(isRequired);
  });

  it("that is refused, for the password or for the person, is told and not thrown", async () => {
    const strict = await office({ hideSTARTTLS: true, authOptional: false, allowInsecureAuth: true });
    expect(await mailer(`smtp://desk:wrong@127.0.0.1:${strict.port}`).send()).toBe(false);
    const closed = await office({
      hideSTARTTLS: true,
      onRcptTo: (_address, _session, done) => done(new Error("no such box")),
    });
    const { send, errors } = mailer(`smtp://127.0.0.1:${closed.port}`);
    expect([await send(), errors.length]).toEqual([false, 1]);
  });

  it("to a server that is not there, or breaks off, is told and not thrown", async () => {
    const { port, close } = await openPostOffice();
    await close();
    expect(await mailer(`smtp://127.0.0.1:${port}`).send()).toBe(false);
    const rude: Server = createServer((socket: Socket) => socket.end("421 no\r\n"));
    await new Promise<void>((resolve) => rude.listen(0, "127.0.0.1", resolve));
    expect(await mailer(`smtp://127.0.0.1:${(rude.address() as AddressInfo).port}`).send()).toBe(false);
    await new Promise((resolve) => rude.close(resolve));
  });

  it("is printed where the house has no mail server", async () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    expect(await createMailer({ smtpUrl: null, from: FROM }).send(LETTER)).toBe(true);
    expect(write).toHaveBeenCalledWith(`— letter to ${LETTER.to}: ${LETTER.subject}\n${LETTER.text}\n`);
  });
});
