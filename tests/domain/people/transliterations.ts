/**
 * Invented Cyrillic surnames and the Latin spellings different hands would give
 * them: zh or j, kh or h, k or q, y or i, e or ye, one s or two.
 */
import fc from "fast-check";

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  ж: ["zh", "j"],
  х: ["kh", "h"],
  қ: ["k", "q"],
  ғ: ["g", "gh"],
  й: ["y", "i"],
  ы: ["y", "i"],
  і: ["i", "y"],
  с: ["s", "ss"],
  м: ["m", "mm"],
  ү: ["u"],
  ұ: ["u"],
  ө: ["o"],
  ә: ["a"],
  ң: ["n"],
  ш: ["sh"],
  ч: ["ch"],
};
const PLAIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  з: "z",
  и: "i",
  к: "k",
  л: "l",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  т: "t",
  у: "u",
};

const STEMS = [
  "Жанқұтт",
  "Мұхтарх",
  "Қайырғ",
  "Сәрсенж",
  "Байжұм",
  "Ахмедж",
  "Темірх",
  "Нұрмұх",
  "Ысмайылж",
  "Шаймұр",
  "Тілеуқ",
  "Есенжол",
  "Байқош",
  "Әбілқас",
];
const ENDINGS = ["анов", "анова", "аев", "аева", "ылин", "ина", "ыбай", "ыбек"];

const cyrillicSurname = fc
  .tuple(fc.constantFrom(...STEMS), fc.constantFrom(...ENDINGS))
  .map(([stem, ending]) => stem + ending);

/** One Latin spelling of the name; `choices` decides wherever hands differ. */
function spell(cyrillic: string, choices: readonly number[]): string {
  let out = "";
  [...cyrillic.toLowerCase()].forEach((letter, at) => {
    const options =
      letter === "е" && /(?:^|[ауоыиэ])$/.test(cyrillic.toLowerCase().slice(0, at))
        ? ["e", "ye"]
        : (CHOICES[letter] ?? [PLAIN[letter] ?? ""]);
    out += options[(choices[at] ?? 0) % options.length] ?? "";
  });
  return out.charAt(0).toUpperCase() + out.slice(1);
}

/** A name and two of its spellings, which may be the same. */
export const spelledTwice = fc
  .tuple(
    cyrillicSurname,
    fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }),
    fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }),
  )
  .map(([cyrillic, one, other]) => ({
    cyrillic,
    first: spell(cyrillic, one),
    second: spell(cyrillic, other),
  }));
