/** How German pages say that there is nothing here. Pieces of `NOT_FOUND`: whole statements, never a word alone. */

const THING =
  "(?:seite|artikel|beitrag|meldung|dokument|datei|inhalt|nachricht|thema|thread|video|profil|adresse|eintrag|publikation|veröffentlichung|blog)";
const WHICH = String.raw`(?:(?:angeforder|angegeben|gesuch|aufgerufen|gewünsch|ausgewähl|verlink)\p{L}+ )?`;
const BETWEEN = String.raw`(?:(?:leider|inzwischen|bereits|aus \p{L}+ gründen) )*`;
/** "Not reachable" and "not available in your country" are left out: they pass, or hold for some readers alone. */
const GONE =
  "(?:nicht (?:mehr )?(?:gefunden|vorhanden|auffindbar)|nicht (?:mehr )?verfügbar|nicht mehr (?:online|abrufbar)|gelöscht|entfernt|zurückgezogen)";

export const GERMAN_NOT_FOUND: readonly string[] = [
  String.raw`(?<!\p{L})${WHICH}${THING} (?:(?:wurde|konnte|ist) )?${BETWEEN}${GONE}(?: werden| worden)?`,
  String.raw`(?<!\p{L})${WHICH}${THING} (?:existiert|gibt es) (?:leider )?nicht(?: \(?mehr\)?)?`,
  `(?:konnten|können) wir (?:leider )?(?:die|den|das|diese[ns]?) ${WHICH}${THING} (?:leider )?nicht (?:mehr )?finden`,
  "(?:nichts gefunden|fehler 404)$",
];

/** What may stand beside it in a headline that is about nothing else. */
export const BESIDE_GERMAN =
  "huch|hoppla|ups|oje|leider|entschuldigung|die|diese[rs]?|das|der|fehler|oder|es|wurde|wir|haben|tut|uns|leid";
