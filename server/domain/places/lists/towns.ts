/**
 * Kazakhstan's towns by region (the three cities of republican significance
 * stand with the regions). Former names follow the present one.
 */
import type { PlaceRow } from "../place-row.ts";

export const TOWNS: Readonly<Record<string, readonly PlaceRow[]>> = {
  abai: [
    ["semey", "Semey|Semei|Semipalatinsk", "Семей|Семипалатинск", "Семей"],
    ["ayagoz", "Ayagoz|Ayagos|Ayaguz", "Аягоз|Аягуз", "Аягөз|Аякөз"],
    ["kurchatov", "Kurchatov", "Курчатов", "Курчатов"],
    ["shar", "Shar|Charsk", "Шар|Чарск", "Шар"],
  ],
  akmola: [
    ["kokshetau", "Kokshetau|Kokchetav|Koksetau", "Кокшетау|Кокчетав", "Көкшетау"],
    ["akkol", "Akkol|Aqkol", "Акколь|Аккол", "Ақкөл"],
    ["atbasar", "Atbasar", "Атбасар", "Атбасар"],
    ["derzhavinsk", "Derzhavinsk", "Державинск", "Державинск|Державин"],
    ["ereymentau", "Ereymentau|Yereymentau|Ereimentau|Yermentau", "Ерейментау|Ерментау", "Ерейментау"],
    ["yesil", "Yesil|Esil|Yessil", "Есиль", "Есіл"],
    ["kosshy", "Kosshy|Qosshy|Koshi", "Косшы", "Қосшы"],
    ["makinsk", "Makinsk", "Макинск", "Макинск|Мәкін"],
    ["stepnogorsk", "Stepnogorsk", "Степногорск", "Степногорск"],
    ["stepnyak", "Stepnyak", "Степняк", "Степняк"],
    ["shchuchinsk", "Shchuchinsk|Shuchinsk|Schuchinsk", "Щучинск", "Щучинск|Щучье"],
  ],
  aktobe: [
    ["aktobe", "Aktobe|Aqtobe|Aktyubinsk", "Актобе|Актюбинск", "Ақтөбе"],
    ["alga", "Alga|Algha", "Алга", "Алға"],
    ["emba", "Emba|Yembi", "Эмба", "Ембі"],
    ["zhem", "Zhem|Jem", "Жем", "Жем"],
    ["kandyagash", "Kandyagash|Qandyagash", "Кандыагаш", "Қандыағаш"],
    ["temir", "Temir", "Темир", "Темір"],
    ["khromtau", "Khromtau", "Хромтау", "Хромтау"],
    ["shalkar", "Shalkar|Shalqar|Chelkar", "Шалкар|Челкар", "Шалқар"],
  ],
  almaty: [
    [
      "konaev",
      "Konaev|Qonayev|Qonaev|Konayev|Kunaev|Kapchagay|Kapshagay",
      "Конаев|Қонаев|Кунаев|Капчагай|Капшагай",
      "Қонаев|Қапшағай",
    ],
    ["alatau", "Alatau", "Алатау", "Алатау"],
    ["esik", "Esik|Issyk|Yesik", "Есик|Иссык", "Есік"],
    ["kaskelen", "Kaskelen|Qaskelen", "Каскелен", "Қаскелең|Қаскелен"],
    ["talgar", "Talgar|Talghar", "Талгар", "Талғар"],
  ],
  atyrau: [
    ["atyrau", "Atyrau|Guryev", "Атырау|Гурьев", "Атырау"],
    ["kulsary", "Kulsary|Qulsary", "Кульсары|Кулсары", "Құлсары"],
  ],
  "east-kazakhstan": [
    ["ust-kamenogorsk", "Ust-Kamenogorsk|Oskemen|Öskemen", "Усть-Каменогорск|Оскемен|Өскемен", "Өскемен"],
    ["altai", "Altai|Altay|Zyryanovsk", "Алтай|Зыряновск", "Алтай|Зырян"],
    ["zaisan", "Zaisan|Zaysan", "Зайсан", "Зайсан"],
    ["ridder", "Ridder|Leninogorsk", "Риддер|Лениногорск", "Риддер"],
    ["serebryansk", "Serebryansk", "Серебрянск", "Серебрянск"],
    ["shemonaikha", "Shemonaikha", "Шемонаиха", "Шемонаиха"],
  ],
  karaganda: [
    ["karaganda", "Karaganda|Karagandy|Qaraghandy|Qaragandy", "Караганда", "Қарағанды"],
    ["abai", "Abai|Abay", "Абай", "Абай"],
    ["balkhash", "Balkhash|Balqash", "Балхаш", "Балқаш"],
    ["karkaraly", "Karkaraly|Karkaralinsk|Qarqaraly", "Каркаралинск|Каркаралы", "Қарқаралы"],
    ["priozersk", "Priozersk|Priozyorsk", "Приозёрск", "Приозерск|Приозер"],
    ["saran", "Saran", "Сарань", "Саран"],
    ["temirtau", "Temirtau", "Темиртау", "Теміртау"],
    ["shakhtinsk", "Shakhtinsk", "Шахтинск", "Шахтинск|Шахтин"],
  ],
  kostanay: [
    ["kostanay", "Kostanay|Kostanai|Qostanay|Kustanay", "Костанай|Кустанай", "Қостанай"],
    ["arkalyk", "Arkalyk|Arqalyq", "Аркалык", "Арқалық"],
    ["zhitikara", "Zhitikara|Zhitiqara|Dzhetygara", "Житикара|Джетыгара", "Жітіқара"],
    ["lisakovsk", "Lisakovsk", "Лисаковск", "Лисаковск|Лисаков"],
    ["rudny", "Rudny|Rudnyi|Rudniy", "Рудный", "Рудный"],
    ["tobyl", "Tobyl|Tobol|Zatobolsk", "Тобыл|Затобольск", "Тобыл"],
  ],
  kyzylorda: [
    [
      "kyzylorda",
      "Kyzylorda|Kzylorda|Kyzyl-Orda|Kzyl-Orda|Qyzylorda",
      "Кызылорда|Кзылорда|Кзыл-Орда",
      "Қызылорда",
    ],
    ["aral", "Aral|Aralsk", "Аральск|Арал", "Арал"],
    ["baikonur", "Baikonur|Baikonyr|Baykonur|Leninsk", "Байконур|Байконыр", "Байқоңыр"],
    ["kazaly", "Kazaly|Kazalinsk|Qazaly", "Казалинск|Казалы", "Қазалы"],
  ],
  mangystau: [
    ["aktau", "Aktau|Aqtau|Shevchenko", "Актау|Шевченко", "Ақтау"],
    ["zhanaozen", "Zhanaozen|Janaozen|Zhanaozyen|Novy Uzen", "Жанаозен|Новый Узень", "Жаңаөзен"],
    ["fort-shevchenko", "Fort-Shevchenko", "Форт-Шевченко", "Форт-Шевченко"],
  ],
  "north-kazakhstan": [
    ["petropavlovsk", "Petropavlovsk|Petropavl", "Петропавловск|Петропавл", "Петропавл|Қызылжар"],
    ["bulaevo", "Bulaevo|Bulayevo", "Булаево", "Булаев|Булаево"],
    ["mamlyutka", "Mamlyutka", "Мамлютка", "Мамлютка|Мамлют"],
    ["sergeevka", "Sergeevka|Sergeyevka", "Сергеевка", "Сергеевка|Сергеев"],
    ["taiynsha", "Taiynsha|Taynsha|Tayinsha", "Тайынша", "Тайынша"],
  ],
  pavlodar: [
    ["pavlodar", "Pavlodar", "Павлодар", "Павлодар"],
    ["aksu", "Aksu|Aqsu|Yermak", "Аксу|Ермак", "Ақсу"],
    ["ekibastuz", "Ekibastuz|Yekibastuz", "Экибастуз", "Екібастұз"],
  ],
  turkestan: [
    ["turkestan", "Turkestan|Turkistan", "Туркестан", "Түркістан"],
    ["arys", "Arys", "Арыс|Арысь", "Арыс"],
    ["zhetysay", "Zhetysay|Zhetysai|Zhetisay|Jetisai", "Жетысай|Жетисай", "Жетісай"],
    ["kentau", "Kentau", "Кентау", "Кентау"],
    ["lenger", "Lenger", "Ленгер", "Леңгер|Ленгір"],
    ["saryagash", "Saryagash|Saryaghash|Sary-Agash", "Сарыагаш|Сары-Агач", "Сарыағаш"],
    ["shardara", "Shardara|Chardara", "Шардара|Чардара", "Шардара"],
  ],
  ulytau: [
    ["zhezkazgan", "Zhezkazgan|Zhezqazghan|Jezkazgan|Dzhezkazgan", "Жезказган|Джезказган", "Жезқазған"],
    ["karazhal", "Karazhal|Qarazhal", "Каражал", "Қаражал"],
    ["satpayev", "Satpayev|Satpaev|Satbayev|Satbaev", "Сатпаев|Сатбаев", "Сәтбаев|Сәтпаев"],
  ],
  "west-kazakhstan": [
    ["uralsk", "Uralsk|Oral", "Уральск|Орал", "Орал"],
    ["aksai", "Aksai|Aksay|Aqsai", "Аксай", "Ақсай"],
  ],
  zhambyl: [
    ["taraz", "Taraz|Dzhambul", "Тараз|Джамбул", "Тараз"],
    ["zhanatas", "Zhanatas|Janatas", "Жанатас", "Жаңатас"],
    ["karatau", "Karatau|Qaratau", "Каратау", "Қаратау"],
    ["shu", "Shu|Chu", "Шу|Чу", "Шу"],
  ],
  zhetisu: [
    [
      "taldykorgan",
      "Taldykorgan|Taldyqorghan|Taldyqorgan|Taldykurgan",
      "Талдыкорган|Талды-Курган",
      "Талдықорған",
    ],
    ["tekeli", "Tekeli", "Текели", "Текелі"],
    ["zharkent", "Zharkent|Jarkent", "Жаркент", "Жаркент"],
    ["sarkan", "Sarkan|Sarkand|Sarqan", "Сарканд|Саркан", "Сарқан|Сарқант"],
    ["usharal", "Usharal", "Ушарал", "Үшарал"],
    ["ushtobe", "Ushtobe", "Уштобе", "Үштөбе"],
  ],
};
