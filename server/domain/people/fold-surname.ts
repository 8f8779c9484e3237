/**
 * The fold of a name: what stays the same when one name is written in
 * Cyrillic, in Kazakh, or in any of the Latin spellings in use. Two names with
 * one fold are spelled differently, not called differently. A fold is for
 * comparing; it is never shown.
 */

/** One letter each: Russian, the nine letters Kazakh adds, and the Latin letters that lose their meaning with their mark. */
const LETTERS: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ә: "a",
  ғ: "g",
  қ: "k",
  ң: "n",
  ө: "o",
  ұ: "u",
  ү: "u",
  һ: "h",
  і: "i",
  ї: "i",
  є: "e",
  ґ: "g",
  ў: "u",
  ı: "i",
  ş: "sh",
  š: "sh",
  ž: "zh",
  č: "ch",
};

/** Shorter folds keep u and o apart: in a short name the vowel is most of what tells two names apart. */
const VOWEL_FOLD_LENGTH = 7;

const PLAIN = /^[a-z]*$/;

/** Lower-case Latin letters only, letter by letter: "Жұмағұлов" → "zhumagulov", "Il’yasov" → "ilyasov". */
export function toLatin(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  let out = "";
  for (const letter of lower.normalize("NFC")) out += LETTERS[letter] ?? letter;
  return out.normalize("NFD").replace(/[^a-z]/g, "");
}

const SOUNDS: Readonly<Record<string, string>> = {
  dzh: "j",
  dj: "j",
  zh: "j",
  skh: "sk",
  kh: "h",
  gh: "g",
  shch: "sh",
  sch: "sh",
  c: "k",
  q: "k",
  x: "ks",
  w: "v",
};
const SOUND = /dzh|dj|zh|skh|kh|gh|shch|sch|c(?!h)|[qxw]/g;
const HARD_O = /yo(?=va?$)/;
const Y = /y(e?)/g;
const IOTATED = /([aeiou])i(?=e)/g;
const DOUBLED = /(.)\1+/g;

/**
 * Rule C01's fold. Beyond single letters: dzh, dj, zh = j; kh = h, but k after
 * s, where Kazakh has both (Ысқақ, Исхак); ye = e; y = i; the iotated endings
 * -ayev, -aiev = -aev; doubled letters once; and u = o inside longer names.
 * Never in first place: Omarov and Umarov, Orazov and Urazov are different
 * families, and the first letter is the one people get right.
 */
export function foldSurname(name: string): string {
  const folded = toLatin(name)
    .replace(SOUND, (sound) => SOUNDS[sound] ?? sound)
    .replace(HARD_O, "e")
    .replace(Y, (_, e: string) => e || "i")
    .replace(IOTATED, "$1")
    .replace(DOUBLED, "$1");
  if (folded.length < VOWEL_FOLD_LENGTH) return folded;
  return folded.charAt(0) + folded.slice(1).replaceAll("u", "o");
}

/** The fold of an initial ("Zh" and "Дж" → "j", "Ye" and "E" → "e"), or of the initial a given name would have. */
export function foldInitial(initialOrName: string): string {
  const latin = toLatin(initialOrName);
  if (/^(?:dzh|dj|zh|j)/.test(latin)) return "j";
  if (/^(?:kh|h)/.test(latin)) return "h";
  if (/^(?:ye|e)/.test(latin)) return "e";
  const iotated = /^(?:y|i)(?=[aou])/.exec(latin);
  if (iotated) return `i${latin.charAt(1)}`;
  return /^(?:sh|ch|ts)/.exec(latin)?.[0] ?? latin.charAt(0).replace("q", "k");
}
