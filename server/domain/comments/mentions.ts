/** Who is meant by "@Name" in a comment: a member of the team, by the whole name or by a first name only one of them has. */
export interface Member {
  readonly personId: string;
  readonly name: string;
}

export interface Mention {
  readonly personId: string;
  /** Of "@" and the end of the name, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

interface Called {
  readonly personId: string;
  readonly folded: string;
}

/** An e-mail address mentions nobody; of two names that fit, the longer one is meant. */
export function mentionsIn(text: string, members: readonly Member[]): readonly Mention[] {
  const calls = callsOf(members);
  const folded = fold(text);
  // Folding may change the length of rare letters; offsets must be those of the text.
  const searched = folded.length === text.length ? folded : text;
  const found: Mention[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_.])@/gu)) {
    const call = calls.find((one) => isAt(searched, index + 1, one.folded));
    if (call) found.push({ personId: call.personId, from: index, to: index + 1 + call.folded.length });
  }
  return found;
}

/** Longest first; what two members are called means neither. */
function callsOf(members: readonly Member[]): readonly Called[] {
  const byName = new Map<string, string | null>();
  const add = (name: string, personId: string) => {
    const folded = fold(name.trim());
    if (folded === "") return;
    const known = byName.get(folded);
    byName.set(folded, known === undefined || known === personId ? personId : null);
  };
  for (const { personId, name } of members) add(name, personId);
  const whole = new Set(byName.keys());
  for (const { personId, name } of members) {
    const first = name.trim().split(/\s+/u)[0] ?? "";
    if (!whole.has(fold(first))) add(first, personId);
  }
  return [...byName]
    .flatMap(([folded, personId]) => (personId === null ? [] : [{ personId, folded }]))
    .sort((a, b) => b.folded.length - a.folded.length);
}

function isAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/^[\p{L}\p{N}_]/u.test(text.slice(at + name.length));
}

const fold = (text: string): string => text.normalize("NFC").toLowerCase();
