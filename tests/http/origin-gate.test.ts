import { describe, expect, it } from "vitest";
import { isOwnRequest } from "../../server/http/origin-gate.ts";

const OWN = "https://desk.example.org";

describe("isOwnRequest", () => {
  it.each([
    ["GET", undefined, undefined, true],
    ["GET", "https://evil.example", "cross-site", true],
    ["HEAD", undefined, undefined, true],
    ["POST", OWN, "same-origin", true],
    ["POST", OWN, undefined, true],
    ["POST", undefined, "same-origin", true],
    ["POST", undefined, undefined, false],
    ["POST", OWN, "cross-site", false],
    ["POST", OWN, "same-site", false],
    ["POST", OWN, "none", false],
    ["POST", "https://evil.example", "same-origin", false],
    ["POST", "https://evil.example", undefined, false],
    ["POST", `${OWN}.evil.example`, undefined, false],
    ["POST", "null", undefined, false],
    ["PUT", undefined, undefined, false],
    ["DELETE", "http://desk.example.org", undefined, false],
    ["PATCH", OWN, "same-origin", true],
    ["post", undefined, undefined, false],
  ])("%s from %s (%s): %s", (method, origin, fetchSite, expected) => {
    expect(isOwnRequest({ method, origin, fetchSite }, OWN)).toBe(expected);
  });
});
