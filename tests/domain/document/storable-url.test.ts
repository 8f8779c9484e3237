/** Which addresses may enter the shared document. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStorableUrl } from "../../../server/domain/document/storable-url.ts";

describe("isStorableUrl", () => {
  it.each([
    "https://news.example.org/1",
    "HTTP://news.example.org",
    "  https://news.example.org/",
    "news.example.org/1",
    "news.example.org:8080/1",
    "localhost:8080",
    "see the file of 5 September",
    "new s: not an address",
    "https://example.org/?to=javascript:alert(1)",
    "",
  ])("keeps %j", (text) => {
    expect(isStorableUrl(text)).toBe(true);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "  javascript:alert(1)",
    "javascript:1/alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://example.org/x",
    "file:///etc/passwd",
    "view-source:https://example.org",
    "https://example.org/\u0000",
    "https://example.org/\u0085",
    "https://example.org/\ud800",
    `https://example.org/${"x".repeat(9000)}`,
  ])("refuses %j", (text) => {
    expect(isStorableUrl(text)).toBe(false);
  });

  it("keeps nothing that a browser would open as anything but a page", () => {
    const scheme = fc.constantFrom("javascript", "data", "vbscript", "file", "blob", "about", "x-y.z");
    const noise = fc.string({ maxLength: 3, unit: "binary" });
    const tail = fc.oneof(noise, fc.constantFrom("1/alert(1)", "//x", "80"));
    fc.assert(
      fc.property(noise, scheme, noise, tail, (before, name, between, after) => {
        const text = `${before}${name}${between}:${after}`;
        const opened = URL.canParse(text) ? new URL(text).protocol : "https:";
        // No browser has a scheme with a dot in it: that is a host with a port.
        if (isStorableUrl(text)) expect(opened).toMatch(/^(?:https?|localhost):$|\./);
      }),
      { numRuns: 1000 },
    );
  });
});
