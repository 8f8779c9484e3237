/** What is being said about the selected words, the entry or the month: a comment, or other words instead. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TextAnchor } from "../../server/domain/anchors/anchor.ts";
import { CITATION_MARK } from "../../server/domain/report/text.ts";
import { CommentBox } from "../components/comments/comment-box.tsx";
import type { Draft } from "./use-commenting.ts";
import type { Comments } from "./use-comments.ts";

interface CommentDraftProps {
  readonly draft: Draft;
  readonly language: string;
  readonly say: Comments["say"];
  readonly onDone: () => void;
}

export function CommentDraft({ draft: { entryId, anchor }, language, say, onDone }: CommentDraftProps) {
  const { t } = useTranslation("comments");
  const [isSuggesting, setSuggesting] = useState(false);
  const canSuggest = anchor !== null && !anchor.quote.includes(CITATION_MARK) && !anchor.quote.includes("\n");
  const sent = (refused: string | null) => {
    if (refused === null) onDone();
    return refused;
  };
  const onSend = async (text: string) =>
    isSuggesting && anchor
      ? sent(await say("suggest", { entryId, anchor: wire(anchor), replacement: text, text: "" }))
      : sent(await say("comment", { entryId, anchor: anchor && wire(anchor), text }));
  return (
    <div className="comment-draft">
      {anchor && !isSuggesting && (
        <p className="comment-quote" lang={language}>
          {anchor.quote.replaceAll(CITATION_MARK, "")}
        </p>
      )}
      <CommentBox
        key={String(isSuggesting)}
        label={isSuggesting ? t("replacement") : t("write")}
        submit={isSuggesting ? t("sendSuggestion") : t("send")}
        {...(isSuggesting && anchor ? { initial: anchor.quote, mayBeEmpty: true } : { hint: t("hint") })}
        onSend={onSend}
        onCancel={onDone}
      />
      {canSuggest && (
        <Button
          className="desk-button"
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => setSuggesting(!isSuggesting)}
        >
          {isSuggesting ? t("plain") : t("suggest")}
        </Button>
      )}
    </div>
  );
}

function wire({ start, end, ...words }: TextAnchor) {
  return { ...words, start: start && base64(start), end: end && base64(end) };
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
