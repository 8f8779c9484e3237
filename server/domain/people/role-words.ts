/**
 * Words for what a person is in a chronicle (lawyer, activist, judge), in the
 * three languages and their inflected forms. A role is kept as printed, save
 * that one of several is told in the singular and an inflected one in its
 * dictionary form, since the field describes one person and not one sentence.
 */
import type { Language } from "../report/model.ts";
import { ANY_CASE, type Cases, type Gender, readCases } from "./grammar.ts";

export interface RoleWord {
  /** Dictionary form, lower case. */
  readonly lemma: string;
  /** The form can speak of several people, so that a list of names after it shares the role. */
  readonly plural: boolean;
  /** The Russian cases the form can stand in, and so a name beside it; every case where nothing inflects. */
  readonly cases: Cases;
  /** Whom the word names by its form alone: "журналистка" a woman, "осуждённого" a man, "адвокат" either. */
  readonly gender: Gender | null;
}

const EN = `
activist advocate akim ambassador analyst artist attorney blogger businessman businesswoman cameraman captain chairman chairperson
chairwoman chancellor citizen colonel columnist commissioner convict correspondent defendant defender deputy deputy-akim detainee
detective director dissident doctor driver ecologist economist editor editor-in-chief engineer entrepreneur environmentalist expert
farmer general governor head inmate investigator journalist judge lawyer leader lieutenant major mayor miner minister
musician notary observer officer ombudsman ombudswoman operator organizer organiser photographer
physician poet policeman policewoman politician politologist pensioner president prisoner producer professor prosecutor protester
protestor psychologist publicist publisher rapper rector reporter researcher resident sergeant secretary senator singer sociologist
spokesman spokesperson spokeswoman strategist student suspect teacher translator volunteer witness worker writer
ex-president ex-minister ex-akim ex-deputy ex-judge ex-convict ex-prosecutor ex-policeman vice-minister vice-president`;

const EN_TITLES: ReadonlySet<string> = new Set(["president", "minister", "akim", "chancellor", "ambassador"]);
const EN_MODIFIERS: ReadonlySet<string> = new Set(
  `human rights political police civil civic civilian public opposition former trade union oil senior deputy prime chief press defence
  defense state independent environmental feminist local rural well-known prominent acting lead investigative military national
  district city regional special lgbt prosecutor attorney`.split(/\s+/),
);

const RU = `
активист активистка адвокат адвокатесса аким блогер блогерша бизнесмен бизнесвумен водитель врач гражданин гражданка депутат директор
докладчик житель жительница журналист журналистка заключённый заключенный замакима защитник защитница инженер корреспондент
корреспондентка лидер майор капитан полковник лейтенант сержант министр музыкант нефтяник пенсионер пенсионерка обвиняемый обвиняемая общественник
общественница омбудсмен оператор оппозиционер оппозиционерка осуждённый осужденный осуждённая осужденная певец певица писатель
писательница подсудимый подсудимая подозреваемый подозреваемая политзаключённый политзаключенный политзаключённая политзаключенная
политик политолог полицейский поэт поэтесса правозащитник правозащитница предприниматель предпринимательница председатель президент призывник призывница представитель представительница
премьер-министр экс-президент вице-министр прокурор профессор рабочий редактор режиссёр режиссер ректор репортёр репортер руководитель глава начальник
свидетель свидетельница сотрудник сотрудница спикер студент студентка судья следователь дознаватель социолог учитель учительница
феминистка фотограф художник художница эколог экономист эксперт эксперт-криминалист юрист`;

const KK = `
адвокат активист ақын әкім басшы белсенді блогер бизнесмен депутат директор журналист жазушы заңгер зейнеткер кәсіпкер көшбасшы қорғаушы
куәгер куә мұғалім министр мұнайшы оппозиционер омбудсмен оператор полковник подполковник капитан майор полицей президент прокурор
премьер-министр редактор режиссер ректор репортер саясаткер сарапшы саясаттанушы сотталушы сотталған судья студент суретші
тергеуші тілші төраға төрайым тұрғын тұтқын құқықтанушы құқыққорғаушы экономист эколог айыпталушы күдікті жетекші`;
const KK_MODIFIERS: ReadonlySet<string> = new Set(
  "құқық саяси азаматтық бас бұрынғы қоғамдық тәуелсіз белгілі полиция оппозициялық аға мемлекеттік".split(
    " ",
  ),
);
/** After a Kazakh stem: number, possession ("адвокаты", his lawyer), case. */
const KK_SUFFIX =
  /^([лдт]?[ае]р)?(?:с?[ыі])?(?:[нтд][ыі]ң|н[ае]|[қкғг][ае]|[тдн][ыі]|н|[тдн][ае]н|[тдн][ае]|[пбм]ен)?$/;

/** Endings after a Russian stem, each with its cases: singular, then plural; the dictionary form is the nominative. */
const RU_PARADIGMS: readonly (readonly [RegExp, string, string, Gender | null])[] = [
  [/(?:ый|ий)$/, "ого:ga его:ga ому:d ему:d ым:i им:i ом:p ем:p", "ые:n ие:n ых:gap их:gap ыми:i ими:i", "m"],
  [/ая$/, "ой:gdip ую:a", "ые:n ых:gap", "f"],
  [/ья$/, "ьи:g ье:dp ью:a ьёй:i ьей:i", "ьи:n ей:ga ьям:d ьями:i ьях:p", null],
  [/ец$/, "ца:ga цу:d цом:i цем:i це:p", "цы:n цов:ga цев:ga цам:d цами:i", null],
  [/ь$/, "я:ga ю:d ем:i ём:i е:p", "и:n ей:ga ям:d ями:i ях:p", null],
  [/к?а$/, "ы:g и:g е:dp у:a ой:i ей:i", "ы:n и:n ам:d ами:i ах:p", "f"],
  [/$/, "а:ga у:d ом:i ем:i е:p", "ы:n и:n ов:ga ев:ga ам:d ами:i ах:p", null],
];
/** Masculine for all their ending. */
const EITHER_IN_A: ReadonlySet<string> = new Set(["замакима", "коллега"]);

const UNINFLECTED = { cases: ANY_CASE, gender: null } as const;

let english: ReadonlyMap<string, RoleWord> | null = null;
let russian: ReadonlyMap<string, RoleWord> | null = null;
let kazakh: ReadonlySet<string> | null = null;

const words = (text: string) => text.trim().split(/[ \n]+/);

function englishWords(): ReadonlyMap<string, RoleWord> {
  if (english) return english;
  const map = new Map<string, RoleWord>();
  for (const lemma of words(EN)) {
    const plural = /man$/.test(lemma)
      ? lemma.replace(/man$/, "men")
      : lemma
          .replace(/(?:(?<=[^aeiou])y)$/, "ie")
          .replace(/s$/, "se")
          .concat("s");
    map.set(plural, { lemma, plural: true, ...UNINFLECTED });
    map.set(lemma, { lemma, plural: false, ...UNINFLECTED });
  }
  map.set("editors-in-chief", { lemma: "editor-in-chief", plural: true, ...UNINFLECTED });
  english = map;
  return map;
}

function russianWords(): ReadonlyMap<string, RoleWord> {
  if (russian) return russian;
  const map = new Map<string, RoleWord>();
  const add = (form: string, lemma: string, plural: boolean, cases: Cases, gender: Gender | null) => {
    const known = map.get(form);
    // "журналистки" is one woman's genitive and several women's nominative.
    const all = known?.lemma === lemma ? known.cases | cases : cases;
    map.set(form, { lemma, plural, cases: all, gender });
  };
  for (const lemma of words(RU)) {
    const paradigm = RU_PARADIGMS.find(([ending]) => ending.test(lemma));
    if (!paradigm) continue;
    const [cut, singular, plural] = paradigm;
    const gender = EITHER_IN_A.has(lemma) ? null : lemma === "гражданин" ? "m" : paradigm[3];
    // The fleeting к of "журналистка" stays with its stem; "правозащитниц" and "активисток" lose the ending.
    const stem = lemma.replace(cut, (found) => (found === "ка" ? "к" : ""));
    const addAll = (endings: string, isPlural: boolean) => {
      for (const one of words(endings)) {
        const [ending = "", cases = ""] = one.split(":");
        add(stem + ending, lemma, isPlural, readCases(cases), gender);
      }
    };
    addAll(singular, false);
    addAll(plural, true);
    if (/ка$/.test(lemma)) add(lemma.replace(/ка$/, "ок"), lemma, true, readCases("ga"), gender);
    if (/ца$/.test(lemma)) add(stem, lemma, true, readCases("ga"), gender);
    add(lemma, lemma, false, readCases("n"), gender);
  }
  russian = map;
  return map;
}

function kazakhWord(word: string): RoleWord | null {
  kazakh ??= new Set(words(KK));
  for (let length = word.length; length >= 2; length--) {
    const stem = word.slice(0, length);
    const rest = kazakh.has(stem) ? KK_SUFFIX.exec(word.slice(length)) : null;
    if (rest) return { lemma: stem, plural: rest[1] !== undefined, ...UNINFLECTED };
  }
  return null;
}

/** The role a word names in the language, whatever its form; null for any other word. */
export function roleWord(word: string, language: Language): RoleWord | null {
  const lower = word.toLowerCase();
  if (/^[a-z-]+$/.test(lower)) return englishWords().get(lower) ?? null;
  if (lower.length > 40) return null;
  if (language === "kk") return kazakhWord(lower) ?? russianWords().get(lower) ?? null;
  return russianWords().get(lower) ?? null;
}

/** The words for roles in a language, in their dictionary forms. */
export function roleLemmas(language: Language): readonly string[] {
  return words({ en: EN, ru: RU, kk: KK }[language]);
}

/** True for a word that narrows the role after it: "police" investigator, "саяси" тұтқын. */
export function isRoleModifier(word: string): boolean {
  const lower = word.toLowerCase();
  return EN_MODIFIERS.has(lower) || KK_MODIFIERS.has(lower);
}

/** True for an office English prints with a capital wherever it stands before a name. */
export function isTitle(lemma: string): boolean {
  return EN_TITLES.has(lemma);
}
