import { expect, it } from "vitest";
import type { Refusal } from "../../../server/domain/policy/can.ts";
import { demand, notFound } from "../../../server/domain/policy/demand.ts";

it("lets a yes pass", () => {
  expect(demand({ ok: true })).toBeUndefined();
});

it.each<[Refusal, string]>([
  ["not-a-member", "NOT_FOUND"],
  ["needs-admin", "NOT_ALLOWED"],
  ["needs-editor", "NOT_ALLOWED"],
  ["needs-admin-or-editor", "NOT_ALLOWED"],
  ["needs-admin-or-publisher", "NOT_ALLOWED"],
  ["last-admin", "LAST_ADMIN"],
])("%s is %s", (why, code) => {
  expect(() => demand({ ok: false, why })).toThrow(expect.objectContaining({ code }));
});

it("answers for another team's things word for word as for what does not exist", () => {
  expect(() => demand({ ok: false, why: "not-a-member" })).toThrow(notFound());
});
