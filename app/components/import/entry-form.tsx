/** A proposed entry to correct in place: day, place, text with citations as "[3]". Nothing changes before "Done". */
import { Button, Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isDay } from "../../../server/domain/calendar/day.ts";
import type { DateRange, Entry, Place } from "../../../server/domain/report/model.ts";
import { useWholeInView } from "./whole-in-view.ts";

const PLACE_FIELDS = ["country", "region", "district", "settlement", "facility"] as const;

export interface EntryTyped {
  readonly date: DateRange | null;
  readonly place: Place;
  readonly text: string;
  /** Where in `text` the entry is to be cut in two; null to leave it whole. */
  readonly splitAt: number | null;
}

interface EntryFormProps {
  readonly entry: Entry;
  /** The body as it is typed: blocks on lines of their own, citations as "[n]". */
  readonly text: string;
  readonly onDone: (typed: EntryTyped) => void;
  readonly onCancel: () => void;
}

export function EntryForm({ entry, text: before, onDone, onCancel }: EntryFormProps) {
  const { t } = useTranslation("import");
  const [start, setStart] = useState(entry.date?.start ?? "");
  const [end, setEnd] = useState(entry.date?.end ?? "");
  const [place, setPlace] = useState(entry.place);
  const [text, setText] = useState(before);
  const [isBad, setIsBad] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useWholeInView();

  function done(splitAt: number | null): void {
    const date = dateOf(start, end);
    if (date === undefined) return setIsBad(true);
    onDone({ date, place, text, splitAt });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isDone = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isDone && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (isDone) done(null);
    else onCancel();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the fields inside
    <div ref={form} className="import-form" onKeyDown={onKeyDown}>
      <div className="import-form-fields">
        <TextInput
          size="xs"
          type="date"
          label={t("entry.start")}
          value={start}
          error={isBad ? t("entry.badDate") : null}
          onChange={(event) => setStart(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="date"
          label={t("entry.end")}
          value={end}
          onChange={(event) => setEnd(event.currentTarget.value)}
        />
        {PLACE_FIELDS.map((field) => (
          <TextInput
            key={field}
            size="xs"
            label={t(`place.${field}`)}
            value={place[field] ?? ""}
            onChange={(event) => {
              const value = event.currentTarget.value;
              setPlace((old) => ({ ...old, [field]: value.trim() === "" ? null : value }));
            }}
          />
        ))}
      </div>
      <Textarea
        ref={area}
        classNames={{ input: "import-words" }}
        label={t("entry.body")}
        autosize
        minRows={2}
        maxRows={16}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="import-tools">
        <Button size="compact-sm" onClick={() => done(null)}>
          {t("entry.done")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          title={t("entry.splitHint")}
          onClick={() => done(area.current?.selectionStart ?? null)}
        >
          {t("entry.split")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t("entry.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** Undefined for what is no day, or a last day before the first. */
function dateOf(start: string, end: string): DateRange | null | undefined {
  if (start === "") return end === "" ? null : undefined;
  if (!isDay(start)) return undefined;
  if (end === "" || end === start) return { start, end: null };
  return isDay(end) && end > start ? { start, end } : undefined;
}
