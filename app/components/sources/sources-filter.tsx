/** Above the table: words to look for, which sources, of which kind. */
import { NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { SOURCE_KINDS, type SourceKind } from "../../../server/domain/report/model.ts";
import type { SourceFilter, WhichSources } from "../../sources/source-rows.ts";
import { LINK_WORDS, type LinkWord } from "../world/link-word.ts";

interface SourcesFilterProps {
  readonly filter: SourceFilter;
  /** Some of what was published has gone since. */
  readonly hasGone: boolean;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onFilter: (filter: SourceFilter) => void;
  /** To the table. */
  readonly onLeave: () => void;
}

const WHICH: readonly WhichSources[] = ["all", "findings", "missing", "uncited", "gone"];

export function SourcesFilter({ filter, hasGone, inputRef, onFilter, onLeave }: SourcesFilterProps) {
  const { t } = useTranslation("sources");
  const { t: tDesk } = useTranslation("desk");
  const { t: tWorld } = useTranslation("world");
  return (
    <search className="sources-filter">
      <TextInput
        ref={inputRef}
        size="xs"
        classNames={{ input: "desk-input" }}
        type="search"
        aria-label={t("filter.label")}
        placeholder={t("filter.short")}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            onFilter({ ...filter, text: "" });
            onLeave();
          } else if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("filter.show")}
        value={filter.which}
        data={WHICH.filter((value) => value !== "gone" || hasGone || filter.which === "gone").map(
          (value) => ({ value, label: t(`filter.${value}`) }),
        )}
        onChange={(value) => onFilter({ ...filter, which: value as WhichSources })}
      />
      <NativeSelect
        size="xs"
        classNames={{ input: "desk-input" }}
        aria-label={t("filter.kind")}
        value={filter.kind ?? ""}
        data={[
          { value: "", label: t("filter.anyKind") },
          ...SOURCE_KINDS.map((kind) => ({ value: kind, label: tDesk(`source.kinds.${kind}`) })),
        ]}
        onChange={(event) =>
          onFilter({ ...filter, kind: (event.currentTarget.value || null) as SourceKind | null })
        }
      />
      <NativeSelect
        size="xs"
        classNames={{ input: "desk-input" }}
        aria-label={tWorld("bar.filter")}
        value={filter.link ?? ""}
        data={[
          { value: "", label: tWorld("bar.any") },
          ...LINK_WORDS.map((word) => ({ value: word, label: tWorld(`word.${word}`) })),
        ]}
        onChange={(event) =>
          onFilter({ ...filter, link: (event.currentTarget.value || null) as LinkWord | null })
        }
      />
    </search>
  );
}
