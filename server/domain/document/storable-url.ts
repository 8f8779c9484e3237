/**
 * Which addresses may enter the shared document. What a person pastes may be
 * incomplete ("news.example.org/1"): rules report that later. What a browser
 * could be made to run, or would read differently from what is seen, stays out.
 */
import { MAX_URL_LENGTH } from "../links/parse-link.ts";

const SCHEME = /^ *([a-z][a-z0-9+.-]*):/i;
/** "example.org:8080/x" starts with a host. The dot matters: `javascript:1/alert(1)` runs. */
const HOST_AND_PORT = /^ *(?:localhost|[a-z][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,20}):\d{1,5}(?:[/?#]|$)/i;

/** True for http and https addresses and for text that names no scheme, without control or half characters. */
export function isStorableUrl(text: string): boolean {
  if (text.length > MAX_URL_LENGTH || /[\p{Cc}\p{Cs}]/u.test(text)) return false;
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === "http" || scheme === "https" || HOST_AND_PORT.test(text);
}
