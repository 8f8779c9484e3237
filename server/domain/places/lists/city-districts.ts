/** City districts of Almaty, Astana, Shymkent, Karaganda and Aktobe, with their Soviet-era names where the press still uses them. */
import type { PlaceGroup } from "../place-row.ts";

export const CITY_DISTRICTS: readonly PlaceGroup[] = [
  {
    kind: "district",
    within: "kz.almaty-city",
    rows: [
      ["alatau", "Alatau", "Алатауский", "Алатау"],
      ["almaly", "Almaly", "Алмалинский", "Алмалы"],
      ["auezov", "Auezov|Auezovsky", "Ауэзовский", "Әуезов"],
      ["bostandyk", "Bostandyk|Bostandyq", "Бостандыкский", "Бостандық"],
      ["zhetysu", "Zhetysu|Zhetisu|Jetysu|Jetisu", "Жетысуский", "Жетісу"],
      ["medeu", "Medeu|Medeo", "Медеуский", "Медеу"],
      ["nauryzbay", "Nauryzbay|Nauryzbai", "Наурызбайский", "Наурызбай"],
      ["turksib", "Turksib", "Турксибский", "Түрксіб"],
    ],
  },
  {
    kind: "district",
    within: "kz.astana-city",
    rows: [
      ["almaty", "Almaty", "Алматы|Алматинский", "Алматы"],
      ["baikonur", "Baikonur|Baikonyr|Baykonyr|Baiqonyr", "Байконыр|Байконур|Байконурский", "Байқоңыр"],
      ["yesil", "Yesil|Esil|Yessil|Esyl", "Есиль|Есильский", "Есіл"],
      ["nura", "Nura", "Нура|Нуринский", "Нұра"],
      ["saryarka", "Saryarka|Saryarqa", "Сарыарка|Сарыаркинский", "Сарыарқа"],
      ["saraishyk", "Saraishyk|Sarayshyq", "Сарайшык|Сарайшыкский", "Сарайшық"],
    ],
  },
  {
    kind: "district",
    within: "kz.shymkent-city",
    rows: [
      ["abai", "Abai|Abay", "Абайский|Абай", "Абай"],
      ["al-farabi", "Al-Farabi", "Аль-Фарабийский|Аль-Фараби", "Әл-Фараби"],
      ["enbekshi", "Enbekshi|Yenbekshi", "Енбекшинский", "Еңбекші"],
      ["karatau", "Karatau", "Каратауский", "Қаратау"],
      ["turan", "Turan", "Туран|Туранский", "Тұран"],
    ],
  },
  {
    kind: "district",
    within: "kz.karaganda.karaganda",
    rows: [
      ["kazybek-bi", "Kazybek Bi|Qazybek Bi", "Казыбек би|Казыбекбийский|Советский", "Қазыбек би"],
      [
        "alikhan-bokeikhan",
        "Alikhan Bokeikhan|Alikhan Bukeikhan|Oktyabrsky",
        "Алихана Бокейхана|Алихана Букейхана|Алихан Бокейхан|Октябрьский",
        "Әлихан Бөкейхан",
      ],
    ],
  },
  {
    kind: "district",
    within: "kz.aktobe.aktobe",
    rows: [
      ["almaty", "Almaty", "Алматы|Алматинский", "Алматы"],
      ["astana", "Astana", "Астана|Астанинский", "Астана"],
    ],
  },
];
