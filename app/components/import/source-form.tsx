/** A source to correct in place. An address given to one that is missing makes it a web page. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { SOURCE_KINDS, type Source, type SourceKind } from "../../../server/domain/report/model.ts";
import { useWholeInView } from "./whole-in-view.ts";

const FIELDS = ["url", "title", "outlet", "note"] as const;

export type SourceTyped = Pick<Source, "kind" | (typeof FIELDS)[number]>;

interface SourceFormProps {
  readonly source: Source;
  readonly onDone: (typed: SourceTyped) => void;
  readonly onCancel: () => void;
}

export function SourceForm({ source, onDone, onCancel }: SourceFormProps) {
  const { t } = useTranslation("import");
  const [typed, setTyped] = useState<SourceTyped>(() => {
    const { kind, url, title, outlet, note } = source;
    return { kind, url, title, outlet, note };
  });

  const form = useWholeInView();

  function set(field: (typeof FIELDS)[number], text: string): void {
    const value = text.trim() === "" ? null : text.trim();
    setTyped((old) => {
      const isFound = field === "url" && value !== null && old.kind === "missing";
      return { ...old, [field]: value, ...(isFound && { kind: "web" as const }) };
    });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isDone = event.key === "Enter" && event.target instanceof HTMLInputElement;
    if (!isDone && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (isDone) onDone(typed);
    else onCancel();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the fields inside
    <div ref={form} className="import-form" onKeyDown={onKeyDown}>
      <div className="import-form-fields">
        <NativeSelect
          size="xs"
          label={t("source.kind")}
          value={typed.kind}
          data={SOURCE_KINDS.map((kind) => ({ value: kind, label: t(`source.kinds.${kind}`) }))}
          onChange={(event) => {
            const kind = event.currentTarget.value as SourceKind;
            setTyped((old) => ({ ...old, kind }));
          }}
        />
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            size="xs"
            className={field === "url" ? "import-wide" : ""}
            label={t(`source.${field}`)}
            defaultValue={typed[field] ?? ""}
            autoFocus={field === "url"}
            onChange={(event) => set(field, event.currentTarget.value)}
          />
        ))}
      </div>
      <div className="import-tools">
        <Button size="compact-sm" onClick={() => onDone(typed)}>
          {t("entry.done")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t("entry.cancel")}
        </Button>
      </div>
    </div>
  );
}
