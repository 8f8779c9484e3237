import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldInitial, foldSurname, toLatin } from "../../../server/domain/people/fold-surname.ts";
import { spelledTwice } from "./transliterations.ts";

describe("toLatin", () => {
  test.each([
    ["Жұмағұлов", "zhumagulov"],
    ["Һәкімұлы", "hakimuly"],
    ["Дәулетқызы", "dauletkyzy"],
    ["Щербинский", "shcherbinskiy"],
    ["Il’yasov", "ilyasov"],
    ["Şäripbaı", "sharipbai"],
    ["Ковалёва", "kovaleva"],
  ])("%s → %s", (name, latin) => {
    expect(toLatin(name)).toBe(latin);
  });
});

describe("foldSurname", () => {
  test.each([
    ["Karimbaev", "Karimbayev", "the iotated ending"],
    ["Karimbaeva", "Karimbaiyeva", "the iotated ending, doubly"],
    ["Karimbaev", "Карымбаев", "Cyrillic and y for i"],
    ["Zhaksybek", "Jaksybek", "zh and j"],
    ["Zhaksybek", "Жақсыбек", "Kazakh letters"],
    ["Dzhaksybekov", "Жаксыбеков", "dzh and zh"],
    ["Mukhtarkhan", "Muhtarhan", "kh and h"],
    ["Qasqyrbai", "Kaskyrbay", "q and k, y and i"],
    ["Yesengaziev", "Esengaziyev", "ye and e"],
    ["Aссанов", "Asanov", "a doubled letter, and scripts mixed in one word"],
    ["Kuttygozhin", "Kottygozhin", "u and o inside a long name"],
    ["Askharov", "Askarov", "kh and k after s"],
    ["Ыскаков", "Исхаков", "the same in Cyrillic"],
    ["Solovyov", "Соловьёв", "ё after a soft sign"],
    ["Aleksandrin", "Alexandrin", "x"],
    ["Белинский", "Belinskiy", "-ский"],
    ["Belinskii", "Belinsky", "-sky"],
  ])("%s = %s: %s", (a, b) => {
    expect(foldSurname(a)).toBe(foldSurname(b));
  });

  test.each([
    ["Omarov", "Umarov", "the first letter is never folded u to o"],
    ["Orazbekov", "Urazbekov", "nor in a long name"],
    ["Burin", "Borin", "nor in a short name"],
    ["Zhanin", "Ganin", "another sound"],
    ["Khanin", "Kanin", "h and k not after s"],
    ["Sadenov", "Sadenova", "gender stays"],
  ])("%s ≠ %s: %s", (a, b) => {
    expect(foldSurname(a)).not.toBe(foldSurname(b));
  });

  it("is the same for every Latin spelling of a Cyrillic name, and for the name itself", () => {
    fc.assert(
      fc.property(spelledTwice, ({ cyrillic, first, second }) => {
        expect(foldSurname(first)).toBe(foldSurname(cyrillic));
        expect(foldSurname(second)).toBe(foldSurname(cyrillic));
      }),
    );
  });

  it("is small Latin letters only, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        expect(foldSurname(text)).toMatch(/^[a-z]*$/);
      }),
    );
  });
});

describe("foldInitial", () => {
  test.each([
    ["Zh", "Ж"],
    ["Дж", "J"],
    ["Kh", "Х"],
    ["Ye", "E"],
    ["Yu", "Ю"],
    ["Ya", "Ia"],
    ["Q", "Қ"],
    ["Sh", "Ш"],
    ["Zh", "Zhandos"],
    ["E", "Yerlan"],
    ["Е", "Евгений"],
    ["Ts", "Ц"],
  ])("%s = %s", (a, b) => {
    expect(foldInitial(a)).toBe(foldInitial(b));
  });

  test.each([
    ["S", "Sh"],
    ["K", "Kh"],
    ["A", "Ya"],
  ])("%s ≠ %s", (a, b) => {
    expect(foldInitial(a)).not.toBe(foldInitial(b));
  });
});
