/** One source in the table: its numbers, what it is, when, where it is kept, who cites it, what is found in it. */
import { type CSSProperties, type MouseEvent, memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../../server/domain/report/model.ts";
import type { SourceRow } from "../../sources/source-rows.ts";
import { isWebAddress } from "../desk/source-fields.tsx";
import { FindingChips } from "./finding-chips.tsx";

export interface SourceTableRowProps {
  readonly measure: (line: HTMLElement | null) => void;
  /** Among the lines that are measured. */
  readonly index: number;
  readonly style: CSSProperties;
  readonly row: SourceRow;
  /** In the whole table, its head included, from 1. */
  readonly rowIndex: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly entryHref: (entryId: string) => string;
  /** An entry in a word or two: its day and place. */
  readonly entryLabel: (entry: Entry) => string;
  readonly dayLabel: (day: string) => string;
  /** What is known of the page behind the address; without it the table has no such column. */
  readonly stateOf?: (row: SourceRow, tabIndex: number) => ReactNode;
  readonly onWalk: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onSelect: (id: string) => void;
}

const MOST_ENTRIES = 2;

export const SourceTableRow = memo(function SourceTableRow(props: SourceTableRowProps) {
  const { row, isCurrent, isOpen, isSelected, entryHref, entryLabel, dayLabel, stateOf } = props;
  const { t } = useTranslation("sources");
  const { t: tDesk } = useTranslation("desk");
  const { source, citedBy, findings } = row;
  const inner = isCurrent ? 0 : -1;
  const name = source.numbers.length > 0 ? source.numbers.join(", ") : (source.title ?? row.host ?? "");

  function onClick(event: MouseEvent): void {
    if (event.target instanceof HTMLElement && event.target.closest("a, button, input, label")) return;
    if (String(window.getSelection()) === "") props.onOpen(row.id);
  }

  return (
    <tr
      ref={props.measure}
      data-index={props.index}
      style={props.style}
      aria-rowindex={props.rowIndex}
      aria-selected={isSelected}
      data-open={isOpen}
      className="sources-line sources-row sources-columns"
      data-source={row.id}
      data-kind={source.kind}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onClick}
      onFocus={(event) => event.target === event.currentTarget && !isCurrent && props.onWalk(row.id)}
    >
      <td className="sources-cell-select">
        <label>
          <input
            type="checkbox"
            tabIndex={inner}
            checked={isSelected}
            aria-label={t("select", { name })}
            onChange={() => props.onSelect(row.id)}
          />
        </label>
      </td>
      <td className="sources-cell-number">
        {source.numbers.length > 0 ? source.numbers.join(", ") : <i>{t("uncited")}</i>}
      </td>
      <td className="sources-cell-source">
        <SourceName row={row} linkTabIndex={inner} />
      </td>
      <td className="sources-cell-kind">{tDesk(`source.kinds.${source.kind}`)}</td>
      <td className="sources-cell-published">
        <span>{source.publishedOn === null ? "" : dayLabel(source.publishedOn)}</span>
        {source.accessedOn !== null && <small>{t("read", { day: dayLabel(source.accessedOn) })}</small>}
      </td>
      <td className="sources-cell-archived">
        <ArchivedLink address={source.archiveUrl} tabIndex={inner} />
      </td>
      <td className="sources-cell-entries">
        {citedBy.slice(0, MOST_ENTRIES).map(({ entry, ordinal }) => (
          <a
            key={entry.id}
            className="sources-link"
            href={entryHref(entry.id)}
            tabIndex={inner}
            title={t("entry", { n: String(ordinal) })}
          >
            {entryLabel(entry)}
          </a>
        ))}
        {citedBy.length > MOST_ENTRIES && (
          <button
            type="button"
            className="sources-more"
            tabIndex={inner}
            onClick={() => props.onOpen(row.id)}
          >
            {t("moreEntries", { count: citedBy.length - MOST_ENTRIES })}
          </button>
        )}
        {citedBy.length === 0 && source.numbers.length > 0 && <i>{t("inWords")}</i>}
      </td>
      <td className="sources-cell-findings">
        <FindingChips findings={findings} tabIndex={inner} onOpen={() => props.onOpen(row.id)} />
      </td>
      {stateOf && <td className="sources-cell-state">{stateOf(row, inner)}</td>}
      <td className="sources-cell-open">
        <button
          type="button"
          className="desk-quiet-button"
          tabIndex={inner}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "closeSource" : "openSource", { name })}
          onClick={() => props.onOpen(row.id)}
        >
          {isOpen ? "▴" : "▾"}
        </button>
      </td>
    </tr>
  );
});

/** What is read first: the title in the text's own letters, below it whose it is. */
function SourceName({ row, linkTabIndex }: { readonly row: SourceRow; readonly linkTabIndex: number }) {
  const { t } = useTranslation("sources");
  const { host, source } = row;
  const { kind, title, outlet, author, note, url } = source;
  const instead = kind === "missing" ? t("missing") : kind === "withheld" ? t("withheld") : t("untitled");
  const words = title ?? note;
  const whose = [...new Set([outlet, host].filter((part) => part !== null))];
  const path = words === null && url !== null ? pathOf(url) : null;
  return (
    <>
      <span className="sources-title" data-is-path={words === null && path !== null}>
        {words ?? path ?? <i>{instead}</i>}
      </span>
      <small>
        {[...whose, author].filter((part) => part !== null).join(" · ")}
        {url !== null && isWebAddress(url) && (
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            className="sources-link sources-open"
            tabIndex={linkTabIndex}
            aria-label={t("open", { address: url })}
          >
            ↗
          </a>
        )}
      </small>
    </>
  );
}

/** What of an address tells pages of one site apart; null for the site's front page. */
function pathOf(url: string): string | null {
  const path = url.trim().replace(/^https?:\/\/[^/]*\/?/i, "");
  if (path === "") return null;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function ArchivedLink({ address, tabIndex }: { readonly address: string | null; readonly tabIndex: number }) {
  const { t } = useTranslation("sources");
  if (address === null) return null;
  const host = address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/.*$/s, "");
  if (!isWebAddress(address)) return <span>{host}</span>;
  return (
    <a
      className="sources-link"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      tabIndex={tabIndex}
      aria-label={t("openArchived", { address })}
    >
      {host}
    </a>
  );
}
