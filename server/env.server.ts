/**
 * The settings of a house, from its environment. All have defaults that work on
 * a person's own machine; a wrong one stops the start and is named.
 */
import { z } from "zod";
import { DomainError } from "./domain/errors.ts";
import { parseTrustedProxies, TRUST_NOBODY, type TrustedProxies } from "./http/trusted-proxies.ts";

export interface Settings {
  readonly port: number;
  /** The network address to listen on. */
  readonly host: string;
  /** Where people reach the house: scheme, host and port, no slash at the end. */
  readonly origin: string;
  /** Where everything is kept that is not in a database elsewhere. */
  readonly dataDir: string;
  /** Null for the PostgreSQL of our own under the data folder. */
  readonly databaseUrl: string | null;
  /** Whose word about a visitor's address is taken; nobody's unless somebody says so. */
  readonly trustedProxies: TrustedProxies;
  /** Where letters are handed on; null prints them to the console. */
  readonly smtpUrl: string | null;
  /** The letters' sender. */
  readonly mailFrom: string;
}

const OWN_MACHINE = new Set(["localhost", "127.0.0.1", "[::1]"]);

const schema = z.object({
  PORT: z
    .string()
    .default("3000")
    .refine(
      (value) => /^\d{1,5}$/u.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
      "must be a whole number from 1 to 65535",
    )
    .transform(Number),
  HOST: z
    .string()
    .default("127.0.0.1")
    .refine(
      (value) => /^[\w.:-]+$/u.test(value),
      "must be one network address or host name, such as 127.0.0.1 or 0.0.0.0",
    ),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .refine(
      (value) => /^postgres(ql)?:$/u.test(parseUrl(value)?.protocol ?? ""),
      "must be the address of a PostgreSQL database, such as postgresql://user:password@host:5432/chronicle",
    )
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((value, context) => {
      const parsed = parseTrustedProxies(value);
      if (parsed !== null) return parsed;
      context.addIssue(
        "must be the number of proxies in front (1, 2, …) or their addresses, such as 127.0.0.1 or 10.0.0.0/8, with commas between",
      );
      return z.NEVER;
    })
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      (value) => /^smtps?:$/u.test(parseUrl(value)?.protocol ?? ""),
      "must be the address of a mail server, such as smtps://user:password@mail.example.org",
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .max(300, "is too long")
    .refine(
      (value) => /^[^\r\n]*@[^\r\n]*$/u.test(value),
      "must be a sender, such as Desk <desk@example.org>",
    )
    .optional(),
  ORIGIN: z
    .string()
    .refine(
      isOrigin,
      "must be a scheme, a host and perhaps a port, such as https://desk.example.org, and nothing behind",
    )
    .refine(
      isSafeOrigin,
      "must begin with https:// unless the host is localhost: passwords and sessions travel through it",
    )
    .transform((value) => new URL(value).origin)
    .optional(),
});

/** Settings that are empty count as not given. @throws DomainError SETTINGS_INVALID; no value is repeated, for one holds a password */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== "");
  const result = schema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const list = result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    throw new DomainError(
      "SETTINGS_INVALID",
      `Nothing was started. Please correct the settings: ${list.join("; ")}.`,
    );
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, TRUST_PROXY, SMTP_URL, MAIL_FROM, ORIGIN } = result.data;
  return {
    port: PORT,
    host: HOST,
    origin: ORIGIN ?? `http://localhost:${PORT}`,
    dataDir: DATA_DIR,
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM ?? `Chronicle Desk <desk@${new URL(ORIGIN ?? "http://localhost").hostname}>`,
    databaseUrl: DATABASE_URL ?? null,
    trustedProxies: TRUST_PROXY ?? TRUST_NOBODY,
  };
}

function parseUrl(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

function isOrigin(value: string): boolean {
  const url = parseUrl(value);
  if (!url || !/^https?:$/u.test(url.protocol)) return false;
  return url.origin === url.href.replace(/\/$/u, "");
}

function isSafeOrigin(value: string): boolean {
  const url = parseUrl(value);
  return url === null || url.protocol === "https:" || OWN_MACHINE.has(url.hostname);
}
