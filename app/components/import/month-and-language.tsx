/** Which month a file reports and in which language; left alone, the file says it. */
import { NativeSelect, TextInput } from "@mantine/core";
import { type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../server/domain/report/model.ts";

interface MonthAndLanguageProps {
  readonly month: string;
  readonly language: Language | null;
  /** What the file did not say and a person must. */
  readonly asked: "month" | "language" | null;
  readonly onMonth: (month: string) => void;
  readonly onLanguage: (language: Language | null) => void;
}

const LANGUAGES = ["en", "ru", "kk"] as const;

export function MonthAndLanguage({ month, language, asked, onMonth, onLanguage }: MonthAndLanguageProps) {
  const { t } = useTranslation("import");
  const { t: tApp } = useTranslation();
  const monthField = useRef<HTMLInputElement>(null);
  const languageField = useRef<HTMLSelectElement>(null);
  useFocusWhen(asked === "month", monthField);
  useFocusWhen(asked === "language", languageField);
  return (
    <div className="import-fields">
      <TextInput
        ref={monthField}
        type="month"
        label={t("choose.month")}
        description={t("choose.monthHint")}
        error={asked === "month" && month === "" ? t("choose.monthAsked") : null}
        pattern="\d{4}-\d{2}"
        value={month}
        onChange={(event) => onMonth(event.currentTarget.value)}
      />
      <NativeSelect
        ref={languageField}
        label={t("choose.language")}
        description={t("choose.languageHint")}
        error={asked === "language" && language === null ? t("choose.languageAsked") : null}
        value={language ?? ""}
        onChange={(event) => onLanguage(LANGUAGES.find((one) => one === event.currentTarget.value) ?? null)}
        data={[
          { value: "", label: t("choose.languageAuto") },
          ...LANGUAGES.map((value) => ({ value, label: tApp(`language.${value}`) })),
        ]}
      />
    </div>
  );
}

function useFocusWhen(isAsked: boolean, field: RefObject<HTMLElement>): void {
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked, field]);
}
