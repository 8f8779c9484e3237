/**
 * Lucia as this house uses it: sessions of 30 days, prolonged when half of them
 * are over, in a cookie named `__Host-…`, which makes browsers insist on
 * Secure, on Path=/ and on no Domain, so that no neighbouring host can plant
 * one. On a person's own machine there is no https: a plain name, without
 * Secure, is used there. SameSite is Lax, not Strict: a link in a letter must
 * find one signed in; unsafe methods are guarded by their Origin.
 */
import { type Cookie, Lucia, TimeSpan } from "lucia";
import type { SessionCookie } from "../../ports/sessions.ts";
import type { Prisma } from "../prisma/generated/client.ts";
import { createLuciaAdapter, type LuciaAdapterSettings } from "./lucia-adapter.ts";

export interface LuciaSettings extends LuciaAdapterSettings {
  /** Where people reach the house; https unless it is their own machine. */
  readonly origin: string;
}

export function createLucia(client: Prisma.TransactionClient, settings: LuciaSettings): Lucia {
  const secure = new URL(settings.origin).protocol === "https:";
  return new Lucia(createLuciaAdapter(client, settings), {
    sessionExpiresIn: new TimeSpan(30, "d"),
    sessionCookie: {
      name: secure ? "__Host-session" : "session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
  });
}

/** The secret in a request's Cookie header, or null. Anybody may send one: damaged, it is no cookie. */
export function readSecret(
  lucia: Pick<Lucia, "readSessionCookie">,
  cookieHeader: string | null,
): string | null {
  try {
    return lucia.readSessionCookie(cookieHeader ?? "") || null;
  } catch {
    // A stray per cent sign, from another program on the same host, perhaps.
    return null;
  }
}

export function toValue(cookie: Cookie): SessionCookie {
  const { secure = true, maxAge = 0 } = cookie.attributes;
  return {
    name: cookie.name,
    value: cookie.value,
    attributes: { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge },
    header: cookie.serialize(),
  };
}
