import { describe, expect, it } from "vitest";
import { DomainError } from "../server/domain/errors.ts";
import { readSettings } from "../server/env.server.ts";

function refusal(environment: Record<string, string>): DomainError {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error("it was not refused");
}

describe("settings", () => {
  it("need nothing on a person's own machine", () => {
    expect(readSettings({ PATH: "/bin", HOME: "/root" })).toEqual({
      port: 3000,
      host: "127.0.0.1",
      origin: "http://localhost:3000",
      dataDir: "./data",
      databaseUrl: null,
      trustedProxies: { hops: 0 },
      smtpUrl: null,
      mailFrom: "Chronicle Desk <desk@localhost>",
    });
  });

  it("follow the port where no origin is given", () => {
    expect(readSettings({ PORT: "8080" })).toMatchObject({ port: 8080, origin: "http://localhost:8080" });
  });

  it("take what is given", () => {
    const given = {
      PORT: "80",
      HOST: "0.0.0.0",
      ORIGIN: "https://Desk.Example.org/",
      DATA_DIR: "/srv/chronicle",
      DATABASE_URL: "postgresql://user:secret@db.example.org:5432/chronicle",
      TRUST_PROXY: "2",
      SMTP_URL: "smtps://user:secret@mail.example.org",
    };
    expect(readSettings(given)).toEqual({
      port: 80,
      host: "0.0.0.0",
      origin: "https://desk.example.org",
      dataDir: "/srv/chronicle",
      databaseUrl: given.DATABASE_URL,
      trustedProxies: { hops: 2 },
      smtpUrl: given.SMTP_URL,
      mailFrom: "Chronicle Desk <desk@desk.example.org>",
    });
  });

  it("that are empty are not given", () => {
    expect(readSettings({ PORT: "", ORIGIN: " ", DATABASE_URL: "" })).toEqual(readSettings({}));
  });
});

describe("a wrong setting is named", () => {
  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000a"],
    ["PORT", "3e3"],
    ["PORT", "-1"],
    ["HOST", "one two"],
    ["HOST", "http://localhost"],
    ["ORIGIN", "desk.example.org"],
    ["ORIGIN", "https://desk.example.org/path"],
    ["ORIGIN", "https://user:secret@desk.example.org"],
    ["ORIGIN", "https://desk.example.org?x=1"],
    ["ORIGIN", "ftp://desk.example.org"],
    ["ORIGIN", "http://desk.example.org"],
    ["DATABASE_URL", "mysql://user:secret@localhost/x"],
    ["DATABASE_URL", "chronicle"],
    ["SMTP_URL", "https://mail.example.org"],
    ["MAIL_FROM", "nobody"],
    ["MAIL_FROM", "Desk <desk@example.org>\r\nBcc: other@example.org"],
    ["TRUST_PROXY", "true"],
    ["TRUST_PROXY", "11"],
    ["TRUST_PROXY", "127.0.0.1,"],
    ["TRUST_PROXY", "10.0.0.0/33"],
    ["TRUST_PROXY", "proxy.example.org"],
  ])("%s: %s", (name, value) => {
    const { code, message } = refusal({ [name]: value });
    expect(code).toBe("SETTINGS_INVALID");
    expect(message).toContain(`${name} must`);
  });

  it("with all the others that are wrong, and without what they hold", () => {
    const { message, details } = refusal({ PORT: "x", DATABASE_URL: "mysql://user:secret@localhost/x" });
    expect(message).toContain("PORT");
    expect(message).toContain("DATABASE_URL");
    expect(`${message}${details}`).not.toContain("secret");
  });

  it.each(["http://localhost:4000", "http://127.0.0.1:4000", "http://[::1]:4000"])(
    "%s is one's own machine",
    (origin) => {
      expect(readSettings({ ORIGIN: origin }).origin).toBe(origin);
    },
  );
});
