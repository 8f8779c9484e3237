/** Whether the person's words are safe, as the server said it: a word and a shape, and a voice for what matters. */
import { VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SaveState } from "../../../server/domain/document/wire.ts";

interface SaveBadgeProps {
  readonly state: SaveState;
  readonly canWrite: boolean;
  /** False before the document has arrived for the first time. */
  readonly isLoaded: boolean;
}

export function SaveBadge({ state, canWrite, isLoaded }: SaveBadgeProps) {
  const { t } = useTranslation("desk");
  const words = wordsOf();
  // Typing goes through "saving" and "saved" all the time; only what lasts is read aloud.
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (state.kind !== "saving") setSpoken(words);
  }, [state.kind, words]);

  function wordsOf(): string {
    if (state.kind === "refused") return t("save.refused", { count: state.unsaved });
    if (!isLoaded) return t("save.connecting");
    if (state.kind === "offline") return t("save.offline", { count: state.unsaved });
    if (!canWrite) return t("save.reading");
    return state.kind === "saving" ? t("save.saving") : t("save.saved");
  }

  return (
    <div className="desk-save" data-state={isLoaded ? state.kind : "connecting"}>
      <span aria-hidden="true">{words}</span>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </div>
  );
}
