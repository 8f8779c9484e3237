/**
 * What web pages say around their text, by reason, in English, Russian and
 * Kazakh. Collected from the default wording of WordPress, Drupal, Joomla and
 * of news sites' own templates. Lower case, "ё" as "е", straight quotes; a
 * phrase stands for the whole line, whatever arrows, colons or dots follow it.
 */
const NAVIGATION: readonly string[] = [
  ..."skip to content|skip to main content|skip to navigation|skip navigation|jump to navigation".split("|"),
  ..."press enter to skip to content|press enter to begin your search|toggle navigation|toggle menu".split(
    "|",
  ),
  ..."menu|main menu|open menu|close menu|navigation|home|home page|main page|about|about us".split("|"),
  ..."contact|contacts|contact us|search|search for|close|back|go back|back to top|to top|scroll to top".split(
    "|",
  ),
  ..."back to list|back to news|top|next|previous|prev|next page|previous page|older posts|newer posts".split(
    "|",
  ),
  ..."log in|login|sign in|log out|sign up|register|site map|sitemap|archives|archive|news|all news".split(
    "|",
  ),
  ..."privacy policy|terms of use|terms of service|terms and conditions|donate|support us|rss|faq".split("|"),
  ..."print|print this page|print version|download pdf|loading|please wait|show more|load more|see all".split(
    "|",
  ),
  ...'нажмите "enter" для перехода к содержанию|нажмите enter для перехода к содержанию'.split("|"),
  ..."перейти к содержимому|перейти к содержанию|перейти к контенту|перейти к основному содержанию".split(
    "|",
  ),
  ..."меню|главное меню|навигация|главная|на главную|главная страница|о нас|о проекте|контакты".split("|"),
  ..."поиск|найти|искать|закрыть|назад|вперед|далее|вверх|наверх|к началу|вернуться назад|войти".split("|"),
  ..."вход|выйти|регистрация|карта сайта|архив|архивы|новости|все новости|лента новостей".split("|"),
  ..."обратная связь|политика конфиденциальности|пользовательское соглашение|поддержать проект".split("|"),
  ..."печать|распечатать|версия для печати|скачать pdf|загрузка|показать еще|загрузить еще|ранее".split("|"),
  ..."следующая страница|предыдущая страница|предыдущие записи|следующие записи|старые записи".split("|"),
  ..."мазмұнға өту|негізгі мазмұнға өту|мәзір|басты мәзір|басты бет|басты|біз туралы|жоба туралы".split("|"),
  ..."байланыс|байланысу|іздеу|жабу|артқа|келесі|алдыңғы|жоғары|жоғарыға|кіру|шығу|тіркелу".split("|"),
  ..."сайт картасы|мұрағат|жаңалықтар|барлық жаңалықтар|құпиялылық саясаты|басып шығару".split("|"),
  ..."баспа нұсқасы|жүктелуде|тағы көрсету|келесі бет|алдыңғы бет".split("|"),
];

const LANGUAGES: readonly string[] =
  "en|eng|english|ru|rus|рус|русский|русская версия|kz|kk|kaz|qaz|каз|қаз|қазақша|казакша|қазақ тілі|қазақ тілінде".split(
    "|",
  );

const SHARING: readonly string[] = [
  ..."share|share this|share this post|share this article|share this story|share this page|share it".split(
    "|",
  ),
  ..."share with friends|share with your friends|share via email|share by email|share link|tweet".split("|"),
  ..."tweet this|pin it|like|like this|email this|email this to a friend|send to a friend|copy link".split(
    "|",
  ),
  ..."spread the word|click to share|save|bookmark|follow us|follow us on social media".split("|"),
  ..."поделиться|поделиться ссылкой|поделиться с друзьями|поделиться новостью|поделиться статьей".split("|"),
  ..."поделиться этим|поделиться в соцсетях|поделиться в социальных сетях|рассказать друзьям".split("|"),
  ..."отправить другу|отправить по почте|скопировать ссылку|копировать ссылку|нравится".split("|"),
  ..."мне нравится|твитнуть|сохранить|мы в соцсетях|мы в социальных сетях|следите за нами".split("|"),
  ..."бөлісу|бөлісіңіз|достармен бөлісу|достарыңызбен бөлісіңіз|әлеуметтік желілерде бөлісу".split("|"),
  ..."сілтемені көшіру|ұнайды|маған ұнайды|біз әлеуметтік желілерде|сақтау".split("|"),
];

const SUBSCRIPTION: readonly string[] = [
  ..."subscribe|subscribe now|newsletter|our newsletter|email address|enter your email|sign up now".split(
    "|",
  ),
  ..."подписаться|подписка|рассылка|подписаться на рассылку|подписаться на новости|ваш email".split("|"),
  ..."жазылу|жазылыңыз|жаңалықтарға жазылу|таратылымға жазылу".split("|"),
];

const RELATED: readonly string[] = [
  ..."read more|read more here|continue reading|learn more|more|more news|read also|read next|see also".split(
    "|",
  ),
  ..."also read|related|related posts|related articles|related news|related stories|latest news".split("|"),
  ..."latest posts|recent posts|popular|popular posts|most read|trending|you may also like".split("|"),
  ..."you might also like|recommended|recommended for you|more on this topic|more stories|editor's choice".split(
    "|",
  ),
  ..."читайте также|читать также|читать далее|читать дальше|читать полностью|подробнее|читать еще".split("|"),
  ..."еще|еще по теме|по теме|материалы по теме|новости по теме|похожие записи|похожие новости".split("|"),
  ..."похожие материалы|похожие статьи|смотрите также|см. также|последние новости|свежие записи".split("|"),
  ..."популярное|популярные новости|самое читаемое|рекомендуем|выбор редакции|другие новости".split("|"),
  ..."тағы оқыңыз|тағы оқу|сондай-ақ оқыңыз|толығырақ|толық оқу|толығырақ оқу|тақырып бойынша".split("|"),
  ..."ұқсас жаңалықтар|ұқсас материалдар|соңғы жаңалықтар|танымал|көп оқылған|тағы көріңіз".split("|"),
];

const COMMENTS: readonly string[] = [
  ..."comment|comments|leave a comment|leave a reply|leave your comment|add a comment|post a comment".split(
    "|",
  ),
  ..."post comment|no comments|no comments yet|comments are closed|comments off|cancel reply|reply".split(
    "|",
  ),
  ..."write a comment|your email address will not be published|required fields are marked *".split("|"),
  ..."комментарии|комментарий|комментировать|оставить комментарий|добавить комментарий".split("|"),
  ..."нет комментариев|комментариев нет|комментариев пока нет|комментарии закрыты|комментарии отключены".split(
    "|",
  ),
  ..."ответить|отменить ответ|написать комментарий|оставьте комментарий|отправить комментарий".split("|"),
  ..."ваш адрес email не будет опубликован|обязательные поля помечены *".split("|"),
  ..."пікірлер|пікір|пікір қалдыру|пікір қосу|пікір жоқ|пікір жазу|жауап беру|пікір қалдырыңыз".split("|"),
];

const COOKIES: readonly string[] = [
  ..."accept|accept all|accept cookies|accept all cookies|reject all|decline|cookie settings|cookies".split(
    "|",
  ),
  ..."cookie policy|manage cookies|manage preferences|i agree|got it|allow all|cookie preferences".split("|"),
  ..."принять|принять все|принять cookie|отклонить|отклонить все|настройки cookie|согласен|я согласен".split(
    "|",
  ),
  ..."политика cookie|қабылдау|барлығын қабылдау|келісемін|бас тарту|cookie баптаулары".split("|"),
];

const COPYRIGHT: readonly string[] = [
  ..."all rights reserved|copyright|все права защищены|барлық құқықтар қорғалған".split("|"),
  ..."барлық құқығы қорғалған|proudly powered by wordpress|powered by wordpress".split("|"),
  ..."сайт работает на wordpress|wordpress негізінде жұмыс істейді".split("|"),
];

const ADVERTISEMENT: readonly string[] =
  "advertisement|advertisements|advertising|sponsored|реклама|на правах рекламы|жарнама|жарнама құқығында".split(
    "|",
  );

/** Reason → phrases that fill a line. A phrase stands under one reason only. */
export const CHROME_PHRASES: Readonly<Record<string, readonly string[]>> = {
  "site navigation": [...NAVIGATION, ...LANGUAGES],
  sharing: SHARING,
  subscription: SUBSCRIPTION,
  "related links": RELATED,
  comments: COMMENTS,
  "cookie notice": COOKIES,
  copyright: COPYRIGHT,
  advertisement: ADVERTISEMENT,
};

/** Names that stand in a row of share buttons. */
export const NETWORK_NAMES: readonly string[] = [
  ..."facebook|fb|twitter|x|telegram|whatsapp|instagram|youtube|vk|vkontakte|вконтакте|вк|ok".split("|"),
  ..."одноклассники|odnoklassniki|viber|skype|linkedin|pinterest|reddit|tumblr|tiktok|threads".split("|"),
  ..."email|e-mail|messenger|pocket|livejournal|mastodon|bluesky|rss|wechat|digg|yandex.zen|дзен".split("|"),
  ..."фейсбук|твиттер|телеграм|инстаграм|ютуб|ватсап".split("|"),
];
