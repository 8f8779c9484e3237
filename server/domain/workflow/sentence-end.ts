/**
 * Where a sentence ends, for English, Russian and Kazakh alike. When in doubt
 * it does not end: a sentence taken too long only makes a reviewer's tick
 * expire sooner, one taken too short would keep a tick that nobody gave.
 */

/** A run of closing punctuation, whatever closes after it, white space, and what begins behind. */
const CANDIDATE = /([.!?…]+)(["'”’»)\]]*)(\s+)(?=(\S))/gu;

/** Words that carry a stop without ending a sentence; single letters (initials, "г.", "с.") never end one. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr st no nos art arts vs prof gen col lt capt sgt rep sen hon inc ltd co jan feb mar apr jun jul " +
    "aug sep sept oct nov dec approx ca cf para p pp " +
    "гг ул пр просп пер стр ст ср см др проч пп пос обл обр им тел руб тыс млн млрд тг кв корп гор рн " +
    "жж обл ауд кент қ т.б т.с.с т.е т.к т.д т.п"
  ).split(" "),
);

/** Offsets behind a sentence's last character (its closing quotes included), where another sentence follows. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const [, stops = "", closing = "", , next = ""] = match;
    if (next !== next.toUpperCase() || (isPlainStop(stops) && isAbbreviated(text.slice(0, match.index))))
      continue;
    ends.push(match.index + stops.length + closing.length);
  }
  return ends;
}

function isPlainStop(stops: string): boolean {
  return stops === ".";
}

/** `before` is the text up to the stop. */
function isAbbreviated(before: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? "";
  const letters = word.replaceAll(".", "");
  if (letters === "") return false;
  return letters.length === 1 || ABBREVIATIONS.has(word.toLowerCase().replace(/^\.+/u, ""));
}
