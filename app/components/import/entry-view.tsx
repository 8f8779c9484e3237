/** A proposed entry to read: day and place small above, the text large, citations as raised numbers. */
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Block, DateRange, Entry, Inline, Place } from "../../../server/domain/report/model.ts";

interface EntryViewProps {
  readonly entry: Entry;
  /** Numbers of sources that are missing. */
  readonly missing: ReadonlySet<string>;
}

export function EntryView({ entry, missing }: EntryViewProps) {
  const { t, i18n } = useTranslation("import");
  const { date, place, body } = entry;
  return (
    <>
      <p className="import-meta">
        <b data-empty={date === null}>{date ? printRange(date, i18n.language) : t("entry.noDate")}</b>
        {" · "}
        <span>{printPlace(place) || t("entry.noPlace")}</span>
      </p>
      {body.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no ids and are drawn anew together
        <Words key={index} block={block} missing={missing} />
      ))}
    </>
  );
}

function Words({ block, missing }: { readonly block: Block; readonly missing: ReadonlySet<string> }) {
  const Tag = block.type === "quotation" ? "blockquote" : "p";
  return (
    <Tag className="import-words">
      {block.content.map((inline, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>
          {inline.type === "citation" ? (
            <sup data-missing={missing.has(inline.sourceId)}>[{inline.number}]</sup>
          ) : (
            <Marked inline={inline} />
          )}
        </Fragment>
      ))}
    </Tag>
  );
}

function Marked({ inline: { text, marks } }: { readonly inline: Extract<Inline, { type: "text" }> }) {
  const isBold = marks.some((mark) => mark.type === "bold");
  const isItalic = marks.some((mark) => mark.type === "italic");
  const words = isItalic ? <i>{text}</i> : text;
  return isBold ? <b>{words}</b> : words;
}

function printPlace({ country, region, district, settlement, facility }: Place): string {
  return [country, region, district, settlement, facility].filter(Boolean).join(" ▸ ");
}

/** "Tue 19 – Wed 20 Sep 2023"; days have no time zone. */
function printRange({ start, end }: DateRange, language: string): string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const words = end === null ? format.format(day(start)) : format.formatRange(day(start), day(end));
  return words.replaceAll(",", "");
}
