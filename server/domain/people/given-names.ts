/**
 * Given names common in Kazakhstan and in its news, each once, in one Latin
 * spelling: looked up by fold, so that Ерлан, Yerlan and Erlan are one.
 * Compiled by hand. It only ever helps to read two capitalised words as a
 * person; a name missing here is still read by its role or its surname's end.
 */
import type { Language } from "../report/model.ts";
import { foldSurname } from "./fold-surname.ts";
import { surnameParts } from "./surname-ending.ts";

const KAZAKH = `
Abdulla Abilkhair Abish Abulkhair Abylai Adil Adilbek Adilet Adlet Aibar Aibek Aida Aidana Aidar Aidos Aidyn Aigerim
Aigul Aiman Ainur Aisulu Aitkazy Aitkul Aizhan Akbota Akerke Akhan Akhmet Akmaral Aknur Akzhan Akzhol Alikhan Alim
Alibek Aliya Almagul Almas Almat Almaz Altai Altynai Altynbek Aman Amanbek Amangeldi Amantai Amir Amirbek Amirkhan
Anara Anargul Ansar Anuar Ardak Arman Armanzhan Arnur Arsen Artur Arystan Arystanbek Asel Aset Askar Askat Asylbek
Asylkhan Asemgul Asiya Assem Aslan Aslanbek Assan Ayan Ayana Ayat Azamat Azat Aziz Aziza Bagdat Baglan Bagila Bakhtiyar
Bakhyt Bakhytbek Bakhytgul Bakhytzhan Bakyt Bakytbek Bakytgul Bakytzhan Balgabai Barlybek Batyr Batyrbek Batyrkhan
Bauyrzhan Baurzhan Begzat Beibit Beibut Beket Bekbolat Bekzat Bekzhan Berdibek Berik Berikbol Bibigul Bolat Bolatbek
Botagoz Dana Danara Daniyar Dariga Darkhan Dastan Dauren Dauletbek Daulet Diana Didar Dias Dilnara Dina Dinara Dinmukhamed
Dosan Doszhan Doskhan Dosym Duisen Duman Edige Eldar Eldos Elena Elmira Elnar Elnara Elnur Eraly Erbol Erbolat Erdos Erik
Erkebulan Erkegali Erken Erkin Erlan Ermek Ermukhamet Ernar Ernur Erzhan Esbol Esbolat Esen Esenbek Esenzhan Farida Galiya
Galym Galymbek Galymzhan Gani Gaukhar Gulbanu Gulbarshyn Guldana Gulmira Gulnar Gulnara Gulnaz Gulsara Gulsim Gulshat
Gulzada Gulzhan Ilyas Indira Inkar Isatai Ismail Kabylbek Kadyr Kairat Kairbek Kaisar Kaldybek Kamila Kamilla Kanat
Kanatbek Karlygash Karima Kasym Kassymkhan Kassymzhomart Kazbek Kenes Kenzhebek Khalida Kozy Kuanysh Kuandyk Kuat Kulash
Kulyash Kunanbai Kurmangazy Laila Laura Leila Lyazzat Madi Madina Magzhan Maira Makhambet Maksat Malik Manshuk Marat Margulan
Marzhan Maulen Medet Meirambek Meirzhan Meiram Meirim Meruert Merei Moldir Mukagali Mukhametkali Mukhamedzhan Mukhit Mukhtar
Murat Muratbek Murager Murzabek Muslim Mussa Nartai Nargiz Nariman Nazgul Nazira Nazym Nurbek Nurbol Nurbolat Nurgali Nurgul
Nurkhan Nurlan Nurlybek Nurmukhamed Nursultan Nurtai Nurzhan Nurzat Olzhas Omirbek Omirzhan Oral Oralbai Oralbek Orazbek
Orynbasar Oskar Parida Perizat Rakhat Rakhim Rakhym Rakhymzhan Rashid Raushan Rauan Renat Rinat Rishat Roza Rustam Ruslan Rysbek
Sabina Sabit Sabyr Sabyrzhan Sagat Sagyndyk Saken Salamat Saltanat Samal Samat Sandugash Sanat Sanzhar Saule Saparbek Sarsenbai
Satybaldy Satzhan Sayat Sayan Serik Serikbai Serikbol Serikzhan Serzhan Shakarim Shara Sholpan Sholpan Shyngys Suleimen Suleiman
Sultan Sultanbek Symbat Syrym Talgat Tamila Temirbek Temirkhan Temirlan Timur Tleubek Toktar Tolegen Tolkyn Tursyn Tursynbek
Ualikhan Ulan Ulbolsyn Ulpan Umit Urazaly Utegen Uzak Yerassyl Yerkezhan Zamira Zarina Zaure Zhanar Zhanara Zhanat
Zhanbolat Zhandos Zhangeldy Zhanibek Zhanna Zhanuzak Zharas Zharkyn Zhaslan Zhasulan Zhenis Zhibek Zhomart Zhumabai Zhumabek
Zhumagali Zhumakan Zhursin Zulfiya`;

const RUSSIAN = `
Aleksandr Aleksandra Aleksei Alexey Alyona Alla Anastasia Anastasiya Anatoly Andrei Anna Anton Antonina Arkady Artem Artyom
Boris Daria Darya Denis Dmitry Ekaterina Evgenia Evgeniya Evgeny Egor Filipp Fyodor Galina Gennady Georgy Gleb Grigory
Igor Ilya Inna Irina Ivan Kirill Konstantin Ksenia Ksenya Larisa Leonid Lev Lidia Lidiya Lyubov Lyudmila Ludmila Maksim
Margarita Maria Mariya Marina Matvei Mikhail Nadezhda Natalia Natalya Nikita Nikolai Nina Oksana Oleg Olga Pavel Petr Pyotr
Polina Raisa Roman Rostislav Semyon Sergei Sergey Stanislav Stepan Svetlana Taisia Tamara Tatiana Tatyana Tikhon Timofei
Vadim Valentin Valentina Valeria Valeriya Valery Vasily Vera Veronika Victoria Viktor Viktoria Viktoriya Vitaly Vladimir
Vladislav Vyacheslav Yakov Yana Yaroslav Yegor Yekaterina Yelena Yevgenia Yevgeniya Yevgeny Yulia Yuliya Yuri Yury Zhanna Zinaida Zoya`;

const ELSEWHERE = `
Abdul Adam Ahmad Ahmed Alan Albert Alexander Ali Andrew Angela Anne Anthony Barbara Benjamin Charles Christine Christopher
Claire Daniel David Donald Dunja Edward Elizabeth Emine Emma Emomali Eric Erik Fatima Francis Frank George Gurbanguly Hans
Hassan Helen Henry Hugh Hussein Ibrahim Ilham James Jane Jean Jeffrey Jennifer Joe Johan John Jonathan Joseph Julia Karen Karl
Khalid Laura Linda Lucy Magnus Maina Margaret Martin Mary Mehmet Michael Mohammad Mohammed Muhammad Mustafa Nancy Natasha Nico
Nicole Nils Omar Patrick Paul Peter Philip Philippe Pierre Rachel Ramzan Recep Rebecca Richard Robert Ronald Rosa Rosie Ruth Sadyr
Samuel Sara Sarah Serdar Shavkat Simon Stephen Steven Susan Thomas Ursula Volker Walter William Xi Yusuf`;

let known: ReadonlySet<string> | null = null;

function names(): ReadonlySet<string> {
  known ??= new Set(`${KAZAKH} ${RUSSIAN} ${ELSEWHERE}`.trim().split(/\s+/).map(foldSurname));
  return known;
}

/** True for a listed given name as it stands in the list, in no other case. */
export function isListedGivenName(word: string): boolean {
  return names().has(foldSurname(word));
}

/** True for a listed given name, in a Russian or Kazakh case too ("Ерлана", "Маратқа"); of a double one its first part. */
export function isGivenName(word: string, language: Language): boolean {
  const all = names();
  const first = word.split("-")[0] ?? word;
  return all.has(foldSurname(first)) || all.has(foldSurname(word)) || isInflected(first, language, all);
}

function isInflected(word: string, language: Language, all: ReadonlySet<string>): boolean {
  const { stem, ending } = surnameParts(word, language);
  if (ending === "") return false;
  // Cases of Марат drop to the stem; those of Айгуль, Алия, Сергей put another ending in its place.
  return ["", "ь", "а", "я", "й"].some((nominative) => all.has(foldSurname(stem + nominative)));
}
