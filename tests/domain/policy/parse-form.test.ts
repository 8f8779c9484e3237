import { expect, it } from "vitest";
import { z } from "zod";
import { emailSchema, newPasswordSchema } from "../../../server/domain/policy/account-fields.ts";
import { withNewPassword } from "../../../server/domain/policy/new-password-form.ts";
import { FormError, parseForm } from "../../../server/domain/policy/parse-form.ts";

function failure(schema: z.ZodType, input: unknown): FormError {
  try {
    parseForm(schema, input);
  } catch (error) {
    if (error instanceof FormError) return error;
  }
  throw new Error("it was not refused");
}

const schema = withNewPassword({ email: emailSchema });

it("names each field with what is wrong", () => {
  const { code, fields } = failure(schema, { email: "nobody", password: "short" });
  expect(code).toBe("FORM_INVALID");
  expect(Object.keys(fields).sort()).toEqual(["email", "password"]);
});

it.each([
  ["dana@example.org", "dana@example.org"],
  ["margarita.k@example.org", "Margarita.K-2031"],
])("for %s the password %s is too near", (email, password) => {
  expect(failure(schema, { email, password }).fields).toHaveProperty("password");
});

it("never repeats what was typed", () => {
  const error = failure(z.object({ password: newPasswordSchema }), { password: "hunter2" });
  expect(`${error.message}${error.details}${JSON.stringify(error.fields)}`).not.toContain("hunter2");
});

it.each([null, undefined, "text", 5, []])("%j is no form", (input) => {
  expect(failure(schema, input).code).toBe("FORM_INVALID");
});

it("takes no field it does not know", () => {
  const input = { email: "dana@example.org", password: "a copper kettle on the stove", roles: ["admin"] };
  expect(failure(schema, input).fields).toHaveProperty("");
});
