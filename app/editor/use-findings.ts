/** The findings as the desk shows them: which concern the entry on the screen, where in it, which one is being looked at, and their fixes. */
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Entry, Finding, Report } from "../../server/domain/report/model.ts";
import { citationsOf } from "../../server/domain/report/text.ts";
import type { KeyedFinding } from "../components/desk/findings-rail.tsx";
import { useCell } from "./cell.ts";
import type { DeskActions, Outcome } from "./desk-actions.ts";
import type { DeskSession } from "./desk-session.ts";
import { entryOfFinding, findingsByEntry, nextFinding, withKeys } from "./finding-order.ts";
import type { CurrentEntry } from "./use-current-entry.ts";
import type { FlashFollower } from "./use-flash.ts";
import { useStable } from "./use-stable.ts";
import { sameValues, useSteady } from "./use-steady.ts";

interface FindingsOptions {
  readonly session: DeskSession;
  readonly report: Report;
  readonly current: CurrentEntry;
  readonly actions: DeskActions;
  readonly canFix: boolean;
  readonly showChange: FlashFollower["show"];
  readonly tell: (outcome: Outcome<unknown>, words: string | null) => void;
}

export function useFindings(options: FindingsOptions) {
  const { session, report, current, actions, canFix, showChange, tell } = options;
  const { t } = useTranslation("desk");
  const findings = useCell(session.view.findings);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const entry = current.entry;
  const keyed = useMemo(() => withKeys(findings ?? []), [findings]);
  const byEntry = useMemo(() => findingsByEntry(findings ?? []), [findings]);
  const cited = useMemo(
    () =>
      entry
        ? citationsOf(entry)
            .map((one) => one.sourceId)
            .join(" ")
        : "",
    [entry],
  );
  const entryId = entry?.id ?? null;
  const [nowHere, nowElsewhere] = useMemo(() => {
    const sources = new Set(cited.split(" "));
    const isHere = ({ finding }: KeyedFinding) =>
      finding.entryId === null ? sources.has(finding.sourceId ?? "") : finding.entryId === entryId;
    return [keyed.filter(isHere), keyed.filter((one) => !isHere(one))];
  }, [keyed, cited, entryId]);
  const here = useSteady(nowHere, sameValues);
  const elsewhere = useSteady(nowElsewhere, sameValues);

  useEffect(() => {
    if (activeKey !== null) document.getElementById("desk-active-finding")?.focus();
  }, [activeKey]);

  function go(one: KeyedFinding): void {
    const id = entryOfFinding(one.finding, report);
    if (id !== null && id !== entryId) current.select(id);
    setActiveKey(one.key);
  }

  function applyNow({ finding }: KeyedFinding): void {
    if (!finding.fix) return;
    const before = session.view.report.get();
    const outcome = actions.applyEdit(finding.fix.edit);
    const id = entryOfFinding(finding, report);
    if (outcome.ok && id !== null && id !== entryId) current.select(id);
    if (outcome.ok) showChange(before, session.view.report.get());
    tell(outcome, t("done.fixed", { what: finding.fix.label }));
  }

  /** Offsets in a fix mean the words that were read: when those are others by now, the fix is looked up anew. */
  function fix(one: KeyedFinding): void {
    if (areChecked(one.finding, session)) return applyNow(one);
    void session.view.settled().then(() => {
      const again = withKeys(session.view.findings.get() ?? []).find(({ key }) => key === one.key);
      if (again) applyNow(again);
      else tell({ ok: false, message: t("findings.gone") }, null);
    });
  }

  /** The first of these findings that has a fix. */
  function fixFirst(keys: readonly string[]): boolean {
    const one = canFix
      ? here.find(({ key, finding }) => keys.includes(key) && finding.fix !== null)
      : undefined;
    if (one) fix(one);
    return one !== undefined;
  }

  function goToNext(): void {
    const next = nextFinding(keyed, report, { activeKey, currentId: entryId });
    if (!next) return;
    go(next);
    current.showPage("rail");
  }

  return {
    isRead: findings !== null,
    keyed,
    byEntry,
    here,
    elsewhere,
    activeKey,
    go: useStable(go),
    fix: useStable(fix),
    fixFirst: useStable(fixFirst),
    goToNext: useStable(goToNext),
  };
}

/** True when the entries a fix would change read as they did when it was made. */
function areChecked({ fix }: Finding, { view, doc }: DeskSession): boolean {
  view.readNow();
  if (!fix || doc.isDestroyed) return false;
  const edits = fix.edit.type === "batch" ? fix.edit.edits : [fix.edit];
  const touched = new Set(edits.flatMap((edit) => ("entryId" in edit ? [edit.entryId] : [])));
  const entries: readonly Entry[] = view.report.get().entries;
  return entries.every((entry) => !touched.has(entry.id) || view.isChecked(entry));
}
