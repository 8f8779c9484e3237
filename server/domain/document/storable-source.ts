/** A source from outside as the document may hold it: an address no browser should be given moves into its note. */
import type { Source } from "../report/model.ts";
import { isStorableUrl } from "./storable-url.ts";

export function withStorableUrls(source: Source): Source {
  const { url, archiveUrl, note } = source;
  const refused = [url, archiveUrl].filter((address) => address !== null && !isStorableUrl(address));
  if (refused.length === 0) return source;
  return {
    ...source,
    url: refused.includes(url) ? null : url,
    archiveUrl: refused.includes(archiveUrl) ? null : archiveUrl,
    note: [note, ...refused].filter((text) => text !== null).join(" "),
  };
}
