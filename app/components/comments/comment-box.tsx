/** Where a comment, a suggestion or a reply is written. What was typed stays until it was sent. */
import { Button } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Member } from "../../../server/domain/comments/mentions.ts";
import { MentionField } from "./mention-field.tsx";

interface CommentBoxProps {
  readonly label: string;
  readonly submit: string;
  readonly hint?: string;
  /** Of the text it is to become a part of; null for the writer's own. */
  readonly language?: string | null;
  readonly initial?: string;
  readonly mayBeEmpty?: boolean;
  /** Whom "@" can name; nobody where the words go into the text itself. */
  readonly members?: readonly Member[];
  /** Whether the caret is to stand in it as it appears. */
  readonly hasFocus?: boolean;
  readonly onType?: (text: string) => void;
  /** Gives why it was refused; null when it was taken. */
  readonly onSend: (text: string) => Promise<string | null>;
  readonly onCancel: () => void;
}

const NOBODY: readonly Member[] = [];

export function CommentBox(props: CommentBoxProps) {
  const { label, submit, hint, initial = "", mayBeEmpty = false, members = NOBODY, hasFocus = true } = props;
  const { language = null, onType, onSend, onCancel } = props;
  const { t } = useTranslation("comments");
  const [text, setText] = useState(initial);
  const [fault, setFault] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears
  useEffect(() => {
    const box = field.current;
    if (!box || !hasFocus) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, []);
  const canSend = !isSending && (mayBeEmpty || text.trim() !== "");

  async function send(): Promise<void> {
    if (!canSend) return;
    setIsSending(true);
    const refused = await onSend(text);
    setIsSending(false);
    setFault(refused);
    if (refused !== null) field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
  }
  return (
    <form
      className="comment-box"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <MentionField
        id={id}
        field={field}
        value={text}
        members={members}
        language={language}
        fault={fault}
        onChange={(next) => {
          setText(next);
          onType?.(next);
        }}
        onKeyDown={onKeyDown}
      />
      {hint && <p className="comment-hint">{hint}</p>}
      {fault !== null && (
        <p className="comment-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      <div className="comment-acts">
        <Button className="desk-button" size="compact-xs" type="submit" disabled={!canSend}>
          {submit}
        </Button>
        <Button className="desk-button" size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
