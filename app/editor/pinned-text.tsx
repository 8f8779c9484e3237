/** The row of the list that leads to the introduction, or to the closing words. */
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { StandingText } from "../../server/domain/document/document-shape.ts";
import type { ReportHeader } from "../../server/domain/report/model.ts";
import { blockWords } from "../../server/domain/report/text.ts";
import { PinnedRow } from "../components/desk/pinned-row.tsx";
import type { PersonHere } from "./presence.ts";
import { placeOfText } from "./standing-text.ts";
import type { CurrentEntry } from "./use-current-entry.ts";
import { useStable } from "./use-stable.ts";

interface PinnedTextProps {
  readonly which: StandingText;
  readonly header: ReportHeader;
  readonly people: readonly PersonHere[];
  readonly current: Pick<CurrentEntry, "text" | "openText" | "focusList">;
}

const MOST_WORDS = 90;

/** The same node while nothing in it changes: the list around it is drawn again only when it must be. */
export function usePinnedText(
  which: StandingText,
  { header, people, current }: Omit<PinnedTextProps, "which">,
): ReactNode {
  const { text } = current;
  const openText = useStable(current.openText);
  const focusList = useStable(current.focusList);
  return useMemo(
    () => (
      <PinnedText which={which} header={header} people={people} current={{ text, openText, focusList }} />
    ),
    [which, header, people, text, openText, focusList],
  );
}

function PinnedText({ which, header, people, current }: PinnedTextProps) {
  const { t } = useTranslation("sources");
  const place = placeOfText(which);
  const words = header[which].map((block) => blockWords(block).trim()).find((text) => text !== "") ?? "";
  const shown = which === "intro" && words === "" ? (header.title ?? "") : words;
  return (
    <PinnedRow
      label={t(`texts.${which}`)}
      words={shown.slice(0, MOST_WORDS)}
      people={people.filter((person) => person.places.has(place))}
      isCurrent={current.text === which}
      onOpen={() => current.openText(which, "end")}
      onLeave={current.focusList}
    />
  );
}
