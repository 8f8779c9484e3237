/** What must not differ by a letter, however alike two sentences are: numbers and negations. */

const NEGATIONS: ReadonlySet<string> = new Set(
  `no not never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent wont
   wouldnt couldnt shouldnt hasnt havent hadnt
   не ни нет без никогда никто ничего никого никому нельзя невозможно отсутствует
   емес жоқ ешқашан ешкім ештеңе болмайды`.split(/\s+/),
);

/** A Kazakh verb is negated inside the word: "бар-ма-ды". Only forms that no other word has. */
const KAZAKH_NEGATED =
  /\p{L}{2,}(?:ма|ме|ба|бе|па|пе)(?:ды|ді|ған|ген|йды|йді|йтын|йтін|с|сын|сін|дым|дім|ғанын|генін)$/u;

/** `folded` as `foldText` makes it; in order of appearance. */
function exactWords(folded: string): readonly string[] {
  return folded
    .split(" ")
    .filter((word) => /\d/u.test(word) || NEGATIONS.has(word) || KAZAKH_NEGATED.test(word));
}

export function sameExactWords(one: string, other: string): boolean {
  const [a, b] = [exactWords(one), exactWords(other)];
  return a.length === b.length && a.every((word, at) => word === b[at]);
}
