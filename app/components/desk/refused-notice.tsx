/** Says why nothing more is saved, what is safe, and what to do; the text stays where it is. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CLOSE_CODES, CloseReason } from "../../../server/domain/document/wire.ts";

const SAID = new Set<string>([
  "signed-out",
  "not-a-member",
  "no-such-document",
  "other-lineage",
  "access-changed",
  "conflicting-history",
  "too-large",
  "content-refused",
  "other-schema",
  "too-fast",
  "malformed",
] satisfies CloseReason[]);

interface RefusedNoticeProps {
  readonly reason: string;
  /** The server's own words, for what the reason alone does not say. */
  readonly detail: string;
  readonly unsaved: number;
  readonly onSignIn: () => void;
}

export function RefusedNotice({ reason, detail, unsaved, onSignIn }: RefusedNoticeProps) {
  const { t } = useTranslation("desk");
  const key = (SAID.has(reason) ? reason : "other") as Exclude<keyof typeof CLOSE_CODES, UnsaidReason>;
  return (
    <div className="desk-refused" role="alert">
      <p>
        <strong>{t(`refused.reason.${key}`)}</strong> {detail !== "" && <span>({detail})</span>}
      </p>
      <p>
        {t("refused.title")}. {unsaved > 0 && t("refused.unsaved", { count: unsaved })}{" "}
        {unsaved > 0 && reason === "signed-out" ? t("refused.keptHere") : t("refused.keepsText")}
      </p>
      {reason === "signed-out" ? (
        <Button className="desk-button" size="compact-sm" variant="default" onClick={onSignIn}>
          {t("refused.signIn")}
        </Button>
      ) : (
        <Button
          className="desk-button"
          size="compact-sm"
          variant="default"
          onClick={() => window.location.reload()}
        >
          {t("refused.reload")}
        </Button>
      )}
    </div>
  );
}

type UnsaidReason = "server-failed" | "server-stopping" | "try-again" | "too-slow" | "out-of-step";
