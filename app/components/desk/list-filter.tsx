/** Above the list: words to look for, and which entries to show. */
import { SegmentedControl, TextInput } from "@mantine/core";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";

interface ListFilterProps<Which extends string> {
  readonly text: string;
  readonly which: Which;
  readonly choices: readonly { readonly value: Which; readonly label: string }[];
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
  readonly onWhich: (which: Which) => void;
  readonly onLeave: () => void;
}

export function ListFilter<Which extends string>(props: ListFilterProps<Which>) {
  const { text, which, choices, inputRef, onText, onWhich, onLeave } = props;
  const { t } = useTranslation("desk");
  return (
    <search className="desk-filter">
      <TextInput
        ref={inputRef}
        size="xs"
        classNames={{ input: "desk-input" }}
        type="search"
        aria-label={t("list.filter")}
        placeholder={t("list.filterShort")}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            onText("");
            onLeave();
          } else if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("list.show")}
        value={which}
        data={choices.map((choice) => ({ ...choice }))}
        onChange={(value) => onWhich(value as Which)}
      />
    </search>
  );
}
