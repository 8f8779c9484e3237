/**
 * Months as fast-check values: a text in one of the shapes chronicles come in,
 * and what a reader must make of it. Words are drawn so that no paragraph can
 * be taken for a lead, a note or site chrome; everything else varies.
 */
import fc from "fast-check";
import { monthAfterDay } from "../../../server/domain/calendar/month-names.ts";
import type { Language } from "../../../server/domain/report/model.ts";

export interface ExpectedEntry {
  readonly day: string;
  /** The entry's characters, as they stand in the file. */
  readonly printed: string;
  readonly markers: readonly number[];
}

export interface GeneratedMonth {
  readonly text: string;
  readonly language: Language;
  readonly entries: readonly ExpectedEntry[];
  readonly missing: number;
  readonly uncited: number;
  readonly setAside: readonly string[];
}

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "court",
    "activist",
    "was",
    "detained",
    "“fined”",
    "police",
    "and",
    "released;",
    "lawyer",
    "Orlan B.",
    "said",
    "(twice)",
  ],
  ru: [
    "суд",
    "активист",
    "был",
    "задержан",
    "«оштрафован»",
    "полиция",
    "и",
    "отпущен;",
    "адвокат",
    "Орлан Б.",
    "сказал",
    "(дважды)",
  ],
  kk: [
    "сот",
    "белсенді",
    "ұсталды",
    "«айыппұл»",
    "полиция",
    "және",
    "босатылды;",
    "адвокат",
    "Орлан Б.",
    "деді",
    "(екі рет)",
  ],
};

const LEAD_SHAPES: Readonly<Record<Language, readonly ((day: number, month: string) => string)[]>> = {
  en: [
    (day, month) => `${month} ${day}, Tarn, `,
    (day, month) => `${month} ${day}, Tarn: `,
    (day, month) => `${day} ${month}, Kesh region, `,
    (day, month) => `On ${month} ${day}, in Tarn, `,
    (day, month) => `Tarn, ${month} ${day}, `,
    (day, month) => `${month} ${day}: `,
    (day, month) => `${month} ${day},\u00A0 Tarn, Facility No. 7, `,
    (day, month) => `${month} ${day}-${day + 1}, Tarn, `,
  ],
  ru: [
    (day, month) => `${day} ${month}, г. Тарн, `,
    (day, month) => `${day} ${month}, г. Тарн, учреждение № 71, `,
    (day, month) => `${day} ${month}: `,
    (day, month) => `Тарн, ${day} ${month}, `,
    (day, month) => `${day}–${day + 1} ${month}, Тарн, `,
    (day, month) => `${day} ${month} 2031 года, Кешская область: `,
  ],
  kk: [
    (day, month) => `${day} ${month}, Тарн қаласы, `,
    (day, month) => `${day} ${month}: `,
    (day, month) => `2031 жылғы ${day} ${month}, Кеш облысы, `,
  ],
};

/** How a sentence meets its marker; "text after the marker" and several markers among them. */
const ENDINGS: readonly ((markers: readonly number[]) => string)[] = [
  (markers) => `${markers.map((n) => `[${n}]`).join("")}.`,
  (markers) => `.${markers.map((n) => `[${n}]`).join(" ")}.`,
  (markers) => ` ${markers.map((n) => `[${n}]`).join("")}`,
  (markers) => `${markers.map((n) => `[${n}]`).join(", ")} and more followed.`,
  (markers) => `.${markers.map((n) => `[${n}]`).join("")}`,
];

const SEPARATORS = ["\n\n", "\n", "\n\u00A0\n", "\r\n\r\n", "\n\n\n"];
const NOTE_SHAPES: readonly ((n: number, url: string) => string)[] = [
  (n, url) => `[${n}] ${url}`,
  (n, url) => `${n}. Tarn Herald, a title ${url}`,
  (n, url) => `[${n}] Tarn Herald. ${url}.`,
];

interface EntryPlan {
  readonly day: number;
  readonly shape: number;
  readonly ending: number;
  readonly markers: number;
  readonly paragraphs: readonly (readonly string[])[];
}

function entryPlan(language: Language): fc.Arbitrary<EntryPlan> {
  const words = fc.array(fc.constantFrom(...WORDS[language]), { minLength: 12, maxLength: 30 });
  return fc.record({
    day: fc.integer({ min: 1, max: 27 }),
    shape: fc.nat(LEAD_SHAPES[language].length - 1),
    ending: fc.nat(ENDINGS.length - 1),
    markers: fc.constantFrom(0, 1, 1, 1, 1, 2, 3),
    paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }),
  });
}

export function monthArbitrary(): fc.Arbitrary<GeneratedMonth> {
  return fc.constantFrom<Language>("en", "ru", "kk").chain((language) =>
    fc
      .record({
        plans: fc.array(entryPlan(language), { minLength: 2, maxLength: 25 }),
        separator: fc.constantFrom(...SEPARATORS),
        noteShape: fc.nat(NOTE_SHAPES.length - 1),
        dropped: fc.array(fc.nat(30), { maxLength: 3 }),
        extraNotes: fc.nat(2),
        hasHeading: fc.boolean(),
        chrome: fc.constantFrom([], ["Skip to content"], ["Skip to content", "Share:"]),
        title: fc.constantFrom(null, "Chronicle, March 2031", "Хроника: март 2031 года"),
      })
      .map((plan) => build(language, plan)),
  );
}

interface MonthPlan {
  readonly plans: readonly EntryPlan[];
  readonly separator: string;
  readonly noteShape: number;
  readonly dropped: readonly number[];
  readonly extraNotes: number;
  readonly hasHeading: boolean;
  readonly chrome: readonly string[];
  readonly title: string | null;
}

function build(language: Language, plan: MonthPlan): GeneratedMonth {
  let next = 1;
  const entries = plan.plans.map((one): ExpectedEntry => {
    const markers = Array.from({ length: one.markers }, () => next++);
    const lead = LEAD_SHAPES[language][one.shape]?.(one.day, monthAfterDay(3, language)) ?? "";
    const ending = markers.length > 0 ? (ENDINGS[one.ending]?.(markers) ?? "") : ".";
    const paragraphs = one.paragraphs.map((words) => words.join(" "));
    const closed = paragraphs.map((text, at) => (at < paragraphs.length - 1 ? `${text}.` : text + ending));
    return { day: `2031-03-${String(one.day).padStart(2, "0")}`, printed: lead + closed.join("\n"), markers };
  });
  const shape = NOTE_SHAPES[plan.noteShape] ?? NOTE_SHAPES[0];
  const cited = next - 1;
  // Numbered lists need their heading, and at least one note, to be known as notes.
  const kept = range(1, cited).filter((n) => plan.noteShape === 1 || !plan.dropped.includes(n));
  const numbers = [...kept, ...range(cited + 1, cited + plan.extraNotes)];
  const notes = numbers.map((n) => shape?.(n, `https://herald.example/a/${n}`) ?? "");
  const hasHeading = plan.hasHeading && notes.length > 0;
  const setAside = [
    ...plan.chrome.slice(0, 1),
    ...(plan.title === null ? [] : [plan.title]),
    ...(hasHeading ? ["Sources"] : []),
    ...plan.chrome.slice(1),
  ];
  const lines = [
    ...plan.chrome.slice(0, 1),
    ...(plan.title === null ? [] : [plan.title]),
    ...entries.map((entry) => entry.printed),
    ...(hasHeading ? ["Sources"] : []),
    ...notes,
  ];
  const text = [lines.join(plan.separator), ...plan.chrome.slice(1)].join("\n\n");
  return { text, language, entries, missing: cited - kept.length, uncited: plan.extraNotes, setAside };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
