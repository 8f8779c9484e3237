/** Asks before a review with corrections is left: what is not added lives in this page alone. */
import { Button } from "@mantine/core";
import { useBlocker } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

interface LeaveGuardProps {
  /** False once everything was added. */
  readonly isGuarded: boolean;
  readonly isTouched: boolean;
}

export function LeaveGuard({ isGuarded, isTouched }: LeaveGuardProps) {
  const { t } = useTranslation("import");
  const guards = isGuarded && isTouched;
  const blocker = useBlocker(guards);
  useEffect(() => {
    if (!guards) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [guards]);
  if (blocker.state !== "blocked") return null;
  return (
    <div className="import-leave" role="alertdialog" aria-label={t("leave.ask")}>
      <p>{t("leave.ask")}</p>
      <Button size="compact-sm" autoFocus onClick={() => blocker.reset()}>
        {t("leave.stay")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => blocker.proceed()}>
        {t("leave.leave")}
      </Button>
    </div>
  );
}
