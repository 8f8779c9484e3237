/**
 * From a Russian or Kazakh name as it stands in a sentence ("Таразе",
 * "Алматинской", "Таразда") to the forms it may be a case of. It overshoots on
 * purpose: only what the gazetteer knows counts. Words are folded, so "й" is
 * "и", "қ" is "к" and so on.
 */

/** Endings of Russian cases and what a nominative may end in instead. */
const RUSSIAN: readonly (readonly [string, readonly string[]])[] = [
  ["ого", ["ыи", "ии", "ои"]],
  ["ому", ["ыи", "ии", "ои"]],
  ["ами", ["ы"]],
  ["ах", ["ы", "а"]],
  ["ам", ["ы"]],
  ["ов", ["ы"]],
  ["ых", ["ые"]],
  ["ои", ["а", "ая"]],
  ["ую", ["ая"]],
  ["еи", ["я"]],
  ["ею", ["я"]],
  ["ом", ["", "о", "ыи", "ии", "ое"]],
  ["ем", ["", "ь", "и", "е"]],
  ["ым", ["ыи", "ое"]],
  ["им", ["ии"]],
  ["ью", ["ь"]],
  ["е", ["", "а", "ь", "и", "я", "о"]],
  ["а", ["", "о"]],
  ["я", ["ь", "и"]],
  ["у", ["", "а"]],
  ["ю", ["ь", "и", "я"]],
  ["ы", ["а"]],
  ["и", ["ь", "я", "а"]],
];

/** Kazakh case endings, vowel harmony and the possessive's "н" included; they are simply cut off. */
const KAZAKH: readonly string[] = (
  "ндагы ндеги дагы деги тагы теги нда нде да де та те ндан нан нен дан ден тан тен " +
  "нын нин дын дин тын тин га ге ка ке на не ды ди ты ти ны ни мен бен пен"
).split(" ");

/** A stem shorter than this says nothing. */
const MIN_STEM = 2;

/** What the word may be a case of, itself first, without repetition. */
export function baseForms(word: string): readonly string[] {
  const forms = new Set([word]);
  for (const [ending, replacements] of RUSSIAN) {
    if (!word.endsWith(ending) || word.length - ending.length < MIN_STEM) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const replacement of replacements) forms.add(stem + replacement);
  }
  for (const ending of KAZAKH)
    if (word.endsWith(ending) && word.length - ending.length >= MIN_STEM)
      forms.add(word.slice(0, word.length - ending.length));
  return [...forms];
}

/** Enough for two inflected words; a longer name keeps its later words as they are. */
const MAX_COMBINATIONS = 300;

/** Every way to read the words as cases of a name, each joined into one folded key. */
export function baseKeys(words: readonly string[]): readonly string[] {
  let keys = [""];
  for (const word of words) {
    const forms = baseForms(word);
    const usable = keys.length * forms.length > MAX_COMBINATIONS ? [word] : forms;
    keys = keys.flatMap((key) => usable.map((form) => key + form));
  }
  return keys;
}
