import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emailSchema,
  newPasswordSchema,
  personNameSchema,
  visitorShape,
} from "../../../server/domain/policy/account-fields.ts";
import { rolesSchema } from "../../../server/domain/policy/roles.ts";
import { slugSchema } from "../../../server/domain/policy/slug.ts";

describe("e-mail", () => {
  it.each([
    ["Dana@Example.ORG", "dana@example.org"],
    ["  d.tlegen+desk@mail.example.kz ", "d.tlegen+desk@mail.example.kz"],
    ["пошта@пример.рф", "пошта@пример.рф"],
  ])("%j is %j", (typed, email) => {
    expect(emailSchema.parse(typed)).toBe(email);
  });

  it.each([
    "",
    "dana",
    "dana@",
    "@example.org",
    "a b@example.org",
    "a@b@example.org",
    "a@localhost",
    `${"a".repeat(250)}@b.kz`,
    "a\0@b.kz",
    5,
    null,
  ])("%j is none", (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false);
  });

  it("reads its own result as the same", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const first = emailSchema.safeParse(typed);
        return !first.success || emailSchema.parse(first.data) === first.data;
      }),
    );
  });
});

describe("a name", () => {
  it.each([
    ["  Әсел   Нұрғали ", "Әсел Нұрғали"],
    ["Ann\nLee", "Ann Lee"],
    ["Е\u0308лка", "Ёлка"],
  ])("%j is %j", (typed, name) => {
    expect(personNameSchema.parse(typed)).toBe(name);
  });

  it.each(["", "   ", "a".repeat(101), "Ann\0", "Ann\u202egro.live", "\u200e"])("%j is none", (typed) => {
    expect(personNameSchema.safeParse(typed).success).toBe(false);
  });
});

describe("a new password", () => {
  it.each([
    "a copper kettle on the stove",
    "үш сөз жеткілікті ғой",
    "correct horse battery",
    "Tr0ub4dor&3-x9!q",
    "xyzw-9kd-moon",
  ])("%j will do", (password) => {
    expect(newPasswordSchema.safeParse(password).success).toBe(true);
  });

  it.each([
    "short words",
    "aaaaaaaaaaaaaaaa",
    "123456789012",
    "098765432109",
    "qwertyuiopas",
    "йцукенгшщзхъ",
    "password1234",
    "Password-2031!",
    "пароль123456",
  ])("%j will not", (password) => {
    expect(newPasswordSchema.safeParse(password).success).toBe(false);
  });
});

it("takes no password longer than what a hash should be fed", () => {
  expect(newPasswordSchema.safeParse("a copper kettle ".repeat(63)).success).toBe(false);
});

describe("roles", () => {
  it("come out each once, in the house's order", () => {
    expect(rolesSchema.parse(["reader", "admin", "reader"])).toEqual(["admin", "reader"]);
  });

  it.each([[[]], [["owner"]], ["admin"], [null]])("%j are none", (roles) => {
    expect(rolesSchema.safeParse(roles).success).toBe(false);
  });
});

describe("a chronicle's address", () => {
  it.each(["steppe", "steppe-chronicle", "kz-2", "2031-kz"])("%s will do", (slug) => {
    expect(slugSchema.parse(slug)).toBe(slug);
  });

  it.each([
    "a",
    "Steppe",
    "steppe_x",
    "-steppe",
    "steppe-",
    "a--b",
    "степь",
    "desk",
    "sign-in",
    "2031-03",
    "2031",
    "a/b",
    "x".repeat(61),
  ])("%s will not", (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(false);
  });
});

it("keeps of a browser's name what can be shown, and not too much of it", () => {
  expect(visitorShape.userAgent.parse(`Browser\0\u202e 1\n${"x".repeat(1000)}`)).toMatch(
    /^Browser {3}1 x{288}$/u,
  );
});
