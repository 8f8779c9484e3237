/** A small invented month that uses everything a page can show, in each language. */
import type { Block, Entry, Language, Report, Source } from "../../../server/domain/report/model.ts";
import { cite, entry, report, source } from "../../factories/report.ts";

interface Voice {
  readonly title: string | null;
  readonly sentence: string;
  readonly region: string;
  readonly settlement: string;
  readonly facility: string;
  readonly people: readonly [string, string, string];
}

const VOICES: Readonly<Record<Language, Voice>> = {
  en: {
    title: "Rights in the valley: September 2023",
    sentence: "the court refused to hear the gardener’s complaint & sent it back without giving a reason",
    region: "Valley region",
    settlement: "Oldbridge",
    facility: "facility AB 12/3",
    people: ["Zimmer A.", "Abel O.", "Marlow K."],
  },
  ru: {
    title: "Хроника долины, сентябрь 2023",
    sentence: "суд отказался рассматривать жалобу садовника и вернул её без объяснения причин",
    region: "Долинная область",
    settlement: "Старомостье",
    facility: "учреждение АБ-12/3",
    people: ["Яблонев А.", "Арбузова О.", "Ёлкина К."],
  },
  kk: {
    title: null,
    sentence: "сот бағбанның шағымын қараудан бас тартып, себебін айтпай кері қайтарды — ә ғ қ ң ө ұ ү һ і",
    region: "Алқап облысы",
    settlement: "Ескікөпір",
    facility: "АБ-12/3 мекемесі",
    people: ["Өрікбаев Ә.", "Алмабаева О.", "Қарақатов Ң."],
  },
};

const SOURCES: readonly Source[] = [
  source(1, {
    author: "N. Writer",
    title: "Сад без ответа",
    outlet: "Valley News",
    language: "ru",
    publishedOn: "2023-09-02",
    accessedOn: "2023-10-01",
    archiveUrl: `https://archive.example.org/20231001120000/https://news.example.org/${"long/".repeat(30)}`,
  }),
  source(2, { url: `https://news.example.org/${"an-address-without-end-".repeat(12)}.html` }),
  source(3, { kind: "missing", url: null }),
  source(4, { kind: "withheld", url: "https://withheld.example.org/secret" }),
  source(5, { kind: "testimony", url: null, note: "Told by a neighbour." }),
  source(6, { kind: "document", url: null, title: null }),
  source(7, { url: "ftp://files.example.org/ruling.pdf", title: "Ruling" }),
];

function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text, marks: [] }] };
}

/** The first entry gains a quotation, bold and italic words. */
function enriched(first: Entry, sentence: string): Entry {
  const marked: Block = {
    type: "paragraph",
    content: [
      { type: "text", text: "Bold. ", marks: [{ type: "bold" }] },
      { type: "text", text: "Both. ", marks: [{ type: "bold" }, { type: "italic" }] },
      { type: "text", text: "Italic.", marks: [{ type: "italic" }] },
    ],
  };
  return { ...first, body: [...first.body, { ...paragraph(`“${sentence}”`), type: "quotation" }, marked] };
}

export function sampleMonth(language: Language = "en"): Report {
  const { title, sentence, region, settlement, facility, people } = VOICES[language];
  const [one, two, three] = people.map((name) => ({ name, role: null }));
  if (!one || !two || !three) throw new Error("The sample needs three people");
  const place = { region, settlement };
  const whole = report(
    {
      header: { language, title, intro: [paragraph(sentence)], closing: [paragraph(sentence)] },
      sources: SOURCES,
    },
    entry("2023-09-01", { place, people: [one, two] }, sentence, cite(1), "."),
    entry("2023-09-01", { place: { ...place, facility }, people: [one] }, sentence, cite(2), "."),
    entry("2023-09-05", { place, people: [three] }, sentence, cite(3), ". ", sentence, cite(4), cite(5), "."),
    entry("2023-09-19/2023-09-20", { place }, `${sentence} `.repeat(12), cite(6), "."),
    entry("2023-09-29/2023-10-02", { place: { settlement } }, sentence, cite(7), "."),
    entry("2023-09-01", { place: { settlement } }, sentence, cite(8, 1), "."),
    entry(null, sentence, cite(9, 1), "."),
  );
  const [first, ...others] = whole.entries;
  return first ? { ...whole, entries: [enriched(first, sentence), ...others] } : whole;
}
