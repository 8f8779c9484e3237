/**
 * Sites known to answer over https, so that "http:" in a link to them is an
 * old habit and not a need. Checked by common knowledge of each site, not by a
 * request; a report adds the hosts it cites over https itself.
 */
import { listedDomain } from "./parse-link.ts";
import { platformOf } from "./platforms/registry.ts";

const SECURE_SITES: ReadonlySet<string> = new Set(
  `azattyq.org azattyqasia.org rferl.org svoboda.org currenttime.tv mediazona.ca zona.media vlast.kz orda.kz
   tengrinews.kz zakon.kz informburo.kz inform.kz kursiv.media exclusive.kz ulysmedia.kz masa.media kaztag.kz
   lada.kz mgorod.kz inbusiness.kz forbes.kz factcheck.kz the-village-kz.com bureau.kz adilsoz.kz
   gov.kz egov.kz adilet.zan.kz online.zakon.kz akorda.kz parlam.kz sud.kz
   meduza.io novayagazeta.eu novayagazeta.ru kommersant.ru rbc.ru bbc.com bbc.co.uk dw.com reuters.com apnews.com
   theguardian.com nytimes.com washingtonpost.com eurasianet.org thediplomat.com opendemocracy.net
   hrw.org amnesty.org cpj.org rsf.org freedomhouse.org iphronline.org frontlinedefenders.org omct.org fidh.org
   article19.org memohrc.org ovdinfo.org ohchr.org un.org osce.org coe.int europa.eu state.gov
   wikipedia.org archive.org google.com github.com medium.com substack.com change.org`.split(/\s+/),
);

/** `host` as `hostOf` gives it. */
export function isKnownSecure(host: string): boolean {
  return platformOf(host) !== null || listedDomain(host, SECURE_SITES) !== null;
}
