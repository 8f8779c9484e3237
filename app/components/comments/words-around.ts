/** The neighbours of a place between two words, shortened to whole words. */
import { CITATION_MARK } from "../../../server/domain/report/text.ts";

/** Characters of the text shown on each side of a place, up to a whole word. */
const SIDE = 24;

export function lastWords(before: string): string {
  const text = bareWords(before);
  return text.length <= SIDE ? text : `…${text.slice(-SIDE).replace(/^\S*/u, "")}`;
}

export function firstWords(behind: string): string {
  const text = bareWords(behind);
  return text.length <= SIDE ? text : `${text.slice(0, SIDE).replace(/\S*$/u, "")}…`;
}

const bareWords = (text: string): string => text.replaceAll(CITATION_MARK, "").replaceAll("\n", " ¶ ");
