/** Whose address counts when somebody guesses passwords: nobody chooses it for themselves. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTrustedProxies, TRUST_NOBODY, visitorAddress } from "../../server/http/trusted-proxies.ts";

function trusted(text: string) {
  const parsed = parseTrustedProxies(text);
  if (!parsed) throw new Error(`${text} was not understood`);
  return parsed;
}

const VISITOR = "198.51.100.7";
const PROXY = "10.0.0.2";

describe("without a setting", () => {
  it("is the socket's other end, whatever the request says", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(visitorAddress(VISITOR, header, TRUST_NOBODY)).toBe(VISITOR);
      }),
    );
  });
});

describe("with a number of proxies", () => {
  it.each([
    ["one proxy", "1", VISITOR, VISITOR],
    ["one, and a visitor who claims to be another", "1", `192.0.2.1, ${VISITOR}`, VISITOR],
    ["two", "2", `${VISITOR}, 10.0.0.1`, VISITOR],
    ["two, and a visitor who claims to be another", "2", `192.0.2.1, ${VISITOR}, 10.0.0.1`, VISITOR],
    ["two that should be there, one that is", "2", VISITOR, VISITOR],
    ["none in the end", "0", "192.0.2.1", PROXY],
    ["a proxy that adds a port", "1", `192.0.2.1, ${VISITOR}:51002`, VISITOR],
    ["an address in brackets", "1", "[2001:db8::7]:443", "2001:db8::7"],
    ["nothing forwarded", "1", undefined, PROXY],
    ["nonsense forwarded", "1", "unknown", PROXY],
    ["a bare number", "1", "7", PROXY],
    ["emptiness", "1", "", PROXY],
  ])("%s", (_name, setting, header, expected) => {
    expect(visitorAddress(PROXY, header, trusted(setting))).toBe(expected);
  });
});

describe("with addresses", () => {
  it.each([
    ["the proxy itself", PROXY, PROXY, VISITOR, VISITOR],
    ["its network", "10.0.0.0/8", PROXY, `192.0.2.1, ${VISITOR}, 10.9.9.9`, VISITOR],
    ["several", "127.0.0.1, ::1, 10.0.0.0/8", "::1", `${VISITOR}, 10.1.1.1`, VISITOR],
    ["an IPv4 address in the clothes of an IPv6 one", "127.0.0.1", "::ffff:127.0.0.1", VISITOR, VISITOR],
    ["somebody else at the socket", "127.0.0.1", VISITOR, "192.0.2.1", VISITOR],
    ["IPv6 at the socket, IPv4 in the setting", "127.0.0.1", "2001:db8::7", "192.0.2.1", "2001:db8::7"],
    ["a trusted one that says nonsense", PROXY, PROXY, `${VISITOR}, <script>`, PROXY],
    ["all of them trusted", "10.0.0.0/8", PROXY, "10.0.0.3", "10.0.0.3"],
  ])("%s", (_name, setting, remote, header, expected) => {
    expect(visitorAddress(remote, header, trusted(setting))).toBe(expected);
  });

  it("a visitor's own header never matters, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("1", PROXY), (claim, setting) => {
        expect(visitorAddress(PROXY, `${claim}, ${VISITOR}`, trusted(setting))).toBe(VISITOR);
      }),
    );
  });
});

it.each([
  "",
  "true",
  "all",
  "-1",
  "1.5",
  "11",
  "10",
  "127.0.0.1,",
  "300.1.1.1",
  "10.0.0.0/33",
  "a.b",
  "::1/x",
])("the setting %j", (text) => {
  expect(parseTrustedProxies(text)).toEqual(text === "10" ? { hops: 10 } : null);
});
