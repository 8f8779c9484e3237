/** Letters by SMTP where the house has a server for it, else onto the console, where whoever runs it can read them. */
import { createTransport } from "nodemailer";
import type { Letter, Mailer } from "../../ports/mailer.ts";

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; null prints letters instead of sending them. */
  readonly smtpUrl: string | null;
  /** The sender, such as `Chronicle Desk <desk@example.org>`. */
  readonly from: string;
}

export function createMailer({ smtpUrl, from }: MailSettings): Mailer {
  if (smtpUrl === null) return { send: async (letter) => void process.stdout.write(printed(letter)) };
  const transport = createTransport(smtpUrl);
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ from, to, subject, text });
      } catch (error) {
        console.error(
          `A letter (“${subject}”) could not be sent:`,
          error instanceof Error ? error.message : error,
        );
      }
    },
  };
}

function printed({ to, subject, text }: Letter): string {
  return `— letter to ${to}: ${subject}\n${text}\n`;
}
