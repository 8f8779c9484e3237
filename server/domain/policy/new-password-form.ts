/** A form in which somebody chooses a password for an account of theirs. */
import { z } from "zod";
import { newPasswordSchema } from "./account-fields.ts";
import { isMadeOfEmail } from "./password-rule.ts";

/** The given fields, `email` among them, and a `password` that is not made of it. */
export function withNewPassword<Fields extends { email: z.ZodType<string, string> }>(fields: Fields) {
  return z.strictObject({ ...fields, password: newPasswordSchema }).superRefine((form, context) => {
    const { email, password } = form as { email: string; password: string };
    if (isMadeOfEmail(password, email)) {
      context.addIssue({
        code: "custom",
        path: ["password"],
        message: "is made of your e-mail address; choose another",
      });
    }
  });
}
