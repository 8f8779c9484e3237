/** Asks why, where one reads: a panel and not a box in front of the text one wants to quote. */
import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

interface ReasonPanelProps {
  readonly label: string;
  readonly send: string;
  readonly value: string;
  readonly isBusy: boolean;
  readonly onChange: (value: string) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

export function ReasonPanel({ label, send, value, isBusy, onChange, onSend, onCancel }: ReasonPanelProps) {
  const { t } = useTranslation("review");
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (isEnough) onSend();
    }
  }
  const isEnough = value.trim().length >= 3;
  return (
    <section className="review-panel" aria-label={label}>
      <Textarea
        ref={input}
        label={label}
        description={t("act.sendHint")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className="review-panel-acts">
        <Button size="compact-sm" disabled={!isEnough} loading={isBusy} onClick={onSend}>
          {send}
        </Button>
        <Button className="desk-button" size="compact-sm" variant="subtle" onClick={onCancel}>
          {t("act.cancel")}
        </Button>
      </p>
    </section>
  );
}
