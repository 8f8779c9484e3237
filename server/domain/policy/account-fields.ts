/** The fields that accounts, invitations and chronicles are made of, as one reads them from a form. */
import { z } from "zod";
import { passwordWeakness } from "./password-rule.ts";

/** One line of visible text: no control characters, no invisible direction marks that could disguise a name. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function lineSchema(longest: number) {
  return z
    .string("write something here")
    .max(longest * 4, `at most ${longest} characters`)
    .transform((value) => value.normalize("NFC").replace(/\s+/gu, " ").trim())
    .refine((value) => value !== "", "write something here")
    .refine((value) => value.length <= longest, `at most ${longest} characters`)
    .refine((value) => !HIDDEN.test(value), "contains characters that cannot be shown");
}

export const personNameSchema = lineSchema(100);
export const teamNameSchema = lineSchema(100);
export const chronicleTitleSchema = lineSchema(200);

/** RFC 5321 allows 254 characters. Compared in lower case; the part before the @ is case-sensitive on paper only. */
export const emailSchema = z
  .string("write an e-mail address")
  .max(254, "is too long for an e-mail address")
  .transform((value) => value.normalize("NFC").trim().toLowerCase())
  .refine(
    (value) => /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u.test(value),
    "is not an e-mail address such as name@example.org",
  );

/** As typed when signing in: any length a hash can take, nothing else asked of it. */
export const typedPasswordSchema = z
  .string("write your password")
  .min(1, "write your password")
  .max(1000, "is too long");

/** For a new password, the form must also hold the `email` it will belong to. */
export const newPasswordSchema = z
  .string("choose a password")
  .max(1000, "is too long")
  .superRefine((value, context) => {
    const weakness = passwordWeakness(value);
    if (weakness) context.addIssue(weakness);
  });

export const idSchema = z.uuid("is not an id");

/** A secret from a link; anything longer was never ours. */
export const linkSecretSchema = z
  .string("the link is incomplete")
  .min(1, "the link is incomplete")
  .max(200, "the link is damaged");

/** Where the request came from, as the HTTP layer knows it. */
export const visitorShape = {
  address: z.string().max(100),
  userAgent: z.string().transform((value) => value.slice(0, 300).replace(/\p{C}/gu, " ")),
};
