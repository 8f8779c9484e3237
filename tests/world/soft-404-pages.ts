/**
 * Pages that answer 200 OK, each known to be a page of its own or a page that
 * says "there is nothing here": in three languages, as common publishing
 * systems and hand-made sites say it. The country and its news are made up.
 */
import { paragraphs } from "./pages.ts";

export interface LabelledPage {
  readonly name: string;
  readonly isError: boolean;
  readonly url: string;
  readonly html: string;
}

interface Draft {
  readonly title: string;
  readonly body: string;
  readonly head?: string;
  readonly lang?: string;
  readonly path?: string;
}

const MENU = {
  en: `<div class="menu"><a href="/">Home</a> <a href="/n">News</a> <a href="/v">Video</a> <a href="/c">Contacts</a></div>`,
  ru: `<div class="menu"><a href="/">Главная</a> <a href="/n">Новости</a> <a href="/v">Видео</a> <a href="/c">Контакты</a></div>`,
  kk: `<div class="menu"><a href="/">Басты бет</a> <a href="/n">Жаңалықтар</a> <a href="/v">Бейне</a></div>`,
};
const POPULAR = {
  en: ["Grain exchange reopens", "Bus 14 returns", "Snow closes the pass", "Teachers wait for wages"],
  ru: [
    "Зерновая биржа открылась",
    "Вернулся автобус 14",
    "Перевал закрыт из-за снега",
    "Учителя ждут зарплату",
  ],
  kk: ["Астық биржасы ашылды", "14-автобус қайта оралды", "Асу жабылды", "Мұғалімдер жалақы күтуде"],
};
const FOOT = {
  en: "<p>Steppe Post. Editors: 12 Grain Street, Tarn. Reprinting is allowed with a link to the page.</p>",
  ru: "<p>«Степная почта». Редакция: Тарн, Хлебная улица, 12. Перепечатка разрешена со ссылкой на страницу.</p>",
  kk: "<p>«Дала поштасы». Редакция: Тарн қаласы, Астық көшесі, 12.</p>",
};

const RU_TEXT = [
  "Суд Тарнского района выслушал жалобу пастуха, чьё пастбище огородили без предупреждения.",
  "Адвокат сказал судье, что забор поставили ночью, а разрешения никто показать не смог.",
  "Сотрудница земельного управления подтвердила, что в реестре такого разрешения нет, и попросила две недели на поиски в архиве.",
  "Судья отложила заседание до конца месяца и велела принести сам реестр.",
  "У здания под дождём ждали около тридцати жителей посёлка; у двоих полиция проверила документы.",
  "Пастух сказал, что придёт столько раз, сколько понадобится: пастбище принадлежало его деду.",
];
const KK_TEXT = [
  "Тарн аудандық соты жайылымы ескертусіз қоршалған шопанның шағымын тыңдады.",
  "Қорғаушы судьяға қоршаудың түнде қойылғанын, рұқсатты ешкім көрсете алмағанын айтты.",
  "Жер басқармасының қызметкері тізілімде мұндай рұқсаттың болмағанын растап, мұрағатты қарауға екі апта сұрады.",
  "Судья отырысты айдың соңына дейін кейінге қалдырып, тізілімнің өзін әкелуді тапсырды.",
];

function many(sentences: readonly string[], count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const one = sentences[(2 * at) % sentences.length] ?? "";
    const two = sentences[(2 * at + 1) % sentences.length] ?? "";
    return `<p>${one} ${two}</p>`;
  }).join("\n");
}

type Tongue = keyof typeof MENU;

/** Three frames a page may stand in: bare, with a menu and teasers, with all that and a footer. */
function frame(draft: Draft, tongue: Tongue, kind: number): string {
  const teasers = POPULAR[tongue].map((one, at) => `<li><a href="/n/${at}">${one}</a></li>`).join("");
  const around = [
    draft.body,
    `${MENU[tongue]}<div class="content">${draft.body}</div>`,
    `${MENU[tongue]}<div class="content">${draft.body}</div><ul class="popular">${teasers}</ul><footer>${FOOT[tongue]}</footer>`,
    `${MENU[tongue]}<div class="content">${draft.body}</div><ul class="popular">${teasers}</ul><div class="foot">${FOOT[tongue]}</div>`,
  ][kind];
  return `<!doctype html><html lang="${draft.lang ?? tongue}"><head><title>${draft.title}</title>${draft.head ?? ""}</head><body>${around}</body></html>`;
}

const ERRORS: Readonly<Record<Tongue, readonly Draft[]>> = {
  en: [
    {
      title: "Page not found – Steppe Post",
      body: "<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p>",
    },
    {
      title: "Page not found | Steppe Post",
      body: "<h1>Page not found</h1><p>The requested page could not be found.</p>",
    },
    {
      title: "404 - Category not found",
      body: "<h1>404</h1><p>Category not found. You may not be able to visit this page because of an out-of-date bookmark.</p>",
    },
    {
      title: "404 Not Found",
      body: "<center><h1>404 Not Found</h1></center><hr><center>web server</center>",
    },
    {
      title: "Steppe Post",
      body: "<h2>Sorry, the page you were looking for in this blog does not exist.</h2><p><a href='/'>Go to the home page</a></p>",
    },
    {
      title: "Steppe Post",
      body: "<h1>We couldn’t find the page you were looking for</h1><p>Go back to the front page, or use the search field above.</p>",
    },
    {
      title: "Content unavailable",
      body: "<h1>This content isn’t available</h1><p>When this happens, it is usually because the owner removed it.</p>",
    },
    {
      title: "Steppe Post",
      body: "<h1>This article has been removed</h1><p>The article has been removed at the request of its author.</p>",
    },
    {
      title: "Error | Steppe Post",
      body: "<h1>Hmm… this page doesn’t exist</h1><p>Try searching for something else.</p>",
    },
    {
      title: "Error 404",
      body: "<h1>Whoops, our bad</h1><p>The page you requested was not found, and we have a fine guess why.</p>",
    },
    {
      title: "Not found | Steppe TV",
      body: "<h1>Story not found</h1><p>The story may have been moved or deleted.</p>",
      head: "<meta name='robots' content='noindex'>",
    },
    {
      title: "Page unavailable",
      body: "<h2>The document no longer exists</h2><p>Contact the press service of the district.</p>",
    },
    {
      title: "Steppe Post – independent news",
      body: "<div class='err'><h1>404</h1><p>Unable to find the page. Check the address.</p></div>",
    },
  ],
  ru: [
    {
      title: "Страница не найдена — Степная почта",
      body: "<h1>Страница не найдена</h1><p>Возможно, она была перемещена. Воспользуйтесь поиском.</p>",
    },
    {
      title: "404 Not Found",
      body: "<h1>Ошибка 404</h1><p>К сожалению, запрошенная Вами страница не найдена.</p>",
    },
    { title: "Степная почта", body: "<h1>Материал удалён</h1><p>Материал удалён по решению редакции.</p>" },
    {
      title: "Ошибка",
      body: "<h1>Такой страницы не существует</h1><p>Проверьте адрес или начните с главной.</p>",
    },
    { title: "Новости Тарна", body: "<font class='errortext'>Элемент не найден!</font>" },
    {
      title: "Новость не найдена | Тарн сегодня",
      body: "<h2>Новость не найдена</h2><p>Вернитесь на главную страницу.</p>",
    },
    {
      title: "Ой! | Степная почта",
      body: "<h1>Ой! Страница потерялась</h1><p>Запрашиваемая страница не существует или была удалена.</p>",
    },
    {
      title: "Тарн сегодня",
      body: "<h1>Публикация недоступна</h1><p>Публикация была снята с публикации автором.</p>",
    },
    {
      title: "Страница не существует",
      body: "<h1>404</h1><p>Страница, которую вы ищете, была удалена, переименована или временно недоступна.</p>",
    },
    {
      title: "Портал района",
      body: "<h1>Запрашиваемый материал не найден</h1><p>Документ не найден или был удален. Обратитесь в канцелярию.</p>",
    },
    {
      title: "404 — Портал района",
      body: "<p class='big'>404</p><p>Упс, мы ничего не нашли по этому адресу.</p>",
    },
    {
      title: "Документ не найден",
      body: "<h3>Документ не найден</h3><p>Вероятно, ссылка устарела.</p>",
      head: "<meta name='robots' content='noindex, nofollow'>",
    },
  ],
  kk: [
    {
      title: "Бет табылмады | Дала поштасы",
      body: "<h1>404</h1><p>Бет табылмады. Басты бетке оралыңыз.</p>",
    },
    { title: "404 қате", body: "<h1>Қате 404</h1><p>Кешіріңіз, сұралған бет табылмады.</p>" },
    {
      title: "Дала поштасы",
      body: "<h1>Мұндай бет жоқ</h1><p>Мекенжайды тексеріңіз немесе іздеуді қолданыңыз.</p>",
    },
    {
      title: "Мақала өшірілген",
      body: "<h1>Мақала өшірілген</h1><p>Редакция шешімімен мақала сайттан алынды.</p>",
    },
    { title: "Аудан порталы", body: "<h1>Материал табылмады</h1><p>Құжат жойылған болуы мүмкін.</p>" },
    {
      title: "Бет қолжетімсіз – Тарн",
      body: "<h1>Бет қолжетімсіз</h1><p>Сіз іздеген бет уақытша қолжетімсіз.</p>",
    },
  ],
};

const PAGES: Readonly<Record<Tongue, readonly Draft[]>> = {
  en: [
    {
      title: "Shepherd’s complaint heard in Tarn | Steppe Post",
      body: `<h1>Shepherd’s complaint heard in Tarn</h1>${paragraphs(4)}`,
      path: "/2031/03/shepherd-complaint-heard-tarn",
    },
    {
      title: "Page not found: how archives vanish | Steppe Post",
      body: `<h1>Page not found: how archives vanish</h1>${paragraphs(5)}`,
      path: "/2031/page-not-found-how-archives-vanish",
    },
    {
      title: "Error 404: ministry deletes its own reports",
      body: `<h1>Error 404: ministry deletes its own reports</h1>${paragraphs(4)}`,
      path: "/error-404-ministry-deletes-reports",
    },
    {
      title: "Room 404 reopens after repairs",
      body: `<h1>Room 404 reopens after repairs</h1>${paragraphs(2)}`,
    },
    {
      title: "Land office closed on Friday",
      body: "<h1>Land office closed on Friday</h1><p>The land office of Tarn is closed this Friday. Letters are taken at the gate until noon.</p>",
    },
    {
      title: "Witness no longer available, court is told",
      body: `<h1>Witness no longer available, court is told</h1>${paragraphs(3)}`,
    },
    {
      title: "Steppe Post on the air",
      body: "<h1>Post deleted, fine upheld</h1><p>The district court upheld a fine of two units for a post that was deleted within the hour. The author will complain to the region’s court.</p>",
    },
    {
      title: "Video: hearing in Tarn",
      body: "<h1>Video: hearing in Tarn</h1><video></video><p>Recorded by our reporter at the old grain exchange.</p>",
      head: "<meta property='og:type' content='video.other'>",
    },
    {
      title: "Register of land permits",
      body: `<h1>Register of land permits</h1><table>${"<tr><td>17/2031</td><td>Upper pasture</td><td>granted</td></tr>".repeat(30)}</table>`,
    },
    {
      title: "File not found: the case that disappeared | Steppe Post",
      body: `<h1>File not found: the case that disappeared</h1>${paragraphs(6)}`,
    },
    {
      title: "The page has been removed, the question stays",
      body: `<h1>The page has been removed, the question stays</h1><p class='lead'>A ministry page with last year’s figures has been removed.</p>${paragraphs(4)}`,
    },
    {
      title: "Statement of the observers",
      body: "<h1>Statement of the observers</h1><p>We were not let into the hall until an hour after the hearing had begun. We ask the court to say why.</p>",
    },
    {
      title: "Order No. 14",
      body: `<h1>Order No. 14 of the district</h1>${paragraphs(3)}`,
      path: "/orders/14",
    },
    {
      title: "Nothing found after two weeks of search",
      body: `<h1>Nothing found after two weeks of search</h1>${paragraphs(3)}`,
      path: "/nothing-found-after-weeks-search",
    },
    {
      title: "Photo of the day",
      body: "<h1>Photo of the day</h1><img src='/a.jpg' alt='villagers in the rain'><p>Villagers wait in the rain outside the court.</p>",
    },
    {
      title: "Lawyer missing since Monday found",
      body: `<h1>Lawyer missing since Monday found</h1>${paragraphs(2)}`,
    },
  ],
  ru: [
    {
      title: "Суд в Тарне отложил слушание",
      body: `<h1>Суд в Тарне отложил слушание</h1>${many(RU_TEXT, 4)}`,
    },
    {
      title: "Документ не найден в архиве: ответ земельного управления",
      body: `<h1>Документ не найден в архиве: ответ земельного управления</h1>${many(RU_TEXT, 4)}`,
    },
    {
      title: "Дело не найдено: как исчезают материалы следствия",
      body: `<h1>Дело не найдено: как исчезают материалы следствия</h1>${many(RU_TEXT, 5)}`,
    },
    {
      title: "Видео удалено, автор задержан",
      body: "<h1>Видео удалено, автор задержан</h1><p>В Тарне задержан автор видео о заборе. Само видео удалено, копии есть у нескольких редакций. Полиция отказалась от комментариев.</p>",
    },
    {
      title: "Материал удалён, штраф оставлен: решение суда",
      body: `<h1>Материал удалён, штраф оставлен: решение суда</h1>${many(RU_TEXT, 3)}`,
    },
    {
      title: "Сайт газеты недоступен третий день",
      body: `<h1>Сайт газеты недоступен третий день</h1>${many(RU_TEXT, 3)}`,
    },
    {
      title: "Объявление",
      body: "<h1>Объявление</h1><p>Приём граждан в пятницу не ведётся. Письма принимают у ворот до полудня.</p>",
    },
    {
      title: "Ошибка 404: почему исчезли отчёты акимата",
      body: `<h1>Ошибка 404: почему исчезли отчёты акимата</h1>${many(RU_TEXT, 5)}`,
      path: "/oshibka-404-pochemu-ischezli-otchety",
    },
    { title: "Пропавший пастух найден", body: `<h1>Пропавший пастух найден</h1>${many(RU_TEXT, 2)}` },
    { title: "Приказ № 14", body: `<h1>Приказ № 14</h1>${many(RU_TEXT, 3)}`, path: "/prikaz/14" },
    {
      title: "Страница истории: школа в Тарне",
      body: `<h1>Страница истории: школа в Тарне</h1>${many(RU_TEXT, 3)}`,
    },
    {
      title: "Запись суда недоступна защите",
      body: "<h1>Запись суда недоступна защите</h1><p>Адвокат третью неделю не может получить аудиозапись заседания. Канцелярия отвечает, что диск ещё не переписан. Жалоба подана в областной суд.</p>",
    },
    {
      title: "Пост удалён по требованию полиции",
      body: "<h1>Пост удалён по требованию полиции</h1><p>Жительница Тарна удалила пост о заборе после звонка участкового. Она говорит, что сохранила снимок экрана и передала его адвокату.</p>",
    },
    {
      title: "Заявление наблюдателей",
      body: "<h1>Заявление наблюдателей</h1><p>Нас впустили в зал через час после начала. Просим суд объяснить причину.</p>",
    },
  ],
  kk: [
    {
      title: "Тарнда сот отырысы кейінге қалды",
      body: `<h1>Тарнда сот отырысы кейінге қалды</h1>${many(KK_TEXT, 4)}`,
    },
    {
      title: "Парақша жабылды: журналист айыппұл төледі",
      body: `<h1>Парақша жабылды: журналист айыппұл төледі</h1>${many(KK_TEXT, 3)}`,
    },
    { title: "Құжат мұрағаттан табылмады", body: `<h1>Құжат мұрағаттан табылмады</h1>${many(KK_TEXT, 5)}` },
    {
      title: "Хабарландыру",
      body: "<h1>Хабарландыру</h1><p>Жұма күні қабылдау болмайды. Хаттар түске дейін қақпада қабылданады.</p>",
    },
    {
      title: "Жазба өшірілді, айыппұл қалды",
      body: `<h1>Жазба өшірілді, айыппұл қалды</h1>${many(KK_TEXT, 3)}`,
    },
    { title: "№14 бұйрық", body: `<h1>№14 бұйрық</h1>${many(KK_TEXT, 2)}` },
  ],
};

function labelled(drafts: typeof ERRORS, isError: boolean): readonly LabelledPage[] {
  return (Object.keys(drafts) as Tongue[]).flatMap((tongue) =>
    drafts[tongue].flatMap((draft, at) =>
      [0, 1, 2, 3].map((kind) => ({
        name: `${tongue} ${isError ? "error" : "page"} ${at + 1} in frame ${kind + 1}: ${draft.title}`,
        isError,
        url: `https://news.example.org${draft.path ?? `/archive/2031/item-${at + 100}`}`,
        html: frame(draft, tongue, kind),
      })),
    ),
  );
}

export const LABELLED_PAGES: readonly LabelledPage[] = [...labelled(ERRORS, true), ...labelled(PAGES, false)];
