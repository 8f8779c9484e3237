/**
 * Says something about the entry one reviews, or suggests other words, without
 * a mouse: about what is selected, about a sentence, or about the whole.
 */
import { NativeSelect } from "@mantine/core";
import { type KeyboardEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TextPlace } from "../../server/domain/anchors/text-place.ts";
import type { Member } from "../../server/domain/comments/mentions.ts";
import type { Block } from "../../server/domain/report/model.ts";
import type { Comments } from "../comments/use-comments.ts";
import { CommentBox } from "../components/comments/lazy-comment-box.tsx";
import { aboutChoices, firstChoice, WHOLE } from "./about-choices.ts";
import { anchorAt, narrowed } from "./remark-places.ts";

interface RemarkPanelProps {
  readonly kind: "comment" | "suggest";
  /** Empty for the words around the entries. */
  readonly entryId: string;
  readonly body: readonly Block[];
  /** What was selected as it was opened. */
  readonly selected: TextPlace | null;
  /** The citation the keys speak of: its sentence is the first guess of what is to be said otherwise. */
  readonly citationId: string | null;
  /** The language the text is written in. */
  readonly language: string;
  readonly members: readonly Member[];
  readonly say: Comments["say"];
  /** What was written and not sent, by `draftKey`. */
  readonly drafts: Map<string, string>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function RemarkPanel(props: RemarkPanelProps) {
  const { kind, entryId, body, selected, citationId, language, members, say, drafts, onDone, onCancel } =
    props;
  const { t } = useTranslation("review");
  const { t: tComments } = useTranslation("comments");
  const choices = useMemo(() => aboutChoices(kind, body, selected), [kind, body, selected]);
  const [about, setAbout] = useState(() => firstChoice(choices, kind, body, citationId));
  const [isFirst, setIsFirst] = useState(true);
  const chosen = choices.find((one) => one.value === about) ?? choices[0];
  const isSuggesting = kind === "suggest";
  const words = chosen?.stretch?.words ?? "";
  const draftKey = `${entryId} ${kind} ${isSuggesting ? words : ""}`;

  function labelOf(value: string, shown: string): string {
    if (value === WHOLE) return t(entryId === "" ? "remark.month" : "remark.whole");
    return value === "selected" ? t("remark.selected", { words: shown }) : shown;
  }

  async function send(text: string): Promise<string | null> {
    const refused = isSuggesting ? await suggest(text) : await comment(text);
    if (refused !== null) return refused;
    drafts.delete(draftKey);
    onDone();
    return null;
  }
  async function comment(text: string): Promise<string | null> {
    const anchor = chosen?.stretch ? anchorAt(body, chosen.stretch.place) : null;
    return say("comment", { entryId, anchor, text });
  }
  async function suggest(text: string): Promise<string | null> {
    const change = chosen?.stretch ? narrowed(chosen.stretch, text) : null;
    const anchor = change && anchorAt(body, change.place);
    if (!change || !anchor) return t("remark.same");
    return say("suggest", { entryId, anchor, replacement: change.text, text: "" });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onCancel();
  }

  return (
    <section
      className="review-panel review-remark"
      aria-label={t(isSuggesting ? "remark.suggest" : "remark.comment")}
      onKeyDown={onKeyDown}
    >
      <NativeSelect
        size="xs"
        label={t(isSuggesting ? "remark.which" : "remark.about")}
        value={chosen?.value ?? ""}
        data={choices.map(({ value, shown }) => ({ value, label: labelOf(value, shown) }))}
        onChange={(event) => {
          setIsFirst(false);
          setAbout(event.currentTarget.value);
        }}
      />
      <CommentBox
        key={draftKey}
        label={isSuggesting ? tComments("replacement") : tComments("write")}
        submit={isSuggesting ? tComments("sendSuggestion") : tComments("send")}
        language={isSuggesting ? language : null}
        hint={isSuggesting ? t("remark.suggestHint") : t("remark.hint")}
        initial={drafts.get(draftKey) ?? (isSuggesting ? words : "")}
        mayBeEmpty={isSuggesting}
        {...(!isSuggesting && { members })}
        hasFocus={isFirst}
        onType={(text) => drafts.set(draftKey, text)}
        onSend={send}
        onCancel={onCancel}
      />
    </section>
  );
}
