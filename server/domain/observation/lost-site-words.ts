/**
 * What stands in a lost site's place at every address: a seller's sign, a registrar's, a web server's first page, the
 * last words of a newspaper. Alone they prove nothing, for news is made of them too; a made-up address that shows
 * the same settles it.
 */
export const LOST_SITE = new RegExp(
  [
    "welcome to nginx|apache2? (?:ubuntu |debian )?default page|^it works!|default web ?site page|iis windows server",
    "domain (?:name )?(?:is|may be) for sale|buy this domain|domain (?:has )?expired|parked (?:free|domain)|domain is parked",
    String.raw`срок (?:регистрации|действия|оплаты) домена|домен (?:\S+ )?(?:прода[её]тся|припаркован|не оплачен|свободен)|продажа домена`,
    String.raw`домен (?:\S+ )?(?:продається|припарковано)|термін (?:реєстрації|дії) домену|domain steht zum verkauf|diese domain (?:ist )?(?:zu verkaufen|geparkt)`,
    "(?:this )?(?:site|website|newspaper|project) (?:has )?(?:been )?(?:closed|shut down|ceased publication)|no longer (?:publishing|operating|in operation)",
    "(?:проект|сайт|издание|портал) (?:больше не (?:работает|обновляется|существует)|закрыт[оа]?|прекратил[оа]? (?:работу|существование))",
    "(?:проєкт|сайт|видання) (?:більше не (?:працює|існує)|закрит[оаий]*|припинило? (?:роботу|існування))",
    "(?:seite|projekt|angebot) (?:wurde )?eingestellt",
    "(?:наш )?сайт (?:переехал|переїхав|көшті)|мы переехали|ми переїхали|(?:we|our (?:web)?site)(?:['’]ve| have| has)? moved|wir sind umgezogen",
  ].join("|"),
  "iu",
);
