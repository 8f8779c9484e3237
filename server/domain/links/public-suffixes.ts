/**
 * Names under which unrelated people register sites, where that is not plain
 * from the last label alone. A short list instead of the Public Suffix List
 * (200 kB): second levels of country domains by their usual words, and the
 * hosting platforms and regional zones that a chronicle of our region meets.
 */

const SECOND_LEVEL: ReadonlySet<string> = new Set([
  ..."com co org net gov edu ac mil int or go ne gob gouv govt".split(" "),
]);

const SUFFIXES: ReadonlySet<string> = new Set([
  ..."kz.media msk.ru spb.ru nov.ru pp.ru com.ru kiev.ua kyiv.ua lviv.ua kharkov.ua odessa.ua in.ua".split(
    " ",
  ),
  ..."narod.ru ucoz.ru ucoz.com ucoz.net ucoz.org at.ua my1.ru clan.su do.am 3dn.ru livejournal.com".split(
    " ",
  ),
  ..."blogspot.com wordpress.com substack.com medium.com tumblr.com tilda.ws wixsite.com weebly.com".split(
    " ",
  ),
  ..."github.io gitlab.io netlify.app vercel.app pages.dev web.app herokuapp.com translate.goog".split(" "),
]);

/** True for "kz", "com.kz", "org.uk", "wordpress.com"; false for a name someone owns. */
export function isPublicSuffix(host: string): boolean {
  const labels = host.split(".");
  if (labels.length < 2) return true;
  if (SUFFIXES.has(host)) return true;
  const [second = "", top = ""] = labels;
  return labels.length === 2 && top.length === 2 && SECOND_LEVEL.has(second);
}
