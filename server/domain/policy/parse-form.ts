/** Reads what a form sent. Errors name the fields, so that a screen can say beside each what to change. */
import type { z } from "zod";
import { DomainError } from "../errors.ts";

/** `fields` maps a field's name to what is wrong with it; "" stands for the form as a whole. */
export class FormError extends DomainError {
  readonly fields: Readonly<Record<string, string>>;

  constructor(fields: Readonly<Record<string, string>>) {
    const list = Object.entries(fields).map(([field, what]) => (field === "" ? what : `${field}: ${what}`));
    super("FORM_INVALID", `Nothing was saved yet; please correct: ${list.join("; ")}.`);
    this.name = "FormError";
    this.fields = fields;
  }
}

/** @throws FormError FORM_INVALID; what was typed is never repeated in it, for it may be a password */
export function parseForm<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[String(issue.path[0] ?? "")] ??= issue.message;
  throw new FormError(fields);
}
