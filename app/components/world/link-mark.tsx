/** A link's state as a shape and a word; what it rests on, on hovering and on focus. */
import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LINK_SHAPE, type LinkWord } from "./link-word.ts";

interface LinkMarkProps {
  readonly word: LinkWord;
  readonly evidence: string;
  readonly tabIndex?: number;
  /** What opens where the link is dealt with. */
  readonly onOpen: () => void;
}

export function LinkMark({ word, evidence, tabIndex = 0, onOpen }: LinkMarkProps) {
  const { t } = useTranslation("world");
  const words = t(`word.${word}`);
  return (
    <Tooltip
      label={evidence}
      multiline
      maw={340}
      portalProps={{ target: "main" }}
      events={{ hover: true, focus: true, touch: true }}
    >
      <button
        type="button"
        className="world-mark"
        data-word={word}
        tabIndex={tabIndex}
        aria-label={t("mark", { word: words, evidence })}
        onClick={onOpen}
      >
        <span className="world-mark-shape" aria-hidden="true">
          {LINK_SHAPE[word]}
        </span>{" "}
        {words}
      </button>
    </Tooltip>
  );
}
