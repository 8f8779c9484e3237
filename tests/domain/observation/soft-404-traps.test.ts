/**
 * Pages on both sides of single rules: notices of withdrawal beside reports on one, doors beside news of repairs and
 * blocked sites, shells that scripts fill. Living ones must never be accused, and news must not be called a door.
 */
import { describe, expect, it } from "vitest";
import { isAccused, verdictOf } from "../../world/soft-404-blind-verdict.ts";

const URL_ASKED = "https://kurgan-post.example/2031/03/salt-mill-owner-and-the-spring";

function verdict(title: string, body: string, isSameForAny = false): string {
  const html = `<!doctype html><html><head><title>${title}</title></head><body><header><a href="/">Kurgan Post</a></header><main>${body}</main></body></html>`;
  return verdictOf({ url: URL_ASKED, finalUrl: URL_ASKED, status: 200, html }, isSameForAny);
}

const article = (heading: string, ...paragraphs: string[]): [string, string] => [
  `${heading} — Kurgan Post`,
  `<h1>${heading}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join("")}`,
];

const HEADLINE = "Salt mill owner and the spring";

describe("an article whose words were taken away", () => {
  it.each([
    "This story has been removed at the request of the family.",
    "This article is no longer available.",
    "We have taken down this article after a complaint.",
    "Статья снята с публикации по решению суда.",
    "Этот материал был удалён по требованию ведомства.",
    "Статтю видалено за рішенням суду.",
    "Dieser Beitrag wurde aus rechtlichen Gründen gelöscht.",
    "Мақала сот шешімімен жойылды.",
  ])("%s", (notice) => {
    expect(verdict(...article(HEADLINE, notice))).toBe("soft-404: says-not-found");
  });

  it.each([
    ["put back", "This article was removed on 3 March and restored on appeal a week later."],
    ["for other readers", "This article is no longer available to readers without a subscription."],
    ["in another country", "Этот материал удалён из выдачи в вашей стране."],
    ["from the front page only", "This story was removed from the front page within the hour."],
    ["an archive's card", "Документ изъят из архива в 1944 году."],
    ["an exhibit", "This page was removed from the ledger in 1911."],
    [
      "with the story below",
      "Материал удалён из печатного номера.",
      "Мельница стоит с весны, рабочих отпустили без расчёта.",
    ],
    [
      "a brief with an embedded post",
      "The mill's owner has paid the herders for the spring they lost.",
      "This post was deleted by its author.",
    ],
    [
      "a brief with an embedded video",
      "Der Besitzer der Mühle hat die Hirten endlich bezahlt.",
      "Dieses Video wurde entfernt.",
    ],
    [
      "a report on one",
      "The Post's story on the salt mill has been removed by order of the court, its editor said on Monday.",
    ],
    ["a headline of seizure", "Матеріали вилучено з офісу, повідомила поліція."],
    ["a brief on a report", "The report was withdrawn on Friday after the board found errors in it."],
    ["a brief on another's article", "Статья удалена через час после выхода, сообщил её автор."],
    ["a page of the town hall", "Новость удалена с сайта администрации без объяснений."],
    ["a brief in German", "Der Bericht wurde am Freitag zurückgezogen."],
    ["a brief in Ukrainian", "Публікацію видалено зі сторінки міської ради."],
    ["taken off by mistake", "Мы удалили этот материал по ошибке и вернули его на место."],
    ["said of another's article", "This article has been removed, the editor said."],
  ])("is not seen where there is one: %s", (_name, ...paragraphs) => {
    expect(isAccused(verdict(...article(HEADLINE, ...paragraphs)))).toBe(false);
  });
});

describe("a door before every address", () => {
  it.each([
    [
      "repairs in words we know",
      "Wartung",
      "<h1>Diese Seite wird gerade gewartet.</h1><p>Wir sind bald wieder da.</p>",
    ],
    [
      "repairs in words we do not know",
      "Conserje",
      "<h1>Estamos de obras</h1><p>Nuestra casa se arregla y pronto volvemos con nuevas historias para ustedes.</p>",
    ],
    [
      "a border that sounds like a loss",
      "Video",
      "<h1>Video</h1><p>This video is not available in your country.</p>",
    ],
    [
      "a page that is off for now",
      "Kurgan Post",
      "<h1>Sorry</h1><p>This page is currently unavailable. Please try again in an hour or so.</p>",
    ],
    [
      "a robot's door in Ukrainian",
      "Перевірка",
      "<p>Перевірка вашого браузера триває кілька секунд, зачекайте, будь ласка.</p>",
    ],
    [
      "consent at length",
      "Bevor Sie zum Angebot weitergehen",
      `<p>${"Wir und unsere Partner speichern Angaben über Ihren Besuch auf Ihrem Gerät. ".repeat(14)}</p>`,
    ],
    [
      "menus around a root that scripts fill",
      "Kurgan Post",
      `<div class="menu">${Array.from({ length: 40 }, (_, at) => `<a href="/s${at}">Раздел номер ${at}</a> `).join("")}</div><div id="root"></div>`,
    ],
  ])("accuses nothing: %s", (_name, title, body) => {
    expect(isAccused(verdict(title, body, true))).toBe(false);
  });

  it.each([
    [
      "repairs in the news",
      "Воду отключат на два дня",
      "На станции пройдут технические работы, воду отключат с утра вторника до вечера среды.",
    ],
    [
      "a tunnel's repairs",
      "Tunnel gesperrt",
      "Wegen Wartungsarbeiten bleibt der Tunnel in der Nacht auf Freitag für alle Fahrzeuge gesperrt.",
    ],
    [
      "a blocked newspaper in the news",
      "Сайт газеты заблокирован",
      "Доступ к сайту газеты ограничен с понедельника, сообщили читатели из трёх областей.",
    ],
    [
      "a council's session",
      "Сесія ради завершена",
      "Сесія завершена о сьомій вечора. Депутати розглянули сорок питань і розійшлися до травня.",
    ],
    [
      "a suspicious account",
      "Банк остановил перевод",
      "Банк заметил подозрительную активность и остановил перевод пенсионерки на триста тысяч.",
    ],
  ])("is not seen in %s", (_name, heading, text) => {
    expect(verdict(...article(heading, text))).toBe("ok: answered");
  });
});

describe("a page that the site shows at any address", () => {
  it.each([
    [
      "a registrar's sign",
      "Домен продаётся",
      "<h1>kurgan-post.example</h1><p>Домен kurgan-post.example продаётся. Напишите владельцу, чтобы узнать цену.</p>",
    ],
    [
      "a web server's first page",
      "Apache2 Debian Default Page",
      "<p>This is the default welcome page used to test the correct operation of the server after installation.</p>",
    ],
    [
      "a newspaper's last words",
      "Kurgan Post",
      "<p>After nine years this newspaper has closed. Thank you for reading us and for writing to us.</p>",
    ],
  ])("is gone: %s", (_name, title, body) => {
    expect(verdict(title, body, true)).toBe("soft-404: like-a-made-up-address");
    // The same words as news of its own stay news.
    expect(verdict(title, body)).toBe("ok: answered");
  });
});

describe("a statement in a headline", () => {
  it.each([
    ["quoted", "“Page not found”"],
    ["quoted in Russian", "«Страница не найдена»"],
    ["quoted in German", "„Seite nicht gefunden“"],
  ])("accuses nobody when %s", (_name, heading) => {
    const text = "The town let its address lapse in May. Since Friday a stranger owns it and names a price.";
    expect(isAccused(verdict(...article(heading, text)))).toBe(false);
  });

  it.each(["Seite nicht gefunden", "Сторінку не знайдено", "Такої сторінки не існує", "Beitrag gelöscht"])(
    "accuses: %s",
    (heading) => {
      expect(verdict(heading, `<h1>${heading}</h1>`)).toBe("soft-404: says-not-found");
    },
  );
});

describe("a redirect", () => {
  const to = (finalUrl: string) =>
    verdictOf(
      {
        url: URL_ASKED,
        finalUrl,
        status: 200,
        html: "<title>The salt mill</title><p>Words enough to be read by anybody who comes by here on purpose.</p>",
      },
      false,
    );

  it.each([
    ["/search/salt-mill-owner/", "soft-404: landed-on-list"],
    ["/de/suche/salt", "soft-404: landed-on-list"],
    ["/?ref=404", "soft-404: landed-on-front-page"],
    ["/?id=404", "ok: answered"],
    ["/search-for-water/the-spring", "ok: answered"],
  ])("to %s is %s", (path, expected) => {
    expect(to(`https://kurgan-post.example${path}`)).toBe(expected);
  });
});
