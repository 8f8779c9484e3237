/**
 * What the catalogue's rules about the world find in a month, for the desk.
 * They read kept pages, which stay on the server; the browser runs all other
 * rules itself.
 */
import { knownSources } from "../../domain/observation/known-sources.ts";
import { createWorld } from "../../domain/observation/source-world.ts";
import { builtInGazetteer } from "../../domain/places/built-in-gazetteer.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import type { Edit } from "../../domain/report/edit-schema.ts";
import type { Finding, Report } from "../../domain/report/model.ts";
import { blockText } from "../../domain/report/text.ts";
import { createChecker } from "../../domain/rules/engine.ts";
import { worldRules } from "../../domain/rules/world/world-rules.ts";
import type { Deps } from "../../ports/deps.ts";
import { sourceMonth } from "./source-month.ts";

export interface WorldFinding {
  readonly finding: Finding;
  /** The words its fix would replace, as they were read here; null when the fix names no place in a text. */
  readonly replaces: string | null;
}

/** In reading order, what concerns no entry last. @throws DomainError NOT_FOUND */
export async function worldFindings(
  deps: Pick<Deps, "storage" | "documents" | "clock">,
  actor: Actor,
  where: { readonly slug: string; readonly month: string },
): Promise<readonly WorldFinding[]> {
  const { reportId, report } = await sourceMonth(deps, actor, where);
  const { checks } = deps.storage;
  const [observations, handChecks, copies, newest] = await Promise.all([
    checks.observationsIn(reportId),
    checks.handChecksIn(reportId),
    checks.copiesIn(reportId),
    checks.newestCopiesIn(reportId),
  ]);
  const world = createWorld(knownSources({ observations, handChecks, copies, newest }), deps.clock.now());
  const checker = createChecker({
    rules: worldRules(world),
    gazetteer: builtInGazetteer(),
    numbering: "citation",
  });
  return checker
    .check(report)
    .map((finding) => ({ finding, replaces: finding.fix && replacedBy(finding.fix.edit, report) }));
}

function replacedBy(edit: Edit, report: Report): string | null {
  if (edit.type !== "replaceText") return null;
  const block = report.entries.find((entry) => entry.id === edit.entryId)?.body[edit.block];
  return block === undefined ? null : blockText(block).slice(edit.from, edit.to);
}
