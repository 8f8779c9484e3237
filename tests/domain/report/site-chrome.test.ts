/** Page furniture is recognised in three languages, and prose never is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { siteChromeReason } from "../../../server/domain/report/site-chrome.ts";
import { CHROME_PHRASES } from "../../../server/domain/report/site-chrome-phrases.ts";

const FURNITURE: readonly (readonly [string, string])[] = [
  ["Skip to content", "site navigation"],
  ["Skip to main content", "site navigation"],
  ['Нажмите "Enter" для перехода к содержанию', "site navigation"],
  ["Нажмите «Enter» для перехода к содержанию", "site navigation"],
  ["Press “Enter” to skip to content", "site navigation"],
  ["Перейти к содержимому", "site navigation"],
  ["Мазмұнға өту", "site navigation"],
  ["Menu", "site navigation"],
  ["☰ МЕНЮ", "site navigation"],
  ["Home » News", "site navigation"],
  ["Главная › Новости › Хроника за сентябрь", "site navigation"],
  ["Home | About us | Contact", "site navigation"],
  ["Басты бет / Жаңалықтар", "site navigation"],
  ["Previous post", "site navigation"],
  ["« Previous post", "site navigation"],
  ["Previous post: Chronicle of August", "site navigation"],
  ["Следующая запись →", "site navigation"],
  ["Back to top ↑", "site navigation"],
  ["Loading…", "site navigation"],
  ["Print", "site navigation"],
  ["Page 2 of 14", "site navigation"],
  ["1 2 3 … 10 Next »", "site navigation"],
  ["Қазақша | Русский | English", "site navigation"],
  ["Share", "sharing"],
  ["Share this:", "sharing"],
  ["Share on Facebook", "sharing"],
  ["Click to share on Telegram (Opens in new window)", "sharing"],
  ["Поделись, чтобы люди узнали:", "sharing"],
  ["Поделиться", "sharing"],
  ["Поделитесь с друзьями!", "sharing"],
  ["Бөлісу", "sharing"],
  ["Facebook-те бөлісу", "sharing"],
  ["Поделиться: Facebook, Telegram", "sharing"],
  ["Facebook Twitter Telegram WhatsApp", "sharing"],
  ["Facebook\nTwitter\nTelegram", "sharing"],
  ["Subscribe to our newsletter", "subscription"],
  ["Подписывайтесь на наш Telegram-канал", "subscription"],
  ["Telegram каналымызға жазылыңыз!", "subscription"],
  ["Read more", "related links"],
  ["Read more →", "related links"],
  ["Read also: A court in the north", "related links"],
  ["Читайте также", "related links"],
  ["Читайте также: «Суд на севере»", "related links"],
  ["Ещё по теме:", "related links"],
  ["Сондай-ақ оқыңыз: Соттағы күн", "related links"],
  ["Leave a comment", "comments"],
  ["3 comments", "comments"],
  ["Комментарии (0)", "comments"],
  ["Пікір қалдыру", "comments"],
  ["Views: 123", "page statistics"],
  ["Просмотров: 1 234", "page statistics"],
  ["1,204 views", "page statistics"],
  ["👁 512", "page statistics"],
  ["5 min read", "page statistics"],
  ["Posted on October 5, 2023 by admin", "page details"],
  ["Опубликовано 05.10.2023", "page details"],
  ["Метки: хроника, суд", "page details"],
  ["We use cookies to improve your experience.", "cookie notice"],
  ["This website uses cookies. By continuing you agree to them.", "cookie notice"],
  ["By continuing to use this site, you agree to our use of cookies.", "cookie notice"],
  ["Мы используем файлы cookie, чтобы сайт работал лучше.", "cookie notice"],
  ["Сайт использует файлы cookie. Оставаясь здесь, вы соглашаетесь с этим.", "cookie notice"],
  ["Біз cookie файлдарын қолданамыз.", "cookie notice"],
  ["Accept all", "cookie notice"],
  ["© 2023 Example Bureau", "copyright"],
  ["Copyright 2023 Example Bureau", "copyright"],
  ["All rights reserved.", "copyright"],
  ["Example Bureau, 2023. Все права защищены.", "copyright"],
  ["При перепечатке материалов активная ссылка на сайт обязательна.", "copyright"],
  ["Реклама", "advertisement"],
];

const PROSE: readonly string[] = [
  "",
  "   ",
  "September 5, Northport, the court sat.",
  "September 5, Northport: the ministry's site uses cookies to follow its readers, an expert said.",
  "September 5, Northport, Ivanova A. was fined for sharing a post on Facebook.",
  "She was fined for “Share this post”.",
  "“We use cookies”, said the ministry.",
  "«Мы используем cookie», — заявили в министерстве.",
  "Сайт использует файлы cookie для слежки за читателями, заявил эксперт.",
  "Поделиться информацией с журналистами ей не дали.",
  "Share prices of the company fell after the arrest.",
  "Copyright law was amended on September 5.",
  "(c) the court ruled against the claim.",
  "No comments on the arrest were given.",
  "No response to the request was received.",
  "2 comments on Facebook cost an activist 15 days of arrest.",
  "Published in the capital, the newspaper was closed.",
  "Posted on Facebook, the call to rally led to a fine.",
  "Share Facebook posts of the opposition and you will be fined, they told her.",
  "Home detention was replaced by arrest.",
  "Home – that was where they came for him.",
  "Follow us, the officers told the journalist.",
  "Print run of the newspaper was seized.",
  "Search of the house lasted four hours.",
  "Обыск в доме длился четыре часа.",
  "Печать газеты остановлена.",
  "Подписка о невыезде отменена.",
  "Новости о задержании подтвердил адвокат.",
  "Telegram blocked the channel at the court's request.",
  "Telegram арнасы бұғатталды.",
  "Жазылу құқығынан айырылды деп хабарлады адвокат.",
  "5 сентября, Алматы, активисту запретили комментировать приговор.",
];

describe("siteChromeReason", () => {
  it.each(FURNITURE)("%s → %s", (line, reason) => {
    expect(siteChromeReason(line)).toBe(reason);
  });

  it.each(PROSE)("prose: %s", (line) => {
    expect(siteChromeReason(line)).toBeNull();
  });

  it("keeps each phrase under one reason", () => {
    const all = Object.values(CHROME_PHRASES).flat();
    expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
  });

  it("keeps phrases in the form lines are reduced to", () => {
    for (const [reason, phrases] of Object.entries(CHROME_PHRASES))
      for (const phrase of phrases) expect([phrase, siteChromeReason(phrase)]).toEqual([phrase, reason]);
  });

  it("is furniture only when every line is", () => {
    expect(siteChromeReason("Share\nThe court sat on Monday.")).toBeNull();
  });

  it("never fires on a dated sentence, whatever furniture it quotes", () => {
    const phrases = fc.constantFrom(...FURNITURE.map(([line]) => line));
    fc.assert(
      fc.property(phrases, fc.integer({ min: 1, max: 30 }), (line, day) => {
        expect(
          siteChromeReason(`September ${day}, Northport, a page said “${line}” to its readers.`),
        ).toBeNull();
      }),
    );
  });
});
