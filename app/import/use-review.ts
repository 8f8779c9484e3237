/** The review's state and all that follows from it: rows, counts, doubts. */
import { useEffect, useMemo, useReducer, useState } from "react";
import { countDraft } from "../../server/domain/import/count-draft.ts";
import { builtInGazetteer } from "../../server/domain/places/built-in-gazetteer.ts";
import type { Finding, Report } from "../../server/domain/report/model.ts";
import { ALL_RULES } from "../../server/domain/rules/catalogue.ts";
import { createChecker } from "../../server/domain/rules/engine.ts";
import { newId } from "../editor/new-id.ts";
import type { ReadImport } from "./ask-server.ts";
import { doubtsOf } from "./doubts.ts";
import { beginReview, createReviewReducer, leftOutOf } from "./review.ts";
import { reviewRows } from "./review-rows.ts";

const reduce = createReviewReducer(() => ({ gazetteer: builtInGazetteer(), newId }));

export function useReview(read: ReadImport) {
  const [review, dispatch] = useReducer(reduce, read, beginReview);
  const { draft } = review;
  const leftOut = useMemo(() => leftOutOf(review), [review]);
  const rows = useMemo(() => reviewRows(draft), [draft]);
  const counts = useMemo(() => countDraft(draft, leftOut), [draft, leftOut]);
  const found = useFindings(draft.report);
  const doubts = useMemo(
    () => doubtsOf(rows, draft.report.findings, found, leftOut),
    [rows, draft.report.findings, found, leftOut],
  );
  return { review, dispatch, leftOut, rows, counts, doubts };
}

/** Milliseconds of quiet before the rules run again. */
const QUIET = 200;

function useFindings(report: Report): readonly Finding[] {
  const [checker] = useState(() =>
    createChecker({ rules: ALL_RULES, gazetteer: builtInGazetteer(), numbering: "citation" }),
  );
  const [found, setFound] = useState<readonly Finding[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setFound(checker.check(report)), QUIET);
    return () => clearTimeout(timer);
  }, [checker, report]);
  return found;
}
