/** Who may have sources checked, and that nobody of another team gets to them. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { askPublicSave } from "../../../server/commands/sources/ask-public-save.ts";
import { checkReport, checkSource } from "../../../server/commands/sources/check-report.ts";
import { exportWarc } from "../../../server/commands/sources/export-warc.ts";
import { markCheckedByHand } from "../../../server/commands/sources/mark-checked-by-hand.ts";
import { pauseCheck, resumeCheck } from "../../../server/commands/sources/pause-check.ts";
import { uploadCopy } from "../../../server/commands/sources/upload-copy.ts";
import { checkProgress } from "../../../server/queries/sources/check-progress.ts";
import { copyDifference, copyView } from "../../../server/queries/sources/copy-view.ts";
import { sourceHistory } from "../../../server/queries/sources/source-history.ts";
import { sourceStates } from "../../../server/queries/sources/source-states.ts";
import { html } from "../../world/answers.ts";
import { article } from "../../world/pages.ts";
import { refusal } from "../refused.ts";
import { COPY_WORDS, checkingHouse, checkNow, monthWith, NO_JOBS } from "./checking-house.ts";

const PAGE = "https://a.example.org/news/1";
const open = checkingHouse({ "a.example.org": { "/news/1": html(article("Court sits in Tarn", 4)) } });

describe("who may", () => {
  it.each([
    ["editor", "done"],
    ["reviewer", "done"],
    ["publisher", "done"],
    ["admin", "NOT_ALLOWED"],
    ["reader", "NOT_ALLOWED"],
  ] as const)("check sources: a %s: %s", async (role, expected) => {
    const month = await monthWith(open(), [PAGE]);
    const { deps } = open();
    const quiet = { ...deps, sources: { ...deps.sources, jobs: NO_JOBS } };
    const actor = await (await month.person(role)).actor();
    const work = checkReport(quiet, actor, month.where).then(() => "done");
    expect(await (expected === "done" ? work : refusal(work))).toBe(expected);
    expect((await sourceStates(deps, actor, month.where)).canCheck).toBe(expected === "done");
  });

  it("nobody of another team, through no door", async () => {
    const month = await monthWith(open(), [PAGE]);
    await checkNow(open(), month);
    const { deps, house } = open();
    const { sources } = await sourceStates(deps, await month.editor.actor(), month.where);
    const copyId = sources[0]?.copy?.id ?? "";
    const actor = await (await house.addPerson(await house.addTeam(), "admin", "editor")).actor();
    const sourceId = "s1";
    const doors: readonly (() => Promise<unknown>)[] = [
      () => checkReport(deps, actor, month.where),
      () => checkSource(deps, actor, { ...month.where, sourceId }),
      () => pauseCheck(deps, actor, month.where),
      () => resumeCheck(deps, actor, month.where),
      () => markCheckedByHand(deps, actor, { ...month.where, sourceId, note: null }),
      () => uploadCopy(deps, actor, { ...month.where, sourceId, bytes: new Uint8Array() }),
      () => exportWarc(deps, actor, month.where),
      () => askPublicSave(deps, actor, { ...month.where, sourceId }),
      () => sourceStates(deps, actor, month.where),
      () => sourceHistory(deps, actor, { ...month.where, sourceId }),
      () => checkProgress(deps, actor, month.where),
      () => copyView(deps, actor, { copyId, words: COPY_WORDS }),
      () => copyView(deps, actor, { copyId: randomUUID(), words: COPY_WORDS }),
      () => copyView(deps, actor, { copyId: "no id", words: COPY_WORDS }),
      () => copyDifference(deps, actor, { firstId: copyId, secondId: copyId }),
    ];
    for (const door of doors) expect(await refusal(door())).toBe("NOT_FOUND");
  });
});
