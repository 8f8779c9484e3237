/** Districts of the four western regions. In Russian the first name is the word beside "район"; renamed districts keep their former name. */
import type { PlaceRow } from "../place-row.ts";

export const DISTRICTS_WEST: Readonly<Record<string, readonly PlaceRow[]>> = {
  aktobe: [
    ["aiteke-bi", "Aiteke Bi|Ayteke Bi", "Айтекебийский|Айтеке би", "Әйтеке би|Айтекеби"],
    ["alga", "Alga|Algha", "Алгинский", "Алға"],
    ["baiganin", "Baiganin|Bayganin", "Байганинский", "Байғанин"],
    ["irgiz", "Irgiz|Yrgyz|Yrghyz", "Иргизский|Ыргызский", "Ырғыз"],
    ["kargaly", "Kargaly|Kargala|Qargaly", "Каргалинский", "Қарғалы"],
    ["khobda", "Khobda|Kobda|Qobda", "Хобдинский|Кобдинский", "Қобда"],
    ["martuk", "Martuk|Martok", "Мартукский", "Мәртөк|Мартөк"],
    ["mugalzhar", "Mugalzhar|Mughalzhar|Mugodzhar", "Мугалжарский", "Мұғалжар"],
    ["temir", "Temir", "Темирский", "Темір"],
    ["uil", "Uil|Oiyl|Oyil", "Уилский|Ойылский", "Ойыл"],
    ["khromtau", "Khromtau", "Хромтауский", "Хромтау"],
    ["shalkar", "Shalkar|Shalqar|Chelkar", "Шалкарский", "Шалқар"],
  ],
  atyrau: [
    ["zhylyoi", "Zhylyoi|Zhylyoy|Zhyloi", "Жылыойский|Жылойский", "Жылыой"],
    ["inder", "Inder", "Индерский", "Индер"],
    ["isatay", "Isatay|Isatai", "Исатайский", "Исатай"],
    ["kurmangazy", "Kurmangazy|Qurmangazy", "Курмангазинский", "Құрманғазы"],
    ["kyzylkoga", "Kyzylkoga|Kzylkoga|Qyzylqoga", "Кызылкогинский|Кзылкогинский", "Қызылқоға"],
    ["makat", "Makat|Maqat", "Макатский", "Мақат"],
    ["makhambet", "Makhambet", "Махамбетский", "Махамбет"],
  ],
  mangystau: [
    ["beineu", "Beineu|Beyneu", "Бейнеуский", "Бейнеу"],
    ["karakiya", "Karakiya|Karakia|Karakiyan|Qaraqiya", "Каракиянский", "Қарақия"],
    ["mangystau", "Mangystau|Mangistau", "Мангистауский|Мангыстауский", "Маңғыстау"],
    ["munaily", "Munaily|Munaila|Munayly", "Мунайлинский", "Мұнайлы"],
    ["tupkaragan", "Tupkaragan|Tubkaragan|Tupqaragan", "Тупкараганский", "Түпқараған"],
  ],
  "west-kazakhstan": [
    ["akzhaik", "Akzhaik|Akzhaiyk|Aqjaiyq", "Акжаикский", "Ақжайық"],
    ["bayterek", "Bayterek|Baiterek|Zelenov", "Бәйтерек|Байтерек|Зеленовский", "Бәйтерек|Зеленов"],
    ["bokey-orda", "Bokey Orda|Bokeyorda|Bukey Orda|Bokeiorda", "Бокейординский", "Бөкей ордасы|Бөкейорда"],
    ["burlin", "Burlin|Burlinsky|Borili|Borli", "Бурлинский", "Бөрлі|Бөрілі"],
    ["zhangala", "Zhangala|Zhanakala|Janaqala", "Жангалинский|Жанакалинский", "Жаңақала"],
    ["zhanibek", "Zhanibek|Zhanybek|Janibek", "Жанибекский|Жаныбекский", "Жәнібек"],
    ["kaztal", "Kaztal|Kaztalov|Kaztalovka", "Казталовский", "Қазталов|Казталов"],
    ["karatobe", "Karatobe|Qaratobe", "Каратобинский", "Қаратөбе"],
    ["syrym", "Syrym", "Сырымский", "Сырым"],
    ["taskala", "Taskala|Tasqala", "Таскалинский", "Тасқала"],
    ["terekti", "Terekti|Terekty|Terekta", "Теректинский", "Теректі"],
    ["shyngyrlau", "Shyngyrlau|Chingirlau|Shyngyrlay", "Чингирлауский|Шынгырлауский", "Шыңғырлау"],
  ],
};
