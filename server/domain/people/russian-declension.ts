/**
 * What a Russian surname or given name can be in the nominative, going by its
 * ending: "Жулдарова" is a woman, or Жулдаров in the genitive. Every reading
 * is listed that the language allows, since the ones left out would make a
 * doubtful form look certain. Types after Zaliznyak's grammatical dictionary.
 */
import { isListedGivenName } from "./given-names.ts";
import { ANY_CASE, type Cases, type Gender, NOMINATIVE, readCases } from "./grammar.ts";

export interface Reading {
  readonly nominative: string;
  /** Whose this form is; null for either. */
  readonly gender: Gender | null;
  /** The cases in which the form printed is this name. */
  readonly cases: Cases;
}

/** "ов:m:ga" – the nominative's ending in place of the one found, gender, cases; "=" is the name as printed. */
type Row = readonly [ending: RegExp, readings: string];

/** Adjectives in -ской among surnames; in their other cases they do not differ from those in -ский. */
const STRESSED =
  "дон|мор|город|твер|шахов|лугов|дубов|трубе|волкон|слобод|люд|сум|крут|бород|мост|пруд|завод";

const ROWS: readonly Row[] = [
  [/(?:швили|дзе|ко|оглы|уулу|заде|улы|ұлы|кызы|қызы|гали|али)$/, "=::*"],
  [/ий$/, "=::*"],
  [new RegExp(`(?<=(?:${STRESSED})[сц]?к)ого$`), "ий:m:ga ой:m:ga"],
  [new RegExp(`(?<=(?:${STRESSED})[сц]?к)ому$`), "ий:m:d ой:m:d"],
  [new RegExp(`(?<=(?:${STRESSED})[сц]?к)(?:им|ом)$`), "ий:m:ip ой:m:ip"],
  [/(?<=[сц]к)ого$/, "ий:m:ga"],
  [/(?<=[сц]к)ому$/, "ий:m:d"],
  [/(?<=[сц]к)им$/, "ий:m:i"],
  [/(?<=[сц]к)ом$/, "ий:m:p"],
  [/(?<=[сц]к)ая$/, "=:f:n"],
  [/(?<=[сц]к)ую$/, "ая:f:a"],
  [/(?<=[сц]к)ою$/, "ая:f:i"],
  [/(?<=[сц]к)ой$/, "ая:f:gdip =:m:n"],
  [/(?<=[оеё]в|[иы]н)а$/, ":m:ga =:f:n"],
  [/(?<=[оеё]в|[иы]н)у$/, ":m:d а:f:a"],
  [/(?<=[оеё]в|[иы]н)ым$/, ":m:i"],
  [/(?<=[оеё]в)е$/, ":m:p"],
  [/(?<=[иы]н)е$/, ":m:p а::dp"],
  [/(?<=[оеё]в|[иы]н)ой$/, "а:f:gdip =:m:n"],
  [/(?<=[оеё]в|[иы]н)ою$/, "а:f:i"],
  [/(?<=[оеё]в|[иы]н)ы$/, "=::n а::g"],
  [/(?:ого|его)$/, "=::* ый:m:ga ой:m:ga ий:m:ga"],
  [/(?:ому|ему)$/, "ый:m:d ой:m:d ий:m:d =::n"],
  [/^.{0,2}ой$/, "=::*"],
  [/ой$/, "=:m:n ая:f:gdip а::i"],
  [/(?<!б)ей$/, "=::n я::i а::i ь:f:gdip"],
  [/(?<=а)я$/, "=:f:n й:m:ga"],
  [/ую$/, "ая:f:a уй:m:d =::*"],
  [/(?<=и)я$/, "=::* й:m:ga"],
  [/ьи$/, "=::* ья::g"],
  [/ии$/, "=::* ия::gdp"],
  [/ьей$/, "=::* ья::i"],
  [/(?<=[уеёо])я$/, "=::n й:m:ga"],
  [/(?<=[^аеёиоуыэюя])ою$/, "=::n ой:m:d а::i оя::a"],
  [/(?<=[^аеёиоуыэюя])ею$/, "=::n ей:m:d а::i я::i ея::a"],
  [/(?<=[аеуио])ю$/, "=::n й:m:d я::a"],
  [/(?<=[аеуио])ем$/, "=::n й:m:i"],
  [/(?<=[аеуио])е$/, "=::n й:m:p я::dp"],
  [/ья$/, "=::n ей:m:ga ь:m:ga"],
  [/(?<=[^аеёиоуыэюяьъ])я$/, "=::n ь:m:ga"],
  [/(?<=[^аеёиоуыэюя])ю$/, "=::* ь:m:d я::a"],
  [/(?<=[лрнтдвмзс])ем$/, "=::n ь:m:i"],
  [/(?<=[жшчщц])ем$/, "=::n :m:i"],
  [/(?<=[^аеёиоуыэюя])а$/, "=::n :m:ga"],
  [/(?<=еск|ян|ар|ан)у$/, "=::* :m:d а::a"],
  [/(?<=[^аеёиоуыэюя])у$/, "=::n :m:d а::a"],
  [/(?<=[^аеёиоуыэюя])ом$/, "=::n :m:i"],
  [/(?<=[^аеёиоуыэюя])е$/, "=::n :m:p а::dp ь:m:p я::dp"],
  [/(?<=[^аеёиоуыэюя])ы$/, "=::* а::g"],
  [/(?<=[^аеёиоуыэюя])и$/, "=::* а::g я::gdp ь:f:gdp"],
  [/(?<=[аеёиоуыэюя])[аеюя]$/, "=::* й:m:gdp"],
  [/$/, "=::*"],
];

/** Where a vowel may have gone from the stem: "Кравца" is Кравец, "Орла" Орёл. In the clusters named it cannot have. */
const LOST_VOWEL = /[^аеёиоуыэюяьъй](?:[^аеёиоуыэюяьъй]|ь[^аеёиоуыэюя])$|[ьй][бвгджзклмнпрстфхцчшщ]$/;
const WHOLE_CLUSTER = /(?:н[дтг]|р[дтгшм]|л[дт]|ль[дт]|[сх]т|фт|мб|нн|лл|тт|сс|дт|мм|фф|рр)$/;
/** Letters a stem must keep for its last vowel or consonant to be taken for an ending. */
const SHORTEST_STEM = 4;

function isDoubtfulStem(nominative: string): boolean {
  const stem = nominative.toLowerCase().replace(/ь$/, "");
  if (/[аеёиоуыэюя]й$/.test(stem)) return false;
  return stem.length < SHORTEST_STEM || (LOST_VOWEL.test(stem) && !WHOLE_CLUSTER.test(stem));
}

function readRow(word: string, ending: RegExp, readings: string): readonly Reading[] {
  const matched = ending.exec(word.toLowerCase());
  const stem = word.slice(0, matched?.index ?? word.length);
  return readings.split(" ").map((reading) => {
    const [put = "", gender, letters = ""] = reading.split(":");
    const nominative = put === "=" ? word : stem + put;
    const cases = letters === "*" ? ANY_CASE : readCases(letters);
    return { nominative, gender: gender === "m" || gender === "f" ? gender : null, cases };
  });
}

/** A surname in -ов, -ин or -ский cannot have lost a vowel. */
const WHOLE = /(?:[оеё]в|[иы]н|[сц]кий)а?$/;

/** All a word can be by its ending; the printed form itself among them where it can be the nominative. */
function readingsByEnding(word: string): readonly Reading[] {
  const lower = word.toLowerCase();
  const row = ROWS.find(([ending]) => ending.test(lower));
  return row ? readRow(word, row[0], row[1]) : [];
}

/** "Кравц" besides "Кравец". */
function withLostVowel(word: string, reading: Reading): readonly Reading[] {
  const { nominative, gender } = reading;
  if (nominative === word || gender !== "m" || WHOLE.test(nominative.toLowerCase())) return [reading];
  if (!isDoubtfulStem(nominative)) return [reading];
  const [, head = "", last = ""] = /^(.*?)(.ь?)$/u.exec(nominative) ?? [];
  return [reading, { ...reading, nominative: `${head}е${last}` }];
}

/** A surname that is a given name is often left as it is: "активиста Муса", though the genitive is "Мусы". */
function surnameReadings(word: string): readonly Reading[] {
  const readings = readingsByEnding(word).flatMap((one) => withLostVowel(word, one));
  return isListedGivenName(word)
    ? [...readings, { nominative: word, gender: null, cases: ANY_CASE }]
    : readings;
}

/** "Сеитову-Бекову": the parts of a double surname agree; one printed undeclined agrees with anything. */
export function readingsOfSurname(surname: string): readonly Reading[] {
  const [first = surname, second, ...more] = surname.split("-");
  if (second === undefined) return surnameReadings(surname);
  if (more.length > 0) return [{ nominative: surname, gender: null, cases: ANY_CASE }];
  if (/^(?:улы|кызы|оглы|заде|уулу)$/i.test(second) || first.length < 3)
    return [{ nominative: surname, gender: null, cases: ANY_CASE }];
  return surnameReadings(first).flatMap((one) =>
    surnameReadings(second).flatMap((other) => {
      const cases = one.cases & other.cases;
      const isOne = one.gender === null || other.gender === null || one.gender === other.gender;
      const nominative = `${one.nominative}-${other.nominative}`;
      return cases !== 0 && isOne ? [{ nominative, gender: one.gender ?? other.gender, cases }] : [];
    }),
  );
}

/** All a given name can be; a man's in a consonant declines, a woman's does not. */
export function readingsOfGiven(given: string): readonly Reading[] {
  const readings = readingsByEnding(given);
  const isWhole = readings.length === 1 || !/[аяуюеиыйм]$/.test(given.toLowerCase());
  const all: readonly Reading[] = isWhole
    ? [
        { nominative: given, gender: "m", cases: NOMINATIVE },
        { nominative: given, gender: "f", cases: ANY_CASE },
      ]
    : readings;
  const listed = all.filter((one) => isListedGivenName(one.nominative));
  return listed.length > 0 ? listed : all;
}

const PATRONYMIC: readonly Row[] = [
  [/(?<=[оеё]вич|ьич)$/, "=:m:n"],
  [/(?<=[оеё]вич|ьич)а$/, ":m:ga"],
  [/(?<=[оеё]вич|ьич)у$/, ":m:d"],
  [/(?<=[оеё]вич|ьич)ем$/, ":m:i"],
  [/(?<=[оеё]вич|ьич)е$/, ":m:p"],
  [/(?<=[оеё]вн)а$/, "=:f:n"],
  [/(?<=[оеё]вн)ы$/, "а:f:g"],
  [/(?<=[оеё]вн)е$/, "а:f:dp"],
  [/(?<=[оеё]вн)у$/, "а:f:a"],
  [/(?<=[оеё]вн)(?:ой|ою)$/, "а:f:i"],
  [/(?:улы|ұлы)$/, "=:m:*"],
  [/(?:кызы|қызы)$/, "=:f:*"],
];

/** The one thing a patronymic can be: it tells gender and case beyond doubt. Null for another word. */
export function readPatronymic(word: string): Reading | null {
  const lower = word.toLowerCase();
  const row = PATRONYMIC.find(([ending]) => ending.test(lower));
  return row ? (readRow(word, row[0], row[1])[0] ?? null) : null;
}
