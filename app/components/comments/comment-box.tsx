/** Where a comment, a suggestion or a reply is written. What was typed stays until it was sent. */
import { Button } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

interface CommentBoxProps {
  readonly label: string;
  readonly submit: string;
  readonly hint?: string;
  readonly initial?: string;
  readonly mayBeEmpty?: boolean;
  /** Gives why it was refused; null when it was taken. */
  readonly onSend: (text: string) => Promise<string | null>;
  readonly onCancel: () => void;
}

export function CommentBox(props: CommentBoxProps) {
  const { label, submit, hint, initial = "", mayBeEmpty = false, onSend, onCancel } = props;
  const { t } = useTranslation("comments");
  const [text, setText] = useState(initial);
  const [fault, setFault] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
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
      <textarea
        id={id}
        ref={field}
        rows={3}
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={(event) => setText(event.currentTarget.value)}
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
