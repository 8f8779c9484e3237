import { describe, expect, test } from "vitest";
import { builtInGazetteer, builtInPlaces } from "../../../server/domain/places/built-in-gazetteer.ts";
import type { KnownPlace } from "../../../server/domain/places/gazetteer.ts";
import { knownPlacesSchema } from "../../../server/domain/places/known-place-schema.ts";

const places = builtInPlaces();
const ofKind = (kind: KnownPlace["kind"]) => places.filter((place) => place.kind === kind);
const inside = (id: string, kind: KnownPlace["kind"]) =>
  ofKind(kind).filter((place) => place.within === id).length;

test("is a valid list of places with names in all three languages", () => {
  expect(knownPlacesSchema.parse(places)).toEqual(places);
  for (const place of places)
    for (const names of Object.values(place.names)) expect(names.length, place.id).toBeGreaterThan(0);
});

test("lies in places of the list", () => {
  const ids = new Set(places.map((place) => place.id));
  const lost = places.filter((place) => place.within !== null && !ids.has(place.within));
  expect(lost).toEqual([]);
  expect(places.filter((place) => place.within === null).every((place) => place.kind === "country")).toBe(
    true,
  );
});

test("writes English in Latin letters, Russian and Kazakh in Cyrillic ones", () => {
  const wrong = places.flatMap(({ names }) => [
    ...names.en.filter((name) => /\p{Script=Cyrillic}/u.test(name)),
    ...[...names.ru, ...names.kk].filter((name) => /\p{Script=Latin}/u.test(name)),
  ]);
  expect(wrong).toEqual([]);
});

test("repeats no spelling within one language of one place", () => {
  const repeated = places.flatMap(({ id, names }) =>
    Object.values(names)
      .filter((list) => new Set(list).size < list.length)
      .map(() => id),
  );
  expect(repeated).toEqual([]);
});

/** Districts per region as of 2024. */
const DISTRICTS: readonly (readonly [string, number])[] = [
  ["kz.abai", 10],
  ["kz.akmola", 17],
  ["kz.aktobe", 12],
  ["kz.almaty", 9],
  ["kz.atyrau", 7],
  ["kz.east-kazakhstan", 11],
  ["kz.karaganda", 7],
  ["kz.kostanay", 16],
  ["kz.kyzylorda", 7],
  ["kz.mangystau", 5],
  ["kz.north-kazakhstan", 13],
  ["kz.pavlodar", 10],
  ["kz.turkestan", 14],
  ["kz.ulytau", 2],
  ["kz.west-kazakhstan", 12],
  ["kz.zhambyl", 10],
  ["kz.zhetisu", 8],
  ["kz.almaty-city", 8],
  ["kz.astana-city", 6],
  ["kz.shymkent-city", 5],
  ["kz.karaganda.karaganda", 2],
];

describe("is complete", () => {
  test("seventeen regions, three cities of republican significance", () => {
    expect(inside("kz", "region")).toBe(17);
    expect(inside("kz", "settlement")).toBe(3);
  });

  test.each(DISTRICTS)("the districts of %s: %i", (id, count) => {
    expect(inside(id, "district")).toBe(count);
  });

  test("193 members of the United Nations and five more, each with its capital", () => {
    const countries = ofKind("country");
    expect(countries).toHaveLength(198);
    const without = countries.filter(({ id }) => !places.some((place) => place.id === `${id}.capital`));
    expect(without.map((country) => country.id)).toEqual(["hk", "kz"]);
  });
});

describe("finds every place by every name", () => {
  const gazetteer = builtInGazetteer();

  // The built-in gazetteer holds its own copies of the places, so they are compared by id.
  const missedIds = (
    form: (name: string) => string,
    among: readonly KnownPlace[],
    language: "en" | "ru" | "kk",
  ) =>
    among.flatMap((place) =>
      place.names[language]
        .filter((name) => !gazetteer.find(form(name)).some((one) => one.id === place.id))
        .map((name) => `${form(name)} is not ${place.id}`),
    );

  test("as it stands", () => {
    for (const language of ["en", "ru", "kk"] as const)
      expect(missedIds((name) => name, places, language)).toEqual([]);
  });

  test.each([
    ["en", "region", (name: string) => `the ${name} Oblast`],
    ["en", "district", (name: string) => `${name} district`],
    ["en", "settlement", (name: string) => `in ${name}`],
    ["ru", "region", (name: string) => `${name.toUpperCase()} обл.`],
    ["ru", "district", (name: string) => `в районе ${name}`],
    ["ru", "settlement", (name: string) => `г.${name}`],
    ["kk", "region", (name: string) => `${name} облысында`],
    ["kk", "district", (name: string) => `${name} ауданының`],
    ["kk", "settlement", (name: string) => `${name} қаласы`],
  ] as const)("in %s as a %s", (language, kind, form) => {
    expect(missedIds(form, ofKind(kind), language)).toEqual([]);
  });

  test.each([
    ["Russian districts", "district", /ский$/u, (name: string) => `в ${name.replace(/ий$/u, "ом")} районе`],
    ["Russian regions", "region", /ская$/u, (name: string) => `${name.replace(/ая$/u, "ой")} области`],
    ["Russian towns", "settlement", /[бвгдзклмнпрстфхшщц]$/u, (name: string) => `в ${name}е`],
    [
      "Russian towns in -а",
      "settlement",
      /[бвгдзклмнпрстфхшщц]а$/u,
      (name: string) => `в ${name.slice(0, -1)}е`,
    ],
  ] as const)("%s in the prepositional case", (_, kind, pattern, form) => {
    const inflected = ofKind(kind).map((place) => ({
      ...place,
      names: { ...place.names, ru: place.names.ru.filter((name) => pattern.test(name)) },
    }));
    expect(missedIds(form, inflected, "ru")).toEqual([]);
  });

  test("Kazakh towns in the locative", () => {
    const locative = (name: string) => `${name}${/[кқпстфхцчшщ]$/u.test(name) ? "та" : "да"}`;
    expect(missedIds(locative, ofKind("settlement"), "kk")).toEqual([]);
  });
});
