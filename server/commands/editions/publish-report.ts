/**
 * A publisher publishes the month exactly as they saw it: the frozen text, its
 * digest, what it rests on and its files are kept in one transaction, or none
 * of them is.
 */
import { z } from "zod";
import type { Correction, EditionFacts } from "../../domain/edition/edition-facts.ts";
import { EDITION_FILES, type EditionFiles } from "../../domain/edition/edition-files.ts";
import { freezeReport } from "../../domain/edition/freeze-report.ts";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { parseForm } from "../../domain/policy/parse-form.ts";
import { bytesDigest, textDigest } from "../../domain/report/canonical-digest.ts";
import type { Report } from "../../domain/report/model.ts";
import { ChangedSince } from "../../domain/workflow/changed-since.ts";
import { demandReview } from "../../domain/workflow/demand-review.ts";
import { mayReview } from "../../domain/workflow/may-review.ts";
import { seenSchema, seenSeqSchema } from "../../domain/workflow/review-forms.ts";
import { correctionsBetween } from "../../formats/edition/corrections.ts";
import { readEditionJson } from "../../formats/edition/read-edition-json.ts";
import type { Deps } from "../../ports/deps.ts";
import type { Stores } from "../../ports/storage.ts";
import { sendLetters, tellPeople } from "../notices/tell-people.ts";
import { inReview, type ReviewDeps, type Sitting } from "../review/in-review.ts";
import { changedSince } from "../review/require-seen.ts";
import { editionBasis } from "./edition-basis.ts";

const schema = z.strictObject({
  reportId: idSchema,
  /** Of what would be published, as the person saw it. */
  digest: seenSchema,
  seq: seenSeqSchema,
});

type PublishDeps = ReviewDeps &
  Pick<Deps, "ids" | "origin" | "mailer" | "editionDrafter" | "publicationNews">;

export interface Published {
  readonly n: number;
  /** SHA-256 of the JSON file. */
  readonly digest: string;
}

interface Prepared {
  readonly facts: EditionFacts;
  readonly files: EditionFiles;
}

/** @throws DomainError FORM_INVALID, NOT_FOUND, NOT_ALLOWED, REVIEW_REFUSED, GATE_CLOSED, CHANGED_SINCE, EDITION_NOT_MADE */
export async function publishReport(
  deps: PublishDeps,
  actor: Actor,
  input: z.input<typeof schema>,
): Promise<Published> {
  const { reportId, digest, seq } = parseForm(schema, input);
  const { letters, ...published } = await inReview(deps, actor, reportId, {
    async check(sitting) {
      const { actor: who, found, state, read } = sitting;
      const subject = {
        teamId: found.teamId,
        report: state.status,
        blocking: state.blocking.length,
        entries: read.report.entries.length,
      };
      const verdict = mayReview(who, "publishReport", subject);
      if (!verdict.ok && verdict.why !== "gate-closed") demandReview(verdict);
      // Before the gate: whoever sees a line they never saw should first hear that the text is another.
      if (read.digest !== digest) {
        throw new ChangedSince(await changedSince(deps, sitting, read.units, seq));
      }
      demandReview(verdict);
    },
    parts: () => null,
    prepare: (sitting) => prepare(deps, sitting),
    write: (stores, sitting, prepared: Prepared) => keep(deps, stores, sitting, prepared),
  });
  deps.publicationNews.announce();
  sendLetters(deps, letters);
  return published;
}

async function prepare(deps: PublishDeps, sitting: Sitting): Promise<Prepared> {
  const { found, read, state } = sitting;
  const frozen = freezeReport(read.report, found.id);
  const facts: EditionFacts = {
    n: (state.editions.at(-1)?.n ?? 0) + 1,
    publishedOn: new Date(deps.clock.now()).toISOString().slice(0, 10),
    chronicleTitle: found.chronicleTitle,
    path: `/${found.slug}/${found.month}`,
    origin: deps.origin,
    corrections: await correctionsSince(deps, sitting, frozen),
    isAlone: state.lines.some((line) => line.isAlone),
  };
  return { facts, files: await deps.editionDrafter.draft(frozen, facts) };
}

async function correctionsSince(
  { storage }: PublishDeps,
  { found, state }: Sitting,
  frozen: Report,
): Promise<readonly Correction[]> {
  const last = state.editions.at(-1);
  if (!last) return [];
  const before = await storage.editions.fileOf(found.id, last.n, "json");
  if (!before) throw new Error(`edition ${last.n} of report ${found.id} has no JSON file`);
  return correctionsBetween(readEditionJson(before.bytes), frozen, { mayRepeat: !last.isWithdrawn });
}

async function keep(deps: PublishDeps, stores: Stores, sitting: Sitting, { facts, files }: Prepared) {
  const { actor, found, read, state } = sitting;
  const { personId } = actor;
  const { n, isAlone } = facts;
  const at = deps.clock.now();
  // Somebody published, withdrew or waived while the files were made.
  const isSame =
    n === (state.editions.at(-1)?.n ?? 0) + 1 && isAlone === state.lines.some((one) => one.isAlone);
  const digest = bytesDigest(files.json);
  const corrections = JSON.stringify(facts.corrections);
  const basis = JSON.stringify(await editionBasis(stores, sitting));
  const edition = {
    id: deps.ids.next(),
    reportId: found.id,
    n,
    digest,
    corrections,
    basis,
    isAlone,
    seq: read.seq,
    publishedAt: at,
    publishedById: personId,
    files: EDITION_FILES.map((kind) => ({ kind, sha256: bytesDigest(files[kind]), bytes: files[kind] })),
  };
  if (!isSame || digest !== read.digest || !(await stores.editions.add(edition))) throw new ChangedSince([]);
  const { teamId } = found;
  const digests = Object.fromEntries(edition.files.map(({ kind, sha256 }) => [kind, sha256]));
  const published = {
    reportId: found.id,
    edition: n,
    digest,
    files: digests,
    corrections: textDigest(corrections),
    basis: textDigest(basis),
    isAlone,
  };
  await stores.audit.add({ teamId, kind: "publication", personId, at, facts: published });
  if (n > 1) {
    const corrected = { reportId: found.id, edition: n, entries: facts.corrections.length };
    await stores.audit.add({ teamId, kind: "correction", personId, at, facts: corrected });
  }
  const members = await stores.members.list(teamId);
  const personIds = members.map((one) => one.personId);
  const telling = { kind: "published", found, personIds, byPersonId: personId, entryId: null } as const;
  return { n, digest, letters: await tellPeople(stores, deps, telling) };
}
