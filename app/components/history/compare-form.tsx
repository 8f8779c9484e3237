/** Any two points beside each other, of the month or of one entry. A plain form: its answer has an address. */
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface CompareFormProps {
  readonly points: readonly Choice[];
  readonly entries: readonly Choice[];
  readonly from: string;
  readonly to: string;
  readonly entryId: string;
}

export function CompareForm({ points, entries, from, to, entryId }: CompareFormProps) {
  const { t } = useTranslation("history");
  const select = (name: string, label: string, value: string, choices: readonly Choice[]) => (
    <label>
      <span>{label}</span>
      <select name={name} key={value} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Form className="history-compare" method="get" aria-label={t("compare")}>
      {select("from", t("from"), from, points)}
      {select("to", t("to"), to, points)}
      {select("entry", t("only"), entryId, [{ value: "", label: t("wholeMonth") }, ...entries])}
      <button type="submit">{t("show")}</button>
    </Form>
  );
}
