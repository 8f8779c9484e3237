/** Letters by SMTP where the house has a server for it, else onto the console, where whoever runs it can read them. */
import { createTransport } from "nodemailer";
import type { Letter, Mailer } from "../../ports/mailer.ts";

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; null prints letters instead of sending them. */
  readonly smtpUrl: string | null;
  /** The sender, such as `Chronicle Desk <desk@example.org>`. */
  readonly from: string;
  /** Told of a letter that was not taken; by its subject, never by its text. */
  readonly onError?: (what: string, error: unknown) => void;
}

/** Milliseconds to wait for a server that is reached but says nothing. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

export function createMailer({ smtpUrl, from, onError = toConsole }: MailSettings): Mailer {
  if (smtpUrl === null) return { send: async (letter) => process.stdout.write(printed(letter)) || true };
  const transport = createTransport(mailOptions({ smtpUrl }));
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ from, to, subject, text });
        return true;
      } catch (error) {
        onError(`a letter (“${subject}”) could not be sent; it is tried again`, error);
        return false;
      }
    },
  };
}

/**
 * Whoever sits on the way to another machine could take the offer of encryption out, and read password and letters: so
 * letters go there encrypted or not at all, unless the address says `?requireTLS=false`.
 */
export function mailOptions({ smtpUrl }: { readonly smtpUrl: string }) {
  const { hostname, searchParams } = new URL(smtpUrl);
  const isOwnMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/u.test(hostname);
  const said = searchParams.get("requireTLS");
  const requireTLS = said === null ? !isOwnMachine : said !== "false";
  return { ...PATIENCE, url: smtpUrl, requireTLS };
}

function toConsole(what: string, error: unknown): void {
  console.error(`${what}:`, error instanceof Error ? error.message : error);
}

function printed({ to, subject, text }: Letter): string {
  return `— letter to ${to}: ${subject}\n${text}\n`;
}
