/** Why a file was not read. What only a person can say is asked for in the fields. */
import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Refused } from "./ask-server.ts";

export function askedBy(refused: Refused | null): "month" | "language" | null {
  if (refused?.code === "MONTH_UNKNOWN") return "month";
  return refused?.code === "LANGUAGE_UNKNOWN" ? "language" : null;
}

export function ReadingRefusal({ refused }: { readonly refused: Refused | null }) {
  const { t } = useTranslation("import");
  if (refused === null) return null;
  const asked = askedBy(refused);
  const words = asked === null ? (refused.words ?? t("failed.read")) : t(`choose.${asked}Asked`);
  return (
    <Alert color={asked === null ? "red" : "yellow"} role="alert">
      {words}
    </Alert>
  );
}
