/** What makes a claim grave, per language: torture, beating, death, injury, sexual violence. */
import type { Language } from "../../../report/model.ts";
import { type PhraseFinder, phraseFinder } from "../../../topics/phrases.ts";

/** As a message names it. */
export type GraveClaim = "torture" | "beating" | "death" | "injury" | "sexual violence";

interface GraveWords {
  readonly claim: GraveClaim;
  readonly says: readonly string[];
  readonly except?: readonly string[];
}

const ENGLISH: readonly GraveWords[] = [
  {
    claim: "torture",
    says: [
      "tortur*",
      "ill-treat*",
      "ill treatment",
      "mistreat*",
      "(cruel|inhuman|inhumane|degrading) ~2 treatment",
      "(stun gun*|electric shock*)",
    ],
    except: ["(committee|convention|coalition|protocol|campaign) against torture", "prevention of torture"],
  },
  {
    claim: "beating",
    says: ["(beaten|beating|beatings|kicked|punched|strangled)", "beat (up|him|her|them|the|a)"],
    except: [
      "beat* ~2 record*",
      "beat* the (team|guests|rivals)",
      "threatened to beat",
      "beaten (path|track|team)",
    ],
  },
  {
    claim: "death",
    says: [
      "(death|deaths|died|killed|murdered|suicide|perished)",
      "(found|shot) dead",
      "shot by ~2 (police*|soldier*|officer*|military)",
    ],
    except: [
      "death (penalty|sentence|certificate*|threat*)",
      "killed time",
      "(accused|suspected|convicted) of ~2 (murder|killing)",
    ],
  },
  {
    claim: "injury",
    says: [
      "(injured|injury|injuries|wounded|fracture*|concussion|bruise*|hematoma*|self-harm*|mutilat*)",
      "(broke|broken) ~2 (arm|leg|rib*|nose|jaw|fingers)",
    ],
    // Old harm behind a demand for money or a pension is what the entry starts from, not what it claims.
    except: [
      "injured ~2 (pride|party)",
      "injur* ~6 over the years",
      "(disabled|injured) (miner*|worker*|veteran*|people|persons) ~3 injured",
      "(occupational|industrial|work|work-related|workplace|old) injur*",
      "injur* (at|received at|sustained at) work",
      "(compensat*|benefit*|pension*|payment*) ~6 injur*",
    ],
  },
  {
    claim: "sexual violence",
    says: [
      "(rape|raped|raping|rapes|sexual (harassment|violence|abuse|assault)|sexually (abused|assaulted|harassed))",
    ],
  },
];

const RUSSIAN: readonly GraveWords[] = [
  {
    claim: "torture",
    says: [
      "(пытк*|пыток|пытали|пытал|пыточн*)",
      "(жесток*|бесчеловечн*|унижающ*) ~3 обращени*",
      "электрошокер*",
    ],
    except: [
      "(комитет*|конвенци*|коалици*|протокол*) ~2 против пыток",
      "(предупреждени*|профилактик*|предотвращени*) пыток",
      "(пытал*) (счастья|удачу)",
    ],
  },
  { claim: "beating", says: ["(избил*|избит*|избивал*|избиени*|избивают|побои|побоев)"] },
  {
    claim: "death",
    says: [
      "(умер|умерла|умерли|погиб|погибла|погибли|погибш*|смерть|смерти|гибель|гибели|убит|убита|убиты|убили|самоубийств*|скончал*)",
    ],
    except: ["смерт* казн*", "угроз* смертью"],
  },
  {
    claim: "injury",
    says: [
      "(ранен|ранена|ранены|ранени*|травм*|перелом*|сотрясени*|увечь*|телесн* повреждени*|членовредительств*)",
    ],
    except: [
      "(производственн*|профессиональн*|трудов*|давн*|стар*) (травм*|увечь*)",
      "(травм*|увечь*) ~2 на производстве",
      "(травм*|ранен*|увечь*) ~6 (за эти годы|в разные годы|в прошлые годы)",
      "(компенсаци*|выплат*|пособи*|пенси*) ~4 (травм*|увечь*)",
    ],
  },
  { claim: "sexual violence", says: ["(изнасил*|сексуальн* (насили*|домогательств*|надругательств*))"] },
];

const KAZAKH: readonly GraveWords[] = [
  {
    claim: "torture",
    says: ["(азапта*|қинаған|қинады|қинау*)"],
    except: ["азаптауға қарсы (комитет*|конвенция*|коалиция*)"],
  },
  { claim: "beating", says: ["(ұрып*|соққыға|соққы*|тепкі*)"] },
  { claim: "death", says: ["(қайтыс бол*|қаза тап*|қаза бол*|өлтір*|өлім*|өлді)"], except: ["өлім жаза*"] },
  {
    claim: "injury",
    says: ["(жарақат*|жараланған|жараланды|сынық*)"],
    except: ["(өндірістік|кәсіби|ескі) жарақат*", "өндірісте ~2 жарақат*"],
  },
  { claim: "sexual violence", says: ["(зорла*|жыныстық (зорлық*|қысым*))"] },
];

const WORDS: Readonly<Record<Language, readonly GraveWords[]>> = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH };

type Finders = readonly (readonly [GraveClaim, PhraseFinder])[];
const finders = new Map<Language, Finders>();

/** The grave claims a text makes, in the order above; `bare` comes from `bareWords`. */
export function graveClaims(bare: string, language: Language): readonly GraveClaim[] {
  let known = finders.get(language);
  if (!known) {
    known = WORDS[language].map(({ claim, says, except }) => [claim, phraseFinder(says, except)]);
    finders.set(language, known);
  }
  return known.filter(([, finder]) => finder.find(bare) !== null).map(([claim]) => claim);
}
