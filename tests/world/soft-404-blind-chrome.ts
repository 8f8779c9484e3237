// The furniture of the fictional sites in the blind set: what WordPress, Bitrix, Drupal, Joomla, Next.js, forum
// and court software put around the text. Each takes only what differs from page to page.
import { links, list } from "./soft-404-blind-page.ts";

interface Sheet {
  title: string;
  main: string;
  /** More of the head: descriptions, Open Graph, JSON-LD. */
  head?: string;
}

/** A WordPress newspaper in English: sidebar of recent posts, comments closed or open in the main part. */
export const harbour = ({ title, main, head = "" }: Sheet) => `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>${head}
<link rel="profile" href="https://gmpg.org/xfn/11"><meta name="generator" content="WordPress 6.4.3">
<script>window._wpemojiSettings={"baseUrl":"https://s.w.org/images/core/emoji/"};</script></head>
<body class="wp-singular single wp-theme-tide"><a class="skip-link screen-reader-text" href="#primary">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Harbour Courier</a></p>
<p class="site-description">The island's paper since 1911</p>
<nav id="site-navigation" class="main-navigation"><button>Menu</button><ul id="primary-menu"><li><a href="/news/">News</a></li><li><a href="/council/">Council</a></li><li><a href="/courts/">Courts</a></li><li><a href="/fishing/">Fishing</a></li><li><a href="/letters/">Letters</a></li></ul></nav></header>
<main id="primary" class="site-main">${main}</main>
<aside id="secondary" class="widget-area"><section class="widget widget_search"><form role="search" class="search-form"><label><span>Search for:</span><input type="search" name="s"></label><input type="submit" value="Search"></form></section>
<section class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2>${list("Ferry timetable cut again", "Council votes on the breakwater", "Two fined for undersized lobster")}</section>
<section class="widget widget_archive"><h2>Archives</h2><ul><li><a href="/2024/02/">February 2024</a></li><li><a href="/2024/01/">January 2024</a></li></ul></section></aside>
<footer id="colophon" class="site-footer"><div class="site-info">Proudly powered by WordPress. Theme: Tide.</div></footer></body></html>`;

/** A Bitrix regional site in Russian. */
export const oblast = ({ title, main, head = "" }: Sheet) => `<!DOCTYPE html>
<html lang="ru"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>${title}</title>
<link href="/bitrix/cache/css/s1/main/template_8c1.css" type="text/css" rel="stylesheet"><script src="/bitrix/js/main/core/core.min.js"></script>${head}</head>
<body><div id="panel"></div><div class="bx-wrapper" id="bx_eshop_wrap"><div class="header"><a class="logo" href="/">Заречье Сегодня</a><span>Новости области</span><div class="bx-auth"><a href="/auth/">Войти</a> <a href="/auth/?register=yes">Регистрация</a></div>
<ul class="topmenu"><li><a href="/news/">Новости</a></li><li><a href="/politics/">Политика</a></li><li><a href="/incidents/">Происшествия</a></li><li><a href="/society/">Общество</a></li><li><a href="/sport/">Спорт</a></li><li><a href="/afisha/">Афиша</a></li></ul></div>
<div class="bx-breadcrumb"><a href="/">Главная</a> / <a href="/news/">Новости</a></div>
<div class="workarea"><div class="bx-content">${main}</div>
<div class="bx-sidebar"><div class="weather">Погода: +4 °C</div><div class="hot"><b>Популярное</b>${list("На набережной включили фонари", "Тарифы на воду вырастут с июля", "Школа № 8 закрыта на карантин")}</div></div></div>
<div class="footer">© 2009–2024 Сетевое издание «Заречье Сегодня». 16+. Редакция: (555) 20-20-20</div></div></body></html>`;

/** A Drupal paper in German. */
export const bote = ({ title, main, head = "" }: Sheet) => `<!DOCTYPE html>
<html lang="de" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Drupal 10 (https://www.drupal.org)">${head}<title>${title}</title></head>
<body class="layout-one-sidebar path-node"><a href="#main-content" class="visually-hidden focusable">Direkt zum Inhalt</a><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div id="page-wrapper"><header role="banner"><div class="region region-header"><a href="/" rel="home">Mühlthaler Bote</a>
<nav role="navigation" id="block-main-menu"><ul class="menu"><li><a href="/lokales">Lokales</a></li><li><a href="/kreis">Kreis</a></li><li><a href="/sport">Sport</a></li><li><a href="/kultur">Kultur</a></li><li><a href="/anzeigen">Anzeigen</a></li><li><a href="/abo">Abo</a></li></ul></nav></div></header>
<main id="content" role="main"><a id="main-content" tabindex="-1"></a><div class="region region-content">${main}</div></main>
<aside class="region region-sidebar-first"><h2>Meistgelesen</h2>${list("Brücke bleibt bis Herbst gesperrt", "Freibad öffnet am Samstag")}</aside>
<footer role="contentinfo"><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li><li><a href="/agb">AGB</a></li></ul></footer></div></div></body></html>`;

/** A hand-built Ukrainian news site with a tall ticker. */
export const step = ({
  title,
  main,
  head = "",
}: Sheet) => `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>${title}</title>${head}<link rel="stylesheet" href="/assets/app.css?v=91"></head><body>
<div class="top-line"><time>Середа, 14 лютого</time><a href="/ru/">RU</a><a href="/">UA</a></div><header class="hdr"><a class="hdr__logo" href="/">Степовий Край</a><div class="hdr__menu"><a href="/novyny">Новини</a><a href="/statti">Статті</a><a href="/pogliad">Погляд</a><a href="/foto">Фото</a><a href="/pro-nas">Про нас</a></div></header>
<div class="grid"><div class="grid__ticker"><h4>Стрічка</h4>${links("12:40 На елеваторі завершили ремонт", "12:05 Громада отримала автобус", "11:20 Відкрито запис до гуртків", "10:48 Оновлено графік прийому", "09:15 Ранкові тумани на трасі").join("\n")}</div>
<div class="grid__main">${main}</div></div>
<footer><p>© Степовий Край. Використання матеріалів дозволено за умови посилання.</p><p>Редакція: вул. Садова, 3</p></footer></body></html>`;

/** A Kazakh newspaper on an ageing Joomla. */
export const dala = ({ title, main, head = "" }: Sheet) => `<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="kk-kz" lang="kk-kz"><head><base href="https://dala-uni.example/"><meta http-equiv="content-type" content="text/html; charset=utf-8"><meta name="generator" content="Joomla! - Open Source Content Management"><title>${title}</title>${head}<script src="/media/jui/js/jquery.min.js"></script></head>
<body class="site com_content view-article"><div class="body"><div class="container"><header class="header"><a class="brand" href="/"><span class="site-title">Дала үні</span></a></header><nav class="navigation"><ul class="nav menu nav-pills"><li><a href="/index.php">Басты бет</a></li><li><a href="/zhanalyk">Жаңалықтар</a></li><li><a href="/kogam">Қоғам</a></li><li><a href="/adebiet">Әдебиет</a></li><li><a href="/bailanys">Байланыс</a></li></ul></nav>
<div class="row-fluid"><main id="content" class="span9">${main}</main><div id="aside" class="span3"><div class="moduletable"><h3>Соңғы жазбалар</h3>${list("Ауылға газ келді", "Кітапханада кездесу өтті", "Мектепке жаңа спортзал")}</div></div></div></div></div>
<footer class="footer"><p>&copy; 2024 Дала үні</p><a href="#top">Жоғарыға</a></footer></body></html>`;

/** A Next.js site: rendered root and the state it was rendered from. */
export const nextSite = (lang: string, brand: string, { title, main, head = "" }: Sheet, state: unknown) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>${title}</title>${head}<meta name="next-head-count" content="4"/><link rel="preload" href="/_next/static/css/a1b2.css" as="style"/><noscript data-n-css=""></noscript><script defer="" src="/_next/static/chunks/main-7f2.js"></script></head><body><div id="__next"><div class="Layout_root__x1"><header class="Header_bar__k2"><a href="/">${brand}</a></header>${main}<footer class="Footer_f__91">© ${brand}</footer></div></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state)}</script></body></html>`;

/** A shell that a script fills in the reader's browser. */
export const shell = (lang: string, title: string, head = "", root = "") =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><link rel="icon" href="/favicon.ico"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="theme-color" content="#000000"><title>${title}</title>${head}<script defer src="/static/js/main.5ab1.js"></script></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root">${root}</div></body></html>`;

/** A blog template of small statically made sites. */
export const leaf = (lang: string, brand: string, { title, main, head = "" }: Sheet) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}<link rel="alternate" type="application/rss+xml" href="/rss.xml"><style>body{max-width:42em;margin:auto}</style></head><body><header><a href="/">${brand}</a> · <a href="/about/">•••</a></header>${main}<footer><small>${brand}, CC BY 4.0</small></footer></body></html>`;

/** The court portal: tables in tables, a menu of the court on the left. */
export const court = (lang: string, title: string, main: string) =>
  `<html lang="${lang}"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>${title}</title><script src="/js/sdp.js"></script></head><body bgcolor="#f4f4f4"><table width="100%"><tr><td colspan="2" class="hdr"><img src="/i/gerb.gif" alt="Герб"> ЛЕСНОЙ РАЙОННЫЙ СУД</td></tr><tr><td width="210" valign="top" class="menu"><a href="/modules.php?name=info_court">О суде</a><br><a href="/modules.php?name=sud_delo">Судебное делопроизводство</a><br><a href="/modules.php?name=press_dep">Пресс-служба</a><br><a href="/modules.php?name=obr">Обращения граждан</a><br><a href="/modules.php?name=anticor">Противодействие коррупции</a></td><td valign="top" id="content">${main}</td></tr><tr><td colspan="2" class="ftr">опубликовано / изменено — пресс-служба суда</td></tr></table></body></html>`;

/** Board software: navigation strip, board title, login box. */
export const board = (lang: string, title: string, main: string, words: [string, string, string]) =>
  `<!DOCTYPE html><html dir="ltr" lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap" class="wrap"><div class="headerbar"><a id="logo" href="./index.php"></a><h1>${words[0]}</h1></div><div class="navbar"><ul id="nav-main" class="nav-main linklist"><li><a href="./faq.php">FAQ</a></li><li><a href="./ucp.php?mode=login">${words[1]}</a></li><li><a href="./ucp.php?mode=register">${words[2]}</a></li></ul></div><div id="page-body" class="page-body" role="main">${main}</div><div class="copyright">Powered by phpBB® Forum Software © phpBB Limited</div></div></body></html>`;
