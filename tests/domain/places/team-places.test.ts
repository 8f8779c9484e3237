import { describe, expect, test } from "vitest";
import { builtInGazetteer } from "../../../server/domain/places/built-in-gazetteer.ts";
import { createGazetteer } from "../../../server/domain/places/create-gazetteer.ts";
import { extendGazetteer } from "../../../server/domain/places/extend-gazetteer.ts";
import { EMPTY_GAZETTEER, type KnownPlace } from "../../../server/domain/places/gazetteer.ts";
import { knownPlaceSchema, knownPlacesSchema } from "../../../server/domain/places/known-place-schema.ts";

const VILLAGE: KnownPlace = {
  id: "team.tamdybulak",
  kind: "settlement",
  names: { en: ["Tamdybulak"], ru: ["Тамдыбулак"], kk: ["Тамдыбұлақ"] },
  within: "kz.zhambyl",
};
const URALSK: KnownPlace = {
  id: "kz.west-kazakhstan.uralsk",
  kind: "settlement",
  names: { en: ["Oral", "Uralsk"], ru: ["Уральск"], kk: ["Орал"] },
  within: "kz.west-kazakhstan",
};

describe("a team's own places", () => {
  const gazetteer = extendGazetteer(builtInGazetteer(), [VILLAGE, URALSK]);

  test.each([
    ["Tamdybulak village", [VILLAGE]],
    ["в Тамдыбулаке", [VILLAGE]],
    ["Тамдыбұлақта", [VILLAGE]],
    ["Oral city", [URALSK]],
    ["Уральске", [URALSK]],
  ])("are found: %s", (name, places) => {
    expect(gazetteer.find(name)).toEqual(places);
  });

  test("take the stead of ours by id, even under a name only ours has", () => {
    expect(gazetteer.find("г. Орал")).toEqual([URALSK]);
  });

  test("leave the others as they were", () => {
    expect(gazetteer.find("Taraz")).toEqual(builtInGazetteer().find("Taraz"));
    expect(gazetteer.nearest("Atabasar")).toEqual(builtInGazetteer().nearest("Atabasar"));
  });

  test("are near to slips too, and known names never are slips", () => {
    expect(gazetteer.nearest("Tamdibulaak")).toEqual([]);
    expect(gazetteer.nearest("Tamdybulakk")).toEqual([VILLAGE]);
    const ours = extendGazetteer(builtInGazetteer(), [
      { ...VILLAGE, names: { en: ["Tarazz"], ru: [], kk: [] } },
    ]);
    expect(ours.nearest("Tarazz")).toEqual([]);
    expect(ours.nearest("Taraz")).toEqual([]);
  });

  test("stand alone as well", () => {
    expect(extendGazetteer(EMPTY_GAZETTEER, [VILLAGE]).find("tamdybulak")).toEqual([VILLAGE]);
    expect(createGazetteer([]).find("Taraz")).toEqual([]);
    expect(createGazetteer([]).nearest("Taraz")).toEqual([]);
  });
});

describe("a team's file", () => {
  test("is an array of places", () => {
    expect(knownPlacesSchema.parse(JSON.parse(JSON.stringify([VILLAGE, URALSK])))).toEqual([VILLAGE, URALSK]);
  });

  test.each([
    ["an unknown kind", { ...VILLAGE, kind: "planet" }],
    ["no id", { ...VILLAGE, id: "" }],
    ["no name", { ...VILLAGE, names: { en: [], ru: [], kk: [] } }],
    ["an empty name", { ...VILLAGE, names: { ...VILLAGE.names, en: [" "] } }],
    ["a language left out", { ...VILLAGE, names: { en: ["Tamdybulak"] } }],
    ["a stray key", { ...VILLAGE, note: "by the river" }],
    ["within left out", { id: "a", kind: "region", names: VILLAGE.names }],
  ])("is refused for %s", (_, place) => {
    expect(knownPlaceSchema.safeParse(place).success).toBe(false);
  });

  test("is refused for an id used twice", () => {
    expect(knownPlacesSchema.safeParse([VILLAGE, VILLAGE]).success).toBe(false);
  });
});
