/** When and where: the line above an entry's text. */
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DateRange, Place } from "../../../server/domain/report/model.ts";
import { DraftField } from "./draft-field.tsx";
import { PlaceField } from "./place-field.tsx";

const PLACE_FIELDS = ["country", "region", "district", "settlement", "facility"] as const;

interface EntryFactsProps {
  readonly date: DateRange | null;
  readonly place: Place;
  readonly isReadOnly: boolean;
  /** Names of the fields to point at: "start" and parts of the place. */
  readonly pointedAt: readonly string[];
  readonly suggest: (field: keyof Place, typed: string) => Promise<readonly string[]>;
  /** Both give the sentence that says why not, or null. */
  readonly onDate: (date: DateRange | null) => string | null;
  readonly onPlace: (changes: Partial<Place>) => string | null;
}

/** Rendered when its own values change, not whenever somebody types elsewhere in the entry. */
export const EntryFacts = memo(Facts, isSame);

function isSame(before: EntryFactsProps, now: EntryFactsProps): boolean {
  return (
    before.date?.start === now.date?.start &&
    before.date?.end === now.date?.end &&
    PLACE_FIELDS.every((field) => before.place[field] === now.place[field]) &&
    before.isReadOnly === now.isReadOnly &&
    before.pointedAt.join() === now.pointedAt.join()
  );
}

function Facts({ date, place, isReadOnly, pointedAt, suggest, onDate, onPlace }: EntryFactsProps) {
  const { t } = useTranslation("desk");
  const [isRange, setIsRange] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const showsEnd = isRange || date?.end != null;

  function writeStart(start: string): string | null {
    if (start === "") return onDate(null);
    if (isHalfTyped(start)) return null;
    const end = date?.end ?? null;
    return onDate({ start, end: end !== null && end > start ? end : null });
  }
  function writeEnd(end: string): string | null {
    if (!date || isHalfTyped(end)) return null;
    return onDate({ start: date.start, end: end === "" || end <= date.start ? null : end });
  }

  return (
    <section className="desk-facts" aria-label={t("entry.facts")}>
      <div className="desk-dates" data-pointed={pointedAt.includes("start")}>
        <DayField
          label={t("entry.start")}
          day={date?.start ?? null}
          isReadOnly={isReadOnly}
          onWrite={writeStart}
        />
        {showsEnd ? (
          <DayField
            label={t("entry.end")}
            day={date?.end ?? null}
            isReadOnly={isReadOnly}
            hasFocus={isRange}
            onWrite={writeEnd}
          />
        ) : (
          !isReadOnly &&
          date && (
            <button
              type="button"
              className="desk-quiet-button"
              title={t("entry.endLong")}
              onClick={() => setIsRange(true)}
            >
              {t("entry.addEnd")}
            </button>
          )
        )}
      </div>
      <div className="desk-place" data-all={showsAll}>
        {PLACE_FIELDS.map((field) => (
          <div key={field} data-empty={place[field] === null} data-pointed={pointedAt.includes(field)}>
            <PlaceField
              label={t(`entry.${field}`)}
              value={place[field] ?? ""}
              isReadOnly={isReadOnly}
              suggest={(typed) => suggest(field, typed)}
              onWrite={(text) => onPlace({ [field]: text.trim() === "" ? null : text.trim() })}
            />
          </div>
        ))}
      </div>
      {!showsAll && !isReadOnly && (
        <button type="button" className="desk-quiet-button desk-place-more" onClick={() => setShowsAll(true)}>
          {t("entry.morePlace")}
        </button>
      )}
    </section>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: string | null;
  readonly isReadOnly: boolean;
  /** It has just been asked for. */
  readonly hasFocus?: boolean;
  readonly onWrite: (day: string) => string | null;
}

/** The browser's date field, which shows "03/01" or "01/03" as it likes, under a day in words until one is in it. */
function DayField({ label, day, isReadOnly, hasFocus = false, onWrite }: DayFieldProps) {
  const { i18n } = useTranslation("desk");
  return (
    <div className="desk-day-field" data-empty={day === null}>
      <DraftField
        type="date"
        label={label}
        value={day ?? ""}
        isReadOnly={isReadOnly}
        autoFocus={hasFocus}
        onWrite={onWrite}
      />
      {day !== null && <span aria-hidden="true">{dayInWords(day, i18n.language)}</span>}
    </div>
  );
}

/** "Sat 1 Mar 2031"; days have no time zone. */
function dayInWords(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}

/** A date field reports "0020-03-05" on the way to 2031. */
function isHalfTyped(day: string): boolean {
  return day !== "" && day < "1900";
}
