/**
 * Capitalised words that stand where a name could and never are one: words
 * that open sentences, law and offices, institutions, peoples, months and
 * places. A surname that is also such a word is missed on purpose: reading a
 * court as a person is the worse mistake.
 */
import { MONTH_NAMES } from "../calendar/month-names.ts";
import { toLatin } from "./fold-surname.ts";

const EN = `
a about above according activists after afterwards again against all almost along already also although always am among an and another any
anyone are around as asked at attorneys authorities be because been before behind below besides between both but by can cases
certain charges citizens complaints convicts court courts criminal currently deputies despite did do does due during each earlier
either employees even everyone experts finally first following for former four five from further given had has have he hence her
here his how however human i if immediately in indeed inmates instead into is it its journalists just last lastly later lawyers
let like many may meanwhile members moreover most mr mrs ms dr prof much my near neither never nevertheless next no nobody none nor not nothing now
of off officers officials often on once one only or other others otherwise our out over parents participants people perhaps
persons police prisoners protesters previously procedural prosecutors protests reason reasons relatives representatives residents
said says second security seven several shall she shortly similarly since six so some someone soon sources still such taking
than thanks that the their them then there therefore these they third this those though three through throughout thus to today together
tomorrow too toward two under unfortunately until up upon us very victims voting was we were what when where whereas whether which while
who whom whose why will with within without witnesses women workers would yesterday yet you your
annex appendix article articles block building category channel chapter clause class code codes commission constitution copy
corpus draft edition exhibit figure form grade gen generation group groups hall hepatitis item level line list model note number page paragraph
paragraphs part parts phase plan point program programme project question quote schedule section sector series stage status
studio subparagraph table team term theme title type unit version vitamin volume wing zone
academy administration administrative aerospace affairs agency agriculture airport akimat ambassador ambassadors army asia asian assembly association avenue award bank bar
board boulevard brigade bureau cabinet camp cell center centre chamber chancellor church city civil clinic club collective college
colony committee communications community construction culture company concern congress constitutional consulate convention corporation council country county
defenders delegation defence defense democracy democratic department detention development digital directorate district districts ecology economic economy education election elections embassy emergencies emergency energy
european executive expert exhibition express facility faculty federal federation festival finance first-instance forces foreign
forum foundation freedom fund general global government governmental guard headquarters health high higher holding home hospital hotel house
independent industry information initiative innovation inspection institute institution interior internal international investigation investigations investigative
islamic judicial judiciary justice juvenile kingdom labor labour law laws league liberties liberty life majilis mazhilis mass media medical
mechanism ministry mission mosque movement municipal museum national nations news newspaper norwegian observatory office
olympics online opposition organisation organization organizations parliament parliamentary partnership party peace
penitentiary perceptions planning plenum plenipotentiary political population presidium press preventive prison prize procurator prosecution protection public publishing
radio railway railways regional region register relations republic research reserve resources revenue review rights road rule rural salvation school science secretariat
senate server service services social situations society socialist soviet special specialized sports square staff stadium state station statistics store street
summit supreme task tax telegram television temporary theater theatre times tourism trade transport tribunal union unions united universal university
village voice war watch water web website west western north northern south southern east eastern central world youth
azattyk azattyq facebook instagram internet masa mediazona orda reuters soz tengrinews tiktok twitter vlast whatsapp
youtube zhana joly
african afghan american arab armenian asian azerbaijani belarusian british canadian chinese christian dutch english european french
german georgian indian iranian islamic italian japanese jewish karakalpak kazakh kazakhstani kyrgyz latin muslim orthodox polish
russian russians spanish swedish swiss tajik turkic turkish turkmen uighur ukrainian uyghur uzbek uzbeks kazakhs
monday tuesday wednesday thursday friday saturday sunday`;

const RU = `
а без более будет был была были было бывший в вам вас ваш ведь весь во вот впоследствии все всего всех вскоре второй вчера вы где
да даже два для до добавил ее её если еще ещё же за завтра затем здесь и из или им иначе их итак к как какой когда который
кто кроме куда ли лишь между мне многие мое моё может мой мы на над накануне например нас наш не него несмотря нет несколько ни
никто ничего но ну о об однако один он она они оно от отметим отсюда очень первый перед по под позднее позже пока помимо
после потом потому поэтому при против прошлый ранее с сам сегодня сейчас сказал следовательно снова со согласно сообщил так такой также там тем
теперь то тогда того тоже только три ту тут ты у уже утром ходе хотя через четыре что чтобы эта эти это этого этой этот я
административный апелляционный библиотека больница верховный весна вестник вопрос всего генеральный главный город городской гостиница
государственный гражданский группа дворец дело демократический департамент дом европейский единый закон зал заявление
институт канал категория класс клуб кодекс колония комиссия комитет комплекс конституционный конституция корпус
кабинет министерство международный музей народный национальный новости общество общественный область областной объединенный операция
организация отдел отель палата парк парламент партия пенитенциарный план площадь полиция правительство право проект прокуратура
проспект пункт радио район районный раздел республика республики респ свобода секция следственный служба совет союз
специализированный специальный список статья студия суд телеграм телеканал театр тип улица университет управление уголовный учреждение
фонд форма центр центральный часть школа штаб эксперт витамин гепатит блок приложение
азаттык азаттық сөз соз жана медиа казах казахстанский русский российский узбекский каракалпакский
понедельник вторник среда четверг пятница суббота воскресенье`;

const KK = `
ал алайда ана бар басқа бес бір бірақ бұл бүгін біз ең енді ертең ескі еске егер екі және жаңа жоқ кейін келесі кеше көп қазір қай қандай
мен мұнда не немесе ол олар он осы осыдан осылай сен содан сол сондай сондықтан сонымен тағы тек үш себебі сіз сонда соңғы төрт
ауданы аудандық академия әкімдік бап басқарма бөлім департамент дума ереже жоспар заң қала қалалық қор қоғам қоғамдық қылмыстық көше көшесі
комитет кодекс конституция министрлік мекеме мәжіліс облысы облыстық одақ орталық орталығы партия полиция прокуратура радиосы республика
республикасы сот соты тергеу түрме ұйым ұлттық үй үкімет халықаралық хабар қазақ қазақстандық арнайы мамандандырылған бостандық
дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі`;

/** Places, by their letters without the last vowel, which case changes: "Астана", "Астане" and "Astana" are one. */
const PLACES = `
Africa Akmola Aksai Aksu Aktas Aktau Aktobe Aktyubinsk Almalin Almaty Alma-Ata America Amsterdam Ankara Arkalyk Arys Ashgabat Asia
Astana Atbasar Atyrau Azerbaijan Baikonur Baku Balkhash Beineu Belarus Berlin Bishkek Bostandyk Brussels Budapest Burabay Canada
China Chimkent Crimea Dushanbe Ekibastuz England Europe Finland France Geneva Georgia Germany Grozny Hague Helsinki Iran Israel
Istanbul Italy Kandyagash Kapchagai Karabalyk Karaganda Karagandy Karakalpakstan Karazhal Kaskelen Kazakhstan Казахстан Қазақстан Kentau Khorgos Kiev
Kyiv Kokshetau Kokchetav Kostanai Kulsary Kursk Kyrgyzstan Kyzylorda Latvia Lenger Lisakovsk Lithuania London Lviv Mangistau
Mangystau Medeu Merke Minsk Moscow Москва Moldova Mongolia Netherlands Nukus Osaka Oskemen Paris Pavlodar Petropavl Petropavlovsk Poland
Prague Qantar Qazaqstan Ridder Riga Rome Rudny Russia Россия Saran Saryagash Saryarka Sarkand Semei Semipalatinsk Shakhtinsk Shalkar
Shardara Shchuchinsk Shetpe Shymkent Siberia Stepnogorsk Stockholm Strasbourg Switzerland Taldykorgan Talgar Tallinn Taraz Tashkent Tbilisi
Tajikistan Temirtau Tulkubas Turkey Türkiye Turkestan Turkistan Turkmenistan Turksib Ukraine Украина Uralsk Ulytau Urumqi Ust-Kamenogorsk Uzbekistan Узбекистан
Vienna Vilnius Warsaw Washington Xinjiang York Yessil Yerevan Zaisan Zhanaozen Zhanatas Zharkent Zhetysu Zhezkazgan`;

const KK_PLACE_CASE = /(?:[дт][ае]|[дт][ае]н|[ғқгк][ае]|[ндт][ыі]ң)$/;

interface Lists {
  readonly words: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

let lists: Lists | null = null;

function placeKey(word: string): string {
  return toLatin(word).replace(/[aeiouy]$/, "");
}

function split(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function loaded(): Lists {
  if (lists) return lists;
  const months = Object.values(MONTH_NAMES).flat(2);
  lists = {
    words: new Set([...split(EN), ...split(RU), ...split(KK), ...months.map((name) => name.toLowerCase())]),
    places: new Set(split(PLACES).map(placeKey)),
  };
  return lists;
}

/** True for a word that is never a surname or a given name in this kind of text. */
export function isNeverName(word: string): boolean {
  const { words, places } = loaded();
  if (words.has(word.toLowerCase()) || places.has(placeKey(word))) return true;
  return KK_PLACE_CASE.test(word) && places.has(placeKey(word.replace(KK_PLACE_CASE, "")));
}

/** In small letters. */
const AFTER_PLACE =
  /^[ \u00a0]+(?:street|avenue|boulevard|square|lane|road|park|prospect|prospekt|microdistrict|district|village|university|school|institute|college|academy|theat(?:er|re)|museum|hospital|airport|stadium|library|foundation|fund|prize|award|centre|center|mosque|hotel|club|railway|film|festival|аудан|көше|даңғыл|ауыл|университет|мектеб|театр|мұражай|сарай|саябағ|алаң)/;
const BEFORE_PLACE =
  /(?:named after|(?:^|[^а-яё])(?:им\.|имени|улиц[аеуы]|ул\.|проспект[еау]?|пр\.|пр-т|площад[ьи]|пл\.|переул[а-я]{1,4}|бульвар[еа]?|районе?))[ \u00a0]+$/;

/** True when the words around turn a person's name into a street, a school or a district called after one. */
export function isNamesake(text: string, from: number, to: number): boolean {
  if (AFTER_PLACE.test(text.slice(to, to + 24).toLowerCase())) return true;
  return BEFORE_PLACE.test(text.slice(Math.max(0, from - 20), from).toLowerCase());
}
