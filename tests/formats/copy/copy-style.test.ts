/** The copy page's policy names its style by a hash that is written down; it must be the style's own. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { COPY_STYLE, COPY_STYLE_HASH } from "../../../server/formats/write/copy/copy-style.ts";

it("is the hash of the style", () => {
  const hash = createHash("sha256").update(COPY_STYLE).digest("base64");
  expect(COPY_STYLE_HASH).toBe(`sha256-${hash}`);
});
