/**
 * Words for what a person is in a chronicle (lawyer, activist, judge), in the
 * three languages and their inflected forms. A role is kept as printed, save
 * that one of several is told in the singular and an inflected one in its
 * dictionary form, since the field describes one person and not one sentence.
 */
import type { Language } from "../report/model.ts";

export interface RoleWord {
  /** Dictionary form, lower case. */
  readonly lemma: string;
  /** The form can speak of several people, so that a list of names after it shares the role. */
  readonly plural: boolean;
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
корреспондентка лидер майор капитан полковник лейтенант сержант министр музыкант нефтяник обвиняемый обвиняемая общественник
общественница омбудсмен оператор оппозиционер оппозиционерка осуждённый осужденный осуждённая осужденная певец певица писатель
писательница подсудимый подсудимая подозреваемый подозреваемая политзаключённый политзаключенный политзаключённая политзаключенная
политик политолог полицейский поэт поэтесса правозащитник правозащитница предприниматель предпринимательница председатель президент
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

/** Endings after a Russian stem: singular cases, then plural ones; the first singular is the dictionary form. */
const RU_PARADIGMS: readonly (readonly [RegExp, string, string])[] = [
  [/(?:ый|ий)$/, "ого ому его ему ым им ом", "ые ие ых их ыми ими"],
  [/ая$/, "ой ую", "ые ых ыми"],
  [/ья$/, "ьи ье ью ьёй ьей", "ьи ей ьям ьями ьях"],
  [/ец$/, "ца цу цом це", "цы цов цам цами"],
  [/ь$/, "я ю ем ём е", "и ей ям ями ях"],
  [/к?а$/, "ы и е у ой ей", "ы и ам ами ах"],
  [/$/, "а у ом ем е", "ы и ов ев ам ами ах"],
];

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
    map.set(plural, { lemma, plural: true });
    map.set(lemma, { lemma, plural: false });
  }
  map.set("editors-in-chief", { lemma: "editor-in-chief", plural: true });
  english = map;
  return map;
}

function russianWords(): ReadonlyMap<string, RoleWord> {
  if (russian) return russian;
  const map = new Map<string, RoleWord>();
  for (const lemma of words(RU)) {
    const [cut, singular, plural] = RU_PARADIGMS.find(([ending]) => ending.test(lemma)) ?? [/$/, "", ""];
    // The fleeting к of "журналистка" stays with its stem; "правозащитниц" and "активисток" lose the ending.
    const stem = lemma.replace(cut, (found) => (found === "ка" ? "к" : ""));
    for (const ending of words(singular)) map.set(stem + ending, { lemma, plural: false });
    for (const ending of words(plural)) map.set(stem + ending, { lemma, plural: true });
    if (/ка$/.test(lemma)) map.set(lemma.replace(/ка$/, "ок"), { lemma, plural: true });
    if (/ца$/.test(lemma)) map.set(stem, { lemma, plural: true });
    map.set(lemma, { lemma, plural: false });
  }
  russian = map;
  return map;
}

function kazakhWord(word: string): RoleWord | null {
  kazakh ??= new Set(words(KK));
  for (let length = word.length; length >= 2; length--) {
    const stem = word.slice(0, length);
    const rest = kazakh.has(stem) ? KK_SUFFIX.exec(word.slice(length)) : null;
    if (rest) return { lemma: stem, plural: rest[1] !== undefined };
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
