/**
 * What the words right beside a Russian name say about its case and gender: a
 * preposition before it, a noun that takes it as its complement, a verb or
 * participle that agrees with it. Only words that leave no other reading are
 * listed: "Жулдарова М. допросила следователь" has a verb in the feminine, and
 * yet Жулдаров is a man.
 */
import { type Agreement, ANY_CASE, ANYTHING, type Gender, NOMINATIVE, readCases } from "./grammar.ts";

const PREPOSITIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    g: "от из у для без до после около против вместо кроме ради насчёт насчет относительно возле среди вокруг помимо",
    d: "к ко благодаря согласно вопреки",
    gi: "с со",
    p: "о об обо при",
    ap: "в во на",
    ai: "за под",
    i: "над перед между",
    dap: "по",
    a: "про через",
  }).flatMap(([cases, words]) => words.split(" ").map((word) => [word, cases] as const)),
);
/** Fixed phrases that take a genitive whatever follows. */
const PHRASE_BEFORE =
  /(?:^|[^а-яё])(?:в отношении|в адрес|в защиту|в поддержку|в пользу|в честь|по делу|по словам|со слов|от имени|на имя|по просьбе|по жалобе|с участием|при участии|со стороны|по мнению|по версии|по данным|при задержании|после задержания|об освобождении|освобождения) $/i;
/** What is done to somebody and never for somebody ("вызвали Бекову врача" would be a dative). */
const DONE_BEFORE =
  /(?:^|[^а-яё])(?:задержа|арестова|оштрафова|изби|допроси|отпусти|освободи|осуди|приговори|похити|помести|уволи|пыта|обвини|этапирова|госпитализирова|переве)л(а|и|о)? $/i;
/** Nouns that take whom they concern in the genitive, by their stems; all their forms. */
const GOVERNS =
  /^(?:жалоб[аыеуо]й?|ходатайств[аоуе]м?|дел[аоуе]м?|арест[ауе]?|задержани[еяюи]|освобождени[еяюи]|осуждени[еяюи]|избиени[еяюи]|смерт[ьи]|гибел[ьи]|убийств[аоуе]|похищени[еяюи]|здоровь[еяю]|состояни[еяюи]|преследовани[еяюи]|допрос[ауе]?|обыск[ауе]?|приговор[ауе]?|заявлени[еяюи]|письм[аоуе]|слов[аами]{1,3}|экстрадици[яию]|выдач[аиу]|отец|отц[ауе]|брат[ауе]?|сын[ауе]?|муж[ауе]?|матер[иью]{1,3}|сестр[еуы]|жен[еуы]|дочер[иью]{1,3}|родител[иейям]{1,3}|родственник[иовам]{1,3}|близки[ехм]|семь[яеию]|сторонник[иовам]{1,3}|соратник[иовам]{1,3}|коллег[иам]{1,2})$/i;
/** What a clause, and so its subject, can begin after. */
const BOUNDARY =
  /(?:^|[.!?…:;,–—(«“"\n\uFFFC]|(?:^|[^а-яё])(?:и|а|но|что|как|когда|где|куда|также|затем|потом|позже))\s*$/i;
/** Verbs that never have a person as their direct object, and short participles of what is done to one. */
const SPEAKING =
  "заяви|сообщи|рассказа|сказа|отмети|добави|поясни|написа|пода|получи|вы?ш|приш|уш|приеха|уеха|бы";
const DONE_TO =
  "осужд[её]н|задержан|оштрафован|арестован|приговор[её]н|уволен|помещ[её]н|вызван|доставлен|отправлен|перевед[её]н|избит|убит|освобожд[её]н|обвин[её]н|ранен|отпущен|похищен|этапирован";
/** Reflexive verbs that govern a genitive: "Жулдарова М. коснулась проверка". */
const OF_OBJECT =
  "дожида|дожд|испуга|пуга|боя|лиши|добива|доби|косну|каса|опаса|остерега|стесня|сторони|держа|слуша|хвати";
const SHE = new RegExp(
  `^(?:(?:не )?(?:(?:${SPEAKING})ла|(?:${DONE_TO})а|(?!${OF_OBJECT})[а-яё]{3,20}лась))(?![а-яё])`,
  "i",
);
const HE = new RegExp(
  `^(?:(?:не )?(?:(?:${SPEAKING}|выше|прише|уше)л|(?:${DONE_TO})|(?!${OF_OBJECT})[а-яё]{3,20}лся))(?![а-яё])`,
  "i",
);
const EITHER =
  /^(?:не )?(?:обвиняется|подозревается|находится|содержится|остаётся|остается|является)(?![а-яё])/i;
const SAID_OF_HER = new RegExp(`(?:^|[^а-яё])(?:${SPEAKING}ла|(?:${DONE_TO})а) $`, "i");
const SAID_OF_HIM = new RegExp(`(?:^|[^а-яё])(?:${SPEAKING}л|(?:${DONE_TO})) $`, "i");
/** A verb later in the clause that the name may be the subject of, or a clause set in before it comes. */
const HER_CLAUSE = /^[^.,;:!?\n\uFFFC]{0,120}[а-яё]{2}(?:ла|лась|[еёи]т|[еёи]тся|[еёая]на)(?![а-яё])|^,/i;
/** "Жулдарова М. задержали": a verb in the plural, and so a name that is not its subject. */
const THEY = /^ (?:не )?(?!если |после |земли |боли |роли |цели )[а-яё]{2,20}(?:ли|лись)(?![а-яё])/i;
/** Several may have done it: "с мужем Жулдарова М. вышли". */
const COMPANY = /(?:^|[^а-яё])(?:с|со|вместе|и|или|да) [^.;:\n]{0,40}$/i;
const LAST_WORD = /(?:^|[^а-яё])([а-яё-]{1,30}) $/i;
/** UTF-16 units looked through on either side. */
const REACH = 140;

function before(text: string, from: number): string {
  return text.slice(Math.max(0, from - REACH), from).replace(/[ \u00a0]+$/, " ");
}

/** The gender a verb right after a name gives its subject; null without one that tells. */
export function genderOfPredicate(text: string, to: number): Gender | null {
  const after = text.slice(to, to + REACH).replace(/^[ \u00a0]+/, "");
  if (SHE.test(after) || /^(?:не )?[а-яё]{2,20}(?:ла|лась)(?![а-яё])/.test(after)) return "f";
  return HE.test(after) || /^[а-яё]{3,20}л(?![а-яё])/.test(after) ? "m" : null;
}

function fromBefore(words: string, after: string): Agreement | null {
  if (PHRASE_BEFORE.test(words)) return { cases: readCases("g"), gender: null };
  const last = LAST_WORD.exec(words)?.[1]?.toLowerCase() ?? "";
  const preposition = PREPOSITIONS.get(last);
  if (preposition !== undefined) return { cases: readCases(preposition), gender: null };
  if (SAID_OF_HER.test(words)) return { cases: NOMINATIVE, gender: "f" };
  if (SAID_OF_HIM.test(words)) return { cases: NOMINATIVE, gender: "m" };
  const done = DONE_BEFORE.exec(words);
  // Those who did it are several, so that the one named is not among them.
  if (done) return { cases: readCases(done[1] === "и" ? "ga" : "nga"), gender: null };
  if (GOVERNS.test(last) && !HER_CLAUSE.test(after)) return { cases: readCases("g"), gender: null };
  return null;
}

/** What stands around a name without a role before it; anything where nothing tells. `isListed` is another's companion. */
export function agreementAround(text: string, from: number, to: number, isListed: boolean): Agreement {
  const words = before(text, from);
  const after = text.slice(to, to + REACH);
  const governed = fromBefore(words, after);
  if (governed) return governed;
  if (!isListed && THEY.test(after) && !COMPANY.test(words))
    return { cases: ANY_CASE & ~NOMINATIVE, gender: null };
  if (!BOUNDARY.test(words)) return ANYTHING;
  const predicate = after.replace(/^[ \u00a0]+/, "");
  if (SHE.test(predicate)) return { cases: NOMINATIVE, gender: "f" };
  if (HE.test(predicate)) return { cases: NOMINATIVE, gender: "m" };
  return EITHER.test(predicate) ? { cases: NOMINATIVE, gender: null } : ANYTHING;
}
