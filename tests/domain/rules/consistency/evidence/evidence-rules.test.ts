/** E01–E03: how much an entry, and a report, rests on. */
import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../server/domain/report/model.ts";
import { evidenceRules } from "../../../../../server/domain/rules/consistency/evidence/evidence-rules.ts";
import { graveClaim } from "../../../../../server/domain/rules/consistency/evidence/grave-claim.ts";
import { oneOutlet } from "../../../../../server/domain/rules/consistency/evidence/one-outlet.ts";
import { publisherOf } from "../../../../../server/domain/rules/consistency/evidence/publisher.ts";
import { singleSource } from "../../../../../server/domain/rules/consistency/evidence/single-source.ts";
import { findingsOf, messagesOf } from "../../../../factories/findings.ts";
import { cite, entry, report, source } from "../../../../factories/report.ts";

it("are three, of the gravity the catalogue gives them", () => {
  expect(evidenceRules.map(({ id, severity }) => [id, severity])).toEqual([
    ["E01", "info"],
    ["E02", "info"],
    ["E03", "info"],
  ]);
});

describe("E01", () => {
  it("counts once for the report", () => {
    const month = report(
      entry("2023-09-01", "a", cite(1)),
      entry("2023-09-02", "b", cite(2), cite(3)),
      entry("2023-09-03", "c", cite(4), cite(5, 4)),
      entry("2023-09-04", "d"),
    );
    expect(findingsOf(singleSource, month)).toEqual([
      expect.objectContaining({
        message: "2 of 4 entries rest on one source",
        entryId: null,
        sourceId: null,
        fix: null,
      }),
    ]);
  });
  it("takes one page under two notes for one source, and a missing note for none", () => {
    const month = report(entry("2023-09-01", "a", cite(1), cite(2)), entry("2023-09-02", "b", cite(3)), {
      sources: [
        source(1, { url: "https://news.example.org/a" }),
        source(2, { url: "https://www.news.example.org/a/?utm_source=x" }),
        source(3, { url: null, kind: "missing" }),
      ],
    });
    expect(messagesOf(singleSource, month)).toEqual(["1 of 2 entries rests on one source"]);
  });
  it("is silent when every entry has two", () => {
    expect(messagesOf(singleSource, report(entry("2023-09-01", "a", cite(1), cite(2))))).toEqual([]);
  });
});

describe("E02", () => {
  function claims(text: string, language: Language = "en"): readonly string[] {
    return messagesOf(graveClaim, report({ header: { language } }, entry("2023-09-01", text, cite(1))));
  }

  it.each<[text: string, claims: string, language: Language]>([
    ["Baltin Zh. was tortured.", "torture", "en"],
    ["He was beaten by guards.", "beating", "en"],
    ["The shepherd died in custody.", "death", "en"],
    ["He had a hand injury.", "injury", "en"],
    ["Two inmates injured themselves.", "injury", "en"],
    ["It is not known how he was injured.", "injury", "en"],
    ["She reported sexual harassment during the search.", "sexual violence", "en"],
    ["The beating left him with a concussion; another man was killed.", "beating, death and injury", "en"],
    ["Балтин Ж. рассказал о пытках и сексуальном насилии.", "torture and sexual violence", "ru"],
    ["Его избили, он получил сотрясение.", "beating and injury", "ru"],
    ["Балтин Ж. азапталған, қайтыс болды.", "torture and death", "kk"],
  ])("%s", (text, named, language) => {
    expect(claims(text, language)).toEqual([`Entry 1 speaks of ${named} and rests on one source`]);
  });

  it.each<[text: string, language: Language]>([
    ["The Committee against Torture met.", "en"],
    ["He beat the record.", "en"],
    ["The deadline passed.", "en"],
    ["The death penalty was abolished.", "en"],
    ["A rapid reply came; the grape harvest began.", "en"],
    ["Miners who had been injured at the pit over the years asked for a meeting.", "en"],
    ["A petition of disabled workers who had been injured was sent.", "en"],
    ["They ask for compensation for an injury.", "en"],
    ["Шахтёры с производственными травмами вышли на площадь.", "ru"],
    ["Комитет ООН против пыток собрался.", "ru"],
    ["Он пытался уйти.", "ru"],
    ["Өлім жазасы жойылды.", "kk"],
  ])("is silent about: %s", (text, language) => {
    expect(claims(text, language)).toEqual([]);
  });

  it("believes the label torture", () => {
    const month = report(entry("2023-09-01", { topics: ["torture"] }, "He died there.", cite(1)));
    expect(messagesOf(graveClaim, month)).toEqual([
      "Entry 1 speaks of torture and death and rests on one source",
    ]);
  });
  it("is silent with two sources, and leaves none to S01", () => {
    const two = report(entry("2023-09-01", "He was tortured.", cite(1), cite(2)));
    const none = report(entry("2023-09-01", "He was tortured."));
    expect(messagesOf(graveClaim, two)).toEqual([]);
    expect(messagesOf(graveClaim, none)).toEqual([]);
  });
});

describe("E03", () => {
  function month(...urls: readonly string[]) {
    return report(entry("2023-09-01", "a", ...urls.map((_, index) => cite(index + 1))), {
      sources: urls.map((url, index) => source(index + 1, { url })),
    });
  }
  const A = (n: number) => `https://rus.steppe.example/${n}`;
  const B = (n: number) => `https://outlet${n}.example/page`;

  it("tells which outlet and how much of the whole, once", () => {
    expect(findingsOf(oneOutlet, month(A(1), A(2), A(3), A(4), B(1), B(2)))).toEqual([
      expect.objectContaining({
        message: "4 of 6 sources are one outlet: steppe.example",
        entryId: null,
        sourceId: null,
        fix: null,
      }),
    ]);
  });
  it.each<[name: string, urls: readonly string[]]>([
    ["exactly half", [A(1), A(2), A(3), B(1), B(2), B(3)]],
    ["fewer than six sources", [A(1), A(2), A(3), A(4), A(5)]],
    ["no source at all", []],
    [
      "different people on one network",
      [1, 2, 3, 4, 5, 6].map((n) => `https://www.facebook.com/person${n}/posts/1`),
    ],
  ])("is silent about %s", (_name, urls) => {
    expect(messagesOf(oneOutlet, month(...urls))).toEqual([]);
  });
  it("counts a source that several entries cite once", () => {
    const shared = report(...[1, 2, 3, 4, 5, 6].map((n) => entry("2023-09-01", "a", cite(n, 1))));
    expect(messagesOf(oneOutlet, shared)).toEqual([]);
  });
  it.each([
    ["https://rus.steppe.example/a/1.html", "steppe.example"],
    ["https://www.gov.kz/page", "gov.kz"],
    ["https://justice.gov.kz/page", "justice.gov.kz"],
    ["https://t.me/somechannel/15", "t.me/somechannel"],
    ["https://t.me/s/somechannel", "t.me/somechannel"],
    ["https://www.facebook.com/groups/123/posts/5/", "facebook.com/groups/123"],
    ["https://www.facebook.com/watch/?v=5", null],
    ["https://www.youtube.com/watch?v=abc", null],
    ["https://youtu.be/abc", null],
    ["https://vk.com/wall-12_34", "vk.com/wall-12"],
    ["not an address", null],
  ])("publisher of %s", (address, publisher) => {
    expect(publisherOf(address)).toBe(publisher);
  });
});
