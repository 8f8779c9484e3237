/**
 * Sentences with something of five words or more in quotation marks, each
 * known to hold somebody's words or a name: written for the test, about a
 * country that does not exist. ⟨ and ⟩ stand for the marks.
 */

type Pair = readonly [open: string, close: string];
const ENGLISH: Pair = ["“", "”"];
const RUSSIAN: Pair = ["«", "»"];

const SPEECH_EN = [
  "The shepherd told the court: ⟨The fence was put up at night and nobody asked⟩.",
  "⟨Nobody showed us a permit that day,⟩ his lawyer said after the session.",
  "According to the clerk, ⟨the register holds no such permit at all⟩.",
  "She wrote on her page that ⟨the wells of the upper pasture are locked⟩.",
  "The officer shouted ⟨Get away from the gate at once⟩ and took his telephone.",
  "⟨I will come back as often as it takes⟩, the shepherd added.",
  "The crowd chanted ⟨Give back the pasture to the village⟩ for an hour.",
  "Her answer was short. ⟨We were never told about this hearing.⟩",
  "The ministry's letter reads: ⟨No inspection of the colony is planned this year⟩.",
  "He was fined because he had written ⟨the judge sleeps and the office steals⟩.",
  "The spokesman called it ⟨a misunderstanding that will be cleared up soon⟩.",
  "⟨My brother has not been given his medicine⟩, reports the sister of the detained man.",
  "In her words, ⟨the cell had neither light nor a window⟩.",
  "The prosecutor insisted that the meeting was ⟨a threat to the order of the district⟩.",
  "Before the judge he repeated: ⟨You have no proof of any of this⟩.",
  "The guard warned them: ⟨whoever speaks to the observers loses the parcel⟩.",
  "⟨Everybody in the village knows who put up the fence,⟩ explained the teacher Runa Oster.",
  "The observers noted that the hall was ⟨closed to everybody without a pass⟩.",
  "He describes the night as ⟨the longest one of my whole life⟩.",
  "The decision says ⟨the defendant did not show any remorse in court⟩.",
  "The committee replied that ⟨there are no grounds for an inquiry⟩.",
  "To the question about the beating the head of the colony answered ⟨nothing of the kind has happened here⟩.",
  "They carried sheets of paper and stood in silence. ⟨We only want our wages,⟩ one of them said.",
  "The lawyer recalled that the investigator had promised her ⟨a copy of every paper by Friday⟩.",
];
const TITLES_EN = [
  "The association ⟨Mothers of the Upper Pasture Villages⟩ was refused registration.",
  "The public foundation ⟨For Fair Courts in Every District⟩ published its yearly review.",
  "He was charged under the law ⟨On Peaceful Assemblies and Public Events⟩.",
  "The newspaper ⟨Evening News of the Tarn District⟩ was fined.",
  "Members of the ⟨Steppe Bureau for Legal Help to Prisoners⟩ were not let in.",
  "The film ⟨Seven Winters on the Northern Line⟩ was taken off the programme.",
  "An article entitled ⟨How the Land Office Lost Its Register⟩ appeared on Monday.",
  "Article 174 ⟨Incitement of Social or National Discord⟩ of the code was applied.",
  "The report ⟨Freedom of Assembly in Velmar in 2030⟩ was presented in Arvend.",
  "She took part in the round table ⟨Rights of Patients in Closed Institutions⟩.",
  "The group ⟨Parents against the Closing of Schools⟩ gathered at the gate.",
  "The ⟨Voice of the Free Steppe Village⟩ channel was blocked.",
  "The company ⟨Northern Roads and Bridges of Velmar⟩ did not pay wages.",
  "He translated the book ⟨A Short History of the Salt Lakes⟩.",
  "The exhibition ⟨Faces of Those Who Were Waiting⟩ was closed by the police.",
  "The decree ⟨On Measures to Protect the Pastures⟩ came into force.",
  "In the ⟨Second Wind of the Old Exchange⟩ hotel the observers were searched.",
  "The programme ⟨Clean Water for Every Village House⟩ was stopped.",
  "A post on the page ⟨Orlukty Today and Always With You⟩ was the reason.",
  "They held a poster ⟨Freedom for the Prisoners of Kumzhal⟩ and were detained.",
  "The seminar ⟨Monitoring of Courts for Young Lawyers⟩ was forbidden.",
  "The ⟨Open Hand of the Southern Districts⟩ union has two hundred members.",
  "The convention ⟨On the Rights of the Child⟩ was cited by the defence.",
  "He was tried under article 272 of the Criminal Code of Velmar for ⟨taking part in and calling for mass disorder⟩.",
  "She is suspected of ⟨violating the constitutional order of the country⟩ and was let go.",
  "Two of them were fined for ⟨breach of the order of a peaceful assembly⟩.",
  "The institute held a discussion on ⟨Reform of the rules for the media⟩.",
  "The investigation ⟨Who Owns the Wells of Orlukty⟩ was removed from the site.",
];
const SPEECH_RU = [
  "Пастух сказал суду: ⟨Забор поставили ночью, никого не спросив⟩.",
  "⟨Разрешения нам никто так и не показал⟩, — сказала адвокат после заседания.",
  "По словам секретаря, ⟨в реестре такого разрешения вообще нет⟩.",
  "Она написала на своей странице, что ⟨колодцы верхнего пастбища заперты на замок⟩.",
  "Полицейский крикнул: ⟨Отойдите от ворот и уберите телефон⟩.",
  "⟨Я приду столько раз, сколько понадобится⟩, — добавил пастух.",
  "Собравшиеся скандировали ⟨Верните селу его пастбище сейчас же⟩.",
  "Ответ был коротким. ⟨Нас об этом заседании не предупредили.⟩",
  "В письме министерства говорится: ⟨проверка колонии в этом году не запланирована⟩.",
  "Его оштрафовали за то, что он написал ⟨судья спит, а управление ворует⟩.",
  "Сестра задержанного сообщила, что ⟨брату третий день не дают лекарств⟩.",
  "Учительница заявила: ⟨в селе все знают, кто поставил забор⟩.",
  "⟨Камера была без света и без окна⟩, — рассказывает бывший заключённый.",
  "Прокурор утверждал, что собрание было ⟨угрозой порядку во всём районе⟩.",
  "Он ответил журналистам: ⟨ничего подобного у нас не происходило⟩.",
  "В решении указано, что ⟨подсудимый в содеянном не раскаялся⟩.",
  "Начальник пообещал, что ⟨виновные будут наказаны до конца недели⟩.",
  "Комитет ответил, что ⟨оснований для служебной проверки не имеется⟩.",
  "⟨Мы только хотим получить свою зарплату⟩, — говорит один из рабочих.",
  "Наблюдатели отметили, что зал был ⟨закрыт для всех без пропуска⟩.",
  "Заключённая пожаловалась: ⟨меня заставили подписать пустой лист бумаги⟩.",
  "Он вспоминает, как надзиратель повторял: ⟨здесь тебя никто не услышит⟩.",
];
const TITLES_RU = [
  "Общественному объединению ⟨Матери сёл верхнего пастбища Велмара⟩ отказали в регистрации.",
  "Фонд ⟨За справедливый суд в каждом районе⟩ опубликовал обзор.",
  "Его обвинили по закону ⟨О порядке организации мирных собраний⟩.",
  "Газету ⟨Вечерние новости Тарнского района и города⟩ оштрафовали.",
  "ТОО ⟨Северные дороги и мосты Велмара⟩ не платит зарплату.",
  "Фильм ⟨Семь зим на северной линии⟩ сняли с показа.",
  "Статью под заголовком ⟨Как земельное управление потеряло реестр⟩ удалили.",
  "Применили статью 174 ⟨Возбуждение социальной или национальной розни⟩ кодекса.",
  "Доклад ⟨Свобода собраний в Велмаре в 2030 году⟩ представили в Арвенде.",
  "Она участвовала в круглом столе ⟨Права пациентов в закрытых учреждениях⟩.",
  "Инициативная группа ⟨Родители против закрытия сельских школ⟩ собралась у ворот.",
  "Телеграм-канал ⟨Голос свободного степного села Орлукты⟩ заблокировали.",
  "Он перевёл книгу ⟨Краткая история солёных озёр⟩ и сел за это.",
  "Выставку ⟨Лица тех, кто ждал до утра⟩ закрыла полиция.",
  "Указ ⟨О мерах по защите пастбищ страны⟩ вступил в силу.",
  "Программу ⟨Чистая вода каждому сельскому дому⟩ остановили.",
  "Задержали женщину с плакатом ⟨Свободу узникам колонии в Кумжале⟩.",
  "Семинар ⟨Наблюдение за судами для молодых юристов⟩ запретили.",
  "Конвенцию ⟨О правах ребёнка и его защите⟩ упомянула защита.",
  "Расследование ⟨Кому принадлежат колодцы посёлка Орлукты⟩ пропало с сайта.",
  "Участок достался хозяйству ⟨Светлый путь старых степных табунов⟩.",
  "Его подозревают в ⟨распространении заведомо ложной информации в сети⟩.",
  "Двоих оштрафовали за ⟨нарушение порядка проведения мирного собрания⟩.",
  "Приказом ⟨Об утверждении перечня закрытых объектов района⟩ въезд запрещён.",
];

export interface QuotedSentence {
  readonly text: string;
  readonly isSpeech: boolean;
  readonly language: "en" | "ru";
}

function marked(
  sentences: readonly string[],
  marks: Pair,
  isSpeech: boolean,
  language: "en" | "ru",
): readonly QuotedSentence[] {
  const [open, close] = marks;
  return sentences.map((one) => ({ text: one.replace("⟨", open).replace("⟩", close), isSpeech, language }));
}

export const QUOTED_SENTENCES: readonly QuotedSentence[] = [
  ...marked(SPEECH_EN, ENGLISH, true, "en"),
  ...marked(TITLES_EN, ENGLISH, false, "en"),
  ...marked(SPEECH_RU, RUSSIAN, true, "ru"),
  ...marked(TITLES_RU, RUSSIAN, false, "ru"),
];
