/** A mail server on this machine, as strict as a test asks, that keeps what it is given. */
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  readonly user: string | null;
  /** Whether the letter came over an encrypted connection. */
  readonly isSecure: boolean;
}

export interface PostOffice {
  readonly port: number;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** Takes letters from anybody, unencrypted, unless `options` say otherwise. */
export async function openPostOffice(options: SMTPServerOptions = {}, port = 0): Promise<PostOffice> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === "desk@example.org" && password === "p@ss:word"
        ? done(null, { user: username })
        : done(new Error("no such user")),
    onData(stream, { envelope, secure, user }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : "",
          to: envelope.rcptTo.map((one) => one.address),
          text: Buffer.concat(parts).toString(),
          user: user ?? null,
          isSecure: secure,
        });
        done();
      });
    },
    ...options,
  });
  // A client that hangs up over a certificate it does not know is what some tests ask for.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
