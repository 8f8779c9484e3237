/** When a page counts as gone, and since when. */
import { describe, expect, it } from "vitest";
import { goneSince } from "../../../server/domain/observation/gone-since.ts";
import type { LinkState } from "../../../server/domain/observation/observation.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = 100 * DAY;
const PAGE = "https://news.example.org/1";
const OTHER = "https://news.example.org/2";

/** Each a state and how long ago. */
type Seen = readonly [LinkState, number, string?];
const since = (seen: readonly Seen[], spokenAgo: number | null = null) => {
  const glances = seen.map(([state, ago, url = PAGE]) => ({ url, state, at: NOW - ago }));
  const spoken =
    spokenAgo === null
      ? []
      : [{ url: PAGE, personId: "p", personName: "P", at: NOW - spokenAgo, note: null }];
  const at = goneSince(PAGE, glances, spoken, NOW);
  return at === null ? null : NOW - at;
};

describe("a page", () => {
  it.each<[string, readonly Seen[], number | null]>([
    ["that nobody looked at is there", [], null],
    ["in order is there", [["ok", DAY]], null],
    [
      "that failed once may be there",
      [
        ["ok", 2 * DAY],
        ["broken", DAY],
      ],
      null,
    ],
    [
      "that failed twice at once may be there",
      [
        ["broken", DAY + MINUTE],
        ["broken", DAY],
      ],
      null,
    ],
    [
      "that failed twice is gone since the first",
      [
        ["ok", 9 * DAY],
        ["broken", 3 * DAY],
        ["broken", DAY],
      ],
      3 * DAY,
    ],
    [
      "that came back is there",
      [
        ["broken", 3 * DAY],
        ["broken", 2 * DAY],
        ["moved", DAY],
      ],
      null,
    ],
    [
      "that turned us away between is gone all the same",
      [
        ["broken", 3 * DAY],
        ["blocked", 2 * DAY],
        ["broken", DAY],
      ],
      3 * DAY,
    ],
    [
      "that leads elsewhere seems gone",
      [
        ["ok", 9 * DAY],
        ["soft-404", DAY],
      ],
      DAY,
    ],
    [
      "of which another address failed is there",
      [
        ["broken", 3 * DAY, OTHER],
        ["broken", DAY, OTHER],
      ],
      null,
    ],
  ])("%s", (_, seen, expected) => {
    expect(since(seen)).toBe(expected);
  });

  it("that only looks like an error page is there while a person's word holds", () => {
    expect(since([["soft-404", 2 * DAY]], DAY)).toBeNull();
    expect(since([["soft-404", 40 * DAY]], 35 * DAY)).toBe(40 * DAY);
    expect(
      since(
        [
          ["broken", 3 * DAY],
          ["broken", 2 * DAY],
        ],
        DAY,
      ),
    ).toBe(3 * DAY);
  });
});
