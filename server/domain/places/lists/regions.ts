/**
 * Kazakhstan's seventeen regions and three cities of republican significance,
 * as divided since June 2022, each with its former names. In Russian the first
 * name is the word that stands beside "область".
 */
import type { PlaceGroup } from "../place-row.ts";

export const REGIONS: readonly PlaceGroup[] = [
  {
    kind: "region",
    within: "kz",
    rows: [
      ["abai", "Abai|Abay|Semey|Semipalatinsk", "Абай|Абайская|Семейская|Семипалатинская", "Абай|Семей"],
      ["akmola", "Akmola|Aqmola|Tselinograd", "Акмолинская|Акмола|Целиноградская", "Ақмола|Целиноград"],
      ["aktobe", "Aktobe|Aqtobe|Aktyubinsk|Aktyube", "Актюбинская|Актобе|Актобинская", "Ақтөбе"],
      ["almaty", "Almaty|Alma-Ata", "Алматинская|Алматы|Алма-Атинская", "Алматы"],
      ["atyrau", "Atyrau|Guryev", "Атырауская|Атырау|Гурьевская", "Атырау"],
      [
        "east-kazakhstan",
        "East Kazakhstan|Eastern Kazakhstan|EKO|EKR|VKO",
        "Восточно-Казахстанская|Восточный Казахстан|ВКО",
        "Шығыс Қазақстан|ШҚО",
      ],
      ["zhambyl", "Zhambyl|Jambyl|Dzhambul", "Жамбылская|Жамбыл|Джамбульская", "Жамбыл"],
      ["zhetisu", "Zhetisu|Jetisu|Zhetysu|Jetysu", "Жетісу|Жетысу|Жетысуская", "Жетісу"],
      ["karaganda", "Karaganda|Karagandy|Qaraghandy|Qaragandy", "Карагандинская|Караганда", "Қарағанды"],
      ["kostanay", "Kostanay|Kostanai|Qostanay|Kustanai", "Костанайская|Костанай|Кустанайская", "Қостанай"],
      [
        "kyzylorda",
        "Kyzylorda|Kzylorda|Kyzyl-Orda|Kzyl-Orda|Qyzylorda",
        "Кызылординская|Кызылорда|Кзылординская|Кзыл-Ординская",
        "Қызылорда",
      ],
      ["mangystau", "Mangystau|Mangistau|Mangyshlak", "Мангистауская|Мангыстауская|Мангистау", "Маңғыстау"],
      [
        "north-kazakhstan",
        "North Kazakhstan|Northern Kazakhstan|NKO|NKR",
        "Северо-Казахстанская|Северный Казахстан|СКО",
        "Солтүстік Қазақстан|СҚО",
      ],
      ["pavlodar", "Pavlodar", "Павлодарская|Павлодар", "Павлодар"],
      [
        "turkestan",
        "Turkestan|Turkistan|South Kazakhstan|Southern Kazakhstan",
        "Туркестанская|Туркестан|Южно-Казахстанская|Южный Казахстан|ЮКО",
        "Түркістан|Оңтүстік Қазақстан|ОҚО",
      ],
      ["ulytau", "Ulytau|Ulitau|Zhezkazgan", "Ұлытау|Улытау|Улытауская|Жезказганская", "Ұлытау|Жезқазған"],
      [
        "west-kazakhstan",
        "West Kazakhstan|Western Kazakhstan|WKO|WKR|ZKO",
        "Западно-Казахстанская|Западный Казахстан|ЗКО|Уральская",
        "Батыс Қазақстан|БҚО",
      ],
    ],
  },
  {
    kind: "settlement",
    within: "kz",
    rows: [
      ["almaty-city", "Almaty|Alma-Ata", "Алматы|Алма-Ата", "Алматы"],
      ["astana-city", "Astana|Nur-Sultan|Tselinograd", "Астана|Нур-Султан|Целиноград", "Астана|Нұр-Сұлтан"],
      ["shymkent-city", "Shymkent|Chimkent", "Шымкент|Чимкент", "Шымкент"],
    ],
  },
];
