/** References to laws in three languages. A case is the text and what it cites, as "code article/part/paragraph". */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawOf, recogniseLaw } from "../../../server/domain/law/recognise-law.ts";

const SHORT = { criminal: "C", administrative: "A", "criminal-procedure": "P", other: "O" } as const;

function cited(text: string): readonly string[] {
  return recogniseLaw(text).map(({ code, article, part, paragraph }) => {
    const inside = [article, part ?? "", paragraph ?? ""].join("/").replace(/\/+$/, "");
    return `${SHORT[code]} ${inside}`;
  });
}

type Case = readonly [text: string, ...cited: string[]];

const ENGLISH: readonly Case[] = [
  ["Article 272 of the Criminal Code of the RK", "C 272"],
  ["Articles 405, 258 of the Criminal Code of the Republic of Kazakhstan, who is held", "C 405", "C 258"],
  ["Articles 405 and 258 of the Penal Code", "C 405", "C 258"],
  ["under Articles 190, 274 and 367 of the Criminal Code to 7 years", "C 190", "C 274", "C 367"],
  [
    "Article 362, Part 4, Article 370, Part 4, Paragraph 1 of the Criminal Code of the RK for",
    "C 362/4",
    "C 370/4/1",
  ],
  ["Article 482 Part 1 of the Criminal Procedure Code", "P 482/1"],
  ["Article 13 of the Code of Criminal Procedure", "P 13"],
  ["Article 54 paragraph 1 of the Law “On Elections”. The article", "O 54//1"],
  ["Article 8 of the Law on Political Parties. The", "O 8"],
  ["Article 8 of the law on peaceful assemblies was applied", "O 8"],
  ["Article 5 of the Constitutional Law of the RK “On Courts”", "O 5"],
  ["Article 434-2 of the Code of Administrative Offences", "A 434-2"],
  ["Article 73-3 of the Code of Administrative Offenses of the RK", "A 73-3"],
  ["Article 667 of the Code of the Republic of Kazakhstan on Administrative Offences", "A 667"],
  ["Article 488 of the Administrative Code", "A 488"],
  ["Article 190, Part 1/2 of the Criminal Code", "C 190/1/2"],
  ["Art. 405 p. 2 CC RK", "C 405/2"],
  ["Arts. 405, 258 CC", "C 405", "C 258"],
  ["Articles 405 (Part 2) and 258 of the Criminal Code", "C 405/2", "C 258"],
  ["Article 174(2) of the Criminal Code", "C 174/2"],
  ["Part 2 of Article 405 and Part 1 of Article 258 of Kazakhstan’s Criminal Code", "C 405/2", "C 258/1"],
  ["Parts 1 and 2 of Article 405 of the Criminal Code", "C 405/1", "C 405/2"],
  ["Part two of Article 405 of the RK Criminal Code", "C 405/2"],
  ["paragraph 1, Part 4 of Article 370 of the Criminal Code", "C 370/4/1"],
  ["Article 174 (inciting discord) of the Criminal Code", "C 174"],
  ["Article 174 (“inciting discord”), Part 2 of the Criminal Code", "C 174/2"],
  ["(Article 272 of the Criminal Code)", "C 272"],
  ["the Criminal Code (Article 272)", "C 272"],
  ["the Criminal Code and Article 488 of the Code of Administrative Offences", "A 488"],
  ["Article 405 of the Criminal Code and Article 488 of the CAO", "C 405", "A 488"],
  ["Article 23 of the Constitution", "O 23"],
  ["Article 19 of the International Covenant on Civil and Political Rights", "O 19"],
  ["Article 22 of the Labour Code", "O 22"],
  ["Article 280.3 of the Criminal Code"],
  ["Article\u00a0272 of the Criminal\u00a0Code", "C 272"],
];

const RUSSIAN: readonly Case[] = [
  ["ст. 405 ч. 2 УК РК", "C 405/2"],
  ["статьи 405, 258 УК РК", "C 405", "C 258"],
  ["ч. 1 ст. 488 КоАП РК", "A 488/1"],
  ["по статье 174 Уголовного кодекса", "C 174"],
  ["по статье 488 Кодекса РК об административных правонарушениях", "A 488"],
  ["ст. 73-3 КоАП", "A 73-3"],
  ["п. 1 ч. 4 ст. 370 УПК", "P 370/4/1"],
  ["ст.ст. 190, 367 УК", "C 190", "C 367"],
  ["ст.405 ч.2, ст.258 ч.1 УК РК", "C 405/2", "C 258/1"],
  ["ч. 2 ст. 405, ч. 1 ст. 258 УК РК и ч. 6 ст. 488 КоАП РК", "C 405/2", "C 258/1", "A 488/6"],
  ["ст. 190 ч. 4 п. 2, 367 ч. 1 УК РК", "C 190/4/2", "C 367/1"],
  ["по части второй статьи 174 УК", "C 174/2"],
  ["по 174-й статье УК РК", "C 174"],
  ["статьи 370 УК, часть 4", "C 370/4"],
  ["ст. 405 УК, ч. 1 ст. 258 УК", "C 405", "C 258/1"],
  ["по ст. 174 («возбуждение розни») УК РК", "C 174"],
  ["УК РК: ст. 405, ст. 258", "C 405", "C 258"],
  ["ст. 482 Уголовно-процессуального кодекса", "P 482"],
  ["ст. 54 Конституционного закона РК «О выборах»", "O 54"],
  ["ст. 5 закона о политических партиях", "O 5"],
  ["статья 20 Конституции", "O 20"],
  ["ст. 488 КоАП, 15 суток", "A 488"],
];

const KAZAKH: readonly Case[] = [
  ["ҚК-нің 405-бабы", "C 405"],
  ["ҚР ҚК 405-бабының 2-бөлігі", "C 405/2"],
  ["ӘҚБтК 488-бап", "A 488"],
  ["ҚПК-нің 13-бабының 1-тармағы", "P 13//1"],
  ["ҚР Қылмыстық кодексінің 405, 258-баптары бойынша", "C 405", "C 258"],
  ["Қылмыстық кодекстің 405-бабының екінші бөлігі", "C 405/2"],
  ["Әкімшілік құқық бұзушылық туралы кодекстің 488-бабы", "A 488"],
  ["ҚК-нің 405-бабы, ӘҚБтК-нің 488-бабы", "C 405", "A 488"],
  ["405-бап (ҚР ҚК)", "C 405"],
  ["«Сайлау туралы» Заңның 54-бабының 1-тармағы", "O 54//1"],
  ["ҚК 405-бабының 1, 2-бөліктері", "C 405/1", "C 405/2"],
];

/** Where the code comes from when the reference itself names none. */
const INHERITED: readonly Case[] = [
  ["Articles 190, 367", "O 190", "O 367"],
  [
    "Article 405, Part 2, Article 258, Part 1 and Sarin A., Article 405, Part 2 of the Criminal Code",
    "C 405/2",
    "C 258/1",
    "C 405/2",
  ],
  ["Article 272 of the Criminal Code. Later Article 258, Part 1 was added.", "C 272", "C 258/1"],
  ["Article 405, Part 2 was added. He was fined under Article 488 of the CAO.", "A 405/2", "A 488"],
  ["The Criminal Code was amended: Article 405, Part 2 is new.", "C 405/2"],
];

const NOTHING: readonly string[] = [
  "his article 24 hours later",
  "an article 5 of us had read",
  "ARTICLE 19 condemned the verdict",
  "Article 19 condemned the verdict",
  "Modern Art. 20 painters took part",
  "Part 2 of the report",
  "the Criminal Code of the RK",
  "статья 20 лет назад",
  "в 9 ч. 15 мин",
  "2 бабушки и 3 бабочки",
  "старт, лист. 4",
  "",
];

describe.each([
  ["English", ENGLISH],
  ["Russian", RUSSIAN],
  ["Kazakh", KAZAKH],
  ["no code of its own", INHERITED],
])("%s", (_name, cases) => {
  it.each(cases.map(([text, ...laws]) => ({ text, laws })))("$text", ({ text, laws }) => {
    expect(cited(text)).toEqual(laws);
  });
});

it.each(NOTHING)("cites nothing: %s", (text) => {
  expect(cited(text)).toEqual([]);
});

it.each([
  ["fined under Article 488, 15 days of arrest, by the court", "O 488"],
  ["Articles 405, 258 and 100 of his friends", "O 405", "O 258"],
  ["Article 488 and 20 other activists", "O 488"],
  ["Article 405, 2023", "O 405"],
])("a number that counts something else ends the list: %s", (text, ...laws) => {
  expect(cited(text)).toEqual(laws);
});

describe("printed", () => {
  it.each([
    [
      "x, Article 405, Part 2 of the Criminal Code of the RK, y",
      "Article 405, Part 2 of the Criminal Code of the RK",
    ],
    [
      "(Articles 405, 258 of the Criminal Code of Kazakhstan)",
      "Articles 405, 258 of the Criminal Code of Kazakhstan",
    ],
    ["under Part 2 of Article 405 of the Criminal Code.", "Part 2 of Article 405 of the Criminal Code"],
    ["бойынша ҚР ҚК 405-бабының 2-бөлігі, деді", "ҚР ҚК 405-бабының 2-бөлігі"],
    ["Articles 405 (Part 2) as charged", "Articles 405 (Part 2)"],
  ])("%s", (text, printed) => {
    for (const law of recogniseLaw(text)) {
      expect(law.printed).toBe(printed);
      expect(text.slice(law.from, law.to)).toBe(printed);
    }
    expect(recogniseLaw(text).length).toBeGreaterThan(0);
  });
});

describe("lawOf", () => {
  it("names each law once, with the words of its first mention and without offsets", () => {
    const text = "Article 405 of the Criminal Code of the RK; later Article 405 of the Criminal Code again";
    expect(lawOf(text)).toEqual([
      {
        code: "criminal",
        article: "405",
        part: null,
        paragraph: null,
        printed: "Article 405 of the Criminal Code of the RK",
      },
    ]);
  });
  it("tells parts apart", () => {
    expect(lawOf("ст. 405 ч. 1, ст. 405 ч. 2 УК").map((law) => law.part)).toEqual(["1", "2"]);
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."Article Articles Art. Part p. ст. ч. п. 405 258, 1 2-бөлігі 405-бабы ҚК УК РК of the and , ( ) “ ” « » Criminal Code CC RK Law on Elections . и".split(
      " ",
    ),
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" ")),
  );

  it("is cited by its own words, in reading order, without overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        let from = -1;
        for (const law of recogniseLaw(text)) {
          expect(law.printed).toBe(text.slice(law.from, law.to));
          expect(law.article).not.toBe("");
          if (law.from !== from) expect(law.from).toBeGreaterThanOrEqual(end);
          from = law.from;
          end = law.to;
        }
      }),
    );
  });

  it("gives each article a number that the words hold", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { article, printed } of recogniseLaw(text))
          expect(printed.replaceAll("‑", "-")).toContain(article);
      }),
    );
  });
});

it("reads a line of a million law words to its end", () => {
  const text = "Article 405, Part 2, ".repeat(50_000);
  expect(recogniseLaw(text).at(-1)).toMatchObject({ article: "405", part: "2" });
});
