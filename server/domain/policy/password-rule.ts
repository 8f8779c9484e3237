/**
 * What makes a password too weak. Length counts, composition rules do not
 * (NIST SP 800-63B, 5.1.1.2); besides length we refuse what guessers try first.
 */
const SHORTEST = 12;
const FEWEST_DIFFERENT = 5;

/** Runs along a keyboard, an alphabet or the digits, which guessers type forwards and backwards. */
const RUNS = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "йцукенгшщзхъфывапролджэячсмитьбю",
  "абвгдежзийклмнопрстуфхцчшщъыьэюя",
];

const COMMON = ["password", "пароль", "құпиясөз", "letmein", "welcome", "admin", "chronicle"];

/** What to tell the person, or null for a password that will do. */
export function passwordWeakness(password: string): string | null {
  const folded = password.normalize("NFKC").toLowerCase();
  if ([...folded].length < SHORTEST)
    return `needs at least ${SHORTEST} characters; three or four random words do well`;
  if (new Set(folded).size < FEWEST_DIFFERENT || isRun(folded))
    return "is too regular; try three or four random words";
  const rest = COMMON.reduce((text, word) => text.replaceAll(word, ""), folded).replace(
    /[\d\p{P}\p{S}\s]/gu,
    "",
  );
  if (rest.length < 4) return "is among the first that a guesser tries; try three or four random words";
  return null;
}

/** True when the password holds the e-mail's first part and little else. */
export function isMadeOfEmail(password: string, email: string): boolean {
  const name = email.split("@")[0] ?? "";
  const folded = password.normalize("NFKC").toLowerCase();
  return (
    folded === email ||
    (name.length >= 3 && folded.replaceAll(name, "").replace(/[\d\p{P}\p{S}]/gu, "").length < 4)
  );
}

function isRun(text: string): boolean {
  const backwards = [...text].reverse().join("");
  return RUNS.some((run) => run.includes(text) || run.includes(backwards));
}
