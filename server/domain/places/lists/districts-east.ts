/** Districts of the four eastern and central regions, those created in 2022–2024 included. In Russian the first name is the word beside "район"; renamed districts keep their former name. */
import type { PlaceRow } from "../place-row.ts";

export const DISTRICTS_EAST: Readonly<Record<string, readonly PlaceRow[]>> = {
  abai: [
    ["abai", "Abai|Abay", "Абайский", "Абай"],
    ["aksuat", "Aksuat|Aqsuat", "Аксуат|Ақсуат|Аксуатский", "Ақсуат"],
    ["ayagoz", "Ayagoz|Ayagos|Ayaguz", "Аягозский|Аягузский", "Аягөз|Аякөз"],
    ["beskaragay", "Beskaragay|Beskaragai|Besqaragai", "Бескарагайский", "Бесқарағай"],
    ["borodulikha", "Borodulikha", "Бородулихинский", "Бородулиха"],
    ["zhanasemey", "Zhanasemey|Zhana Semey|Janasemei", "Жаңасемей|Жанасемей|Жанасемейский", "Жаңасемей"],
    ["zharma", "Zharma|Jarma", "Жарминский", "Жарма"],
    ["kokpekty", "Kokpekty|Kokpekti", "Кокпектинский", "Көкпекті"],
    ["makanshi", "Makanshi|Makanchi|Maqanshy", "Мақаншы|Маканчи|Маканчинский|Маканшинский", "Мақаншы"],
    ["urzhar", "Urzhar|Urdzhar|Urjar", "Урджарский|Уржарский", "Үржар"],
  ],
  "east-kazakhstan": [
    ["altai", "Altai|Altay|Zyryanovsk|Zyryan", "Алтай|Алтайский|Зыряновский", "Алтай|Зырян"],
    ["glubokoe", "Glubokoe|Glubokoye|Glubokovsky", "Глубоковский", "Глубокое"],
    ["zaisan", "Zaisan|Zaysan", "Зайсанский", "Зайсан"],
    [
      "katon-karagay",
      "Katon-Karagay|Katon-Karagai|Katonqaragai",
      "Катон-Карагайский",
      "Катонқарағай|Қатонқарағай",
    ],
    ["kurchum", "Kurchum|Kurshim", "Курчумский|Куршимский", "Күршім"],
    ["markakol", "Markakol", "Марқакөл|Маркаколь|Маркакольский", "Марқакөл"],
    ["samar", "Samar", "Самар|Самарский", "Самар"],
    ["tarbagatay", "Tarbagatay|Tarbagatai", "Тарбагатайский", "Тарбағатай"],
    ["ulan", "Ulan", "Уланский", "Ұлан"],
    ["ulken-naryn", "Ulken Naryn|Bolshenarym", "Үлкен Нарын|Улькен Нарын|Большенарымский", "Үлкен Нарын"],
    ["shemonaikha", "Shemonaikha", "Шемонаихинский", "Шемонаиха"],
  ],
  karaganda: [
    ["abai", "Abai|Abay", "Абайский", "Абай"],
    ["aktogay", "Aktogay|Aktogai|Aqtogai", "Актогайский", "Ақтоғай"],
    ["bukhar-zhyrau", "Bukhar-Zhyrau|Bukhar Zhyrau|Buqar Jyrau", "Бухар-Жырауский", "Бұқар жырау"],
    ["karkaraly", "Karkaraly|Karkaralinsk|Qarqaraly", "Каркаралинский", "Қарқаралы"],
    ["nura", "Nura", "Нуринский", "Нұра"],
    ["osakarov", "Osakarov|Osakarovka", "Осакаровский", "Осакаров"],
    ["shet", "Shet", "Шетский", "Шет"],
  ],
  ulytau: [
    ["zhanaarka", "Zhanaarka|Janaarqa|Zhana-Arka", "Жанааркинский", "Жаңаарқа"],
    ["ulytau", "Ulytau|Ulitau", "Улытауский", "Ұлытау"],
  ],
};
