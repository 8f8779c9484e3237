/** What is being said about the selected words, the entry or the month: a comment, or other words instead. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TextAnchor } from "../../server/domain/anchors/placing.ts";
import type { Member } from "../../server/domain/comments/mentions.ts";
import { CITATION_MARK } from "../../server/domain/report/text.ts";
import { CommentBox } from "../components/comments/lazy-comment-box.tsx";
import { firstWords, lastWords } from "../components/comments/words-around.ts";
import type { Draft } from "./use-commenting.ts";
import type { Comments } from "./use-comments.ts";

interface CommentDraftProps {
  readonly draft: Draft;
  readonly language: string;
  readonly members: readonly Member[];
  readonly say: Comments["say"];
  readonly onDone: () => void;
}

export function CommentDraft({ draft, language, members, say, onDone }: CommentDraftProps) {
  const { entryId, anchor, insertion } = draft;
  const { t } = useTranslation("comments");
  const [isSuggesting, setSuggesting] = useState(false);
  const place = anchor ?? insertion;
  const canSuggest = place !== null && !place.quote.includes(CITATION_MARK) && !place.quote.includes("\n");
  const sent = (refused: string | null) => {
    if (refused === null) onDone();
    return refused;
  };
  const onSend = async (text: string) =>
    isSuggesting && place
      ? sent(await say("suggest", { entryId, anchor: wire(place), replacement: text, text: "" }))
      : sent(await say("comment", { entryId, anchor: anchor && wire(anchor), text }));
  return (
    <div className="comment-draft">
      {anchor && !isSuggesting && (
        <p className="comment-quote" lang={language}>
          {anchor.quote.replaceAll(CITATION_MARK, "")}
        </p>
      )}
      {isSuggesting && place?.quote === "" && (
        <p className="comment-quote" lang={language}>
          {lastWords(place.prefix)}
          <b> ▏ </b>
          {firstWords(place.suffix)}
        </p>
      )}
      <CommentBox
        key={String(isSuggesting)}
        label={isSuggesting ? t(place?.quote === "" ? "putIn" : "replacement") : t("write")}
        submit={isSuggesting ? t("sendSuggestion") : t("send")}
        {...(isSuggesting && place
          ? { initial: place.quote, mayBeEmpty: place.quote !== "" }
          : { hint: t("hint"), members })}
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
          {isSuggesting ? t("plain") : t(place.quote === "" ? "suggestHere" : "suggest")}
        </Button>
      )}
    </div>
  );
}

function wire({ start, end, ...words }: TextAnchor) {
  return { ...words, start: start && base64(start), end: end && base64(end) };
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
