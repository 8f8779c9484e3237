/** The screens and the server are bundled apart, each with a copy of the class; either must know the other's errors. */
import { expect, it } from "vitest";
import { DomainError } from "../../server/domain/errors.ts";
import { FormError } from "../../server/domain/policy/parse-form.ts";

it("is known by what it is, not by which copy of the program made it", async () => {
  const path = "../../server/domain/errors.ts?another-copy";
  const other: typeof import("../../server/domain/errors.ts") = await import(path);
  expect(other.DomainError).not.toBe(DomainError);
  const refused = new other.DomainError("NOT_FOUND", "There is nothing here.");
  expect(refused).toBeInstanceOf(DomainError);
  expect(refused).not.toBeInstanceOf(FormError);
  expect(new FormError({ name: "too long" })).toBeInstanceOf(other.DomainError);
});

it("is not any error that happens to have a code", () => {
  const system = Object.assign(new Error("no such file"), { code: "ENOENT", details: null });
  for (const value of [
    system,
    new Error("NOT_FOUND"),
    { code: "NOT_FOUND", details: null },
    null,
    "NOT_FOUND",
  ])
    expect(value instanceof DomainError).toBe(false);
});
