/**
 * Cities abroad that a chronicle of Kazakhstan names again and again: seats of
 * international bodies, neighbours, places where people sought refuge or
 * protested. Capitals stand in their own list.
 */
import type { PlaceGroup, PlaceRow } from "../place-row.ts";

/** By ISO 3166-1 code of the country. */
export const CITIES_ABROAD: Readonly<Record<string, readonly PlaceRow[]>> = {
  ae: [["dubai", "Dubai", "Дубай", "Дубай"]],
  ca: [
    ["montreal", "Montreal", "Монреаль", "Монреаль"],
    ["toronto", "Toronto", "Торонто", "Торонто"],
  ],
  ch: [
    ["geneva", "Geneva", "Женева", "Женева"],
    ["zurich", "Zurich", "Цюрих", "Цюрих"],
  ],
  cn: [
    ["kulja", "Kulja|Ghulja|Yining", "Кульджа|Инин", "Құлжа"],
    ["shanghai", "Shanghai", "Шанхай", "Шанхай"],
    ["urumqi", "Urumqi|Urumchi", "Урумчи", "Үрімші"],
  ],
  de: [
    ["frankfurt", "Frankfurt|Frankfurt am Main", "Франкфурт|Франкфурт-на-Майне", "Франкфурт"],
    ["munich", "Munich", "Мюнхен", "Мюнхен"],
  ],
  fr: [["strasbourg", "Strasbourg", "Страсбург", "Страсбург"]],
  gb: [["edinburgh", "Edinburgh", "Эдинбург", "Эдинбург"]],
  it: [["milan", "Milan", "Милан", "Милан"]],
  kg: [
    ["jalal-abad", "Jalal-Abad|Jalalabad", "Джалал-Абад", "Жалалабад"],
    ["osh", "Osh", "Ош", "Ош"],
    ["tokmok", "Tokmok|Tokmak", "Токмок|Токмак", "Тоқмақ"],
  ],
  nl: [["the-hague", "The Hague", "Гаага", "Гаага"]],
  pl: [
    ["gdansk", "Gdansk", "Гданьск", "Гданьск"],
    ["krakow", "Krakow|Cracow", "Краков", "Краков"],
  ],
  ru: [
    ["astrakhan", "Astrakhan", "Астрахань", "Астрахан"],
    ["barnaul", "Barnaul", "Барнаул", "Барнауыл"],
    ["chelyabinsk", "Chelyabinsk", "Челябинск", "Челябі|Челябинск"],
    ["kazan", "Kazan", "Казань", "Қазан"],
    ["novosibirsk", "Novosibirsk", "Новосибирск", "Новосібір|Новосибирск"],
    ["omsk", "Omsk", "Омск", "Омбы"],
    ["orenburg", "Orenburg", "Оренбург", "Орынбор"],
    [
      "saint-petersburg",
      "Saint Petersburg|St. Petersburg|Petersburg",
      "Санкт-Петербург|Петербург",
      "Санкт-Петербург|Петербор",
    ],
    ["samara", "Samara", "Самара", "Самара"],
    ["saratov", "Saratov", "Саратов", "Саратов"],
    ["tyumen", "Tyumen", "Тюмень", "Түмен"],
    ["yekaterinburg", "Yekaterinburg|Ekaterinburg", "Екатеринбург", "Екатеринбург"],
  ],
  tr: [
    ["antalya", "Antalya", "Анталья|Анталия", "Анталия"],
    ["istanbul", "Istanbul", "Стамбул", "Стамбұл|Ыстамбұл"],
  ],
  ua: [
    ["kharkiv", "Kharkiv|Kharkov", "Харьков", "Харьков|Харків"],
    ["lviv", "Lviv|Lvov", "Львов", "Львов"],
    ["odesa", "Odesa|Odessa", "Одесса", "Одесса"],
  ],
  us: [
    ["chicago", "Chicago", "Чикаго", "Чикаго"],
    ["los-angeles", "Los Angeles", "Лос-Анджелес", "Лос-Анджелес"],
    ["new-york", "New York|NYC", "Нью-Йорк", "Нью-Йорк"],
    ["san-francisco", "San Francisco", "Сан-Франциско", "Сан-Франциско"],
  ],
  uz: [
    ["andijan", "Andijan|Andizhan", "Андижан", "Әндіжан"],
    ["bukhara", "Bukhara", "Бухара", "Бұхара"],
    ["nukus", "Nukus", "Нукус", "Нөкіс"],
    ["samarkand", "Samarkand", "Самарканд", "Самарқанд"],
  ],
};

/** Parts of other countries that the same reports name as regions. */
export const REGIONS_ABROAD: readonly PlaceGroup[] = [
  { kind: "region", within: "cn", rows: [["xinjiang", "Xinjiang|XUAR", "Синьцзян|СУАР", "Шыңжаң|Шинжаң"]] },
  {
    kind: "region",
    within: "uz",
    rows: [
      ["karakalpakstan", "Karakalpakstan|Qaraqalpaqstan", "Каракалпакстан|Каракалпакия", "Қарақалпақстан"],
    ],
  },
];
