/**
 * A team with a month to review, on real storage and real shared documents.
 * The month is imported by somebody who has left, so that nobody at the desk
 * has written a word of it until a test makes them.
 */

import { blocksOf, piecesOf } from "../../server/domain/document/block-pieces.ts";
import { bodyText } from "../../server/domain/document/document-shape.ts";
import { setSource } from "../../server/domain/document/set-source.ts";
import type { Role } from "../../server/domain/policy/roles.ts";
import type { Report } from "../../server/domain/report/model.ts";
import { cite, entry, report, source } from "../factories/report.ts";
import type { TestHouse, TestPerson } from "./house.ts";

/** Three entries without a finding that blocks, each with a source of its own. */
export function sampleReport(): Report {
  return report(
    entry("2023-09-04", "The district court of Tarn opened the hearing in public.", cite(1)),
    entry("2023-09-05", "The appeal of the teachers of Velm was heard and granted.", cite(2)),
    entry("2023-09-06", "A march through the centre of Osk ended without arrests.", cite(3)),
    { sources: [1, 2, 3].map((n) => source(n, { title: `Page ${n}`, outlet: "The Gazette" })) },
  );
}

export interface Desk {
  readonly house: TestHouse;
  readonly teamId: string;
  readonly slug: string;
  readonly reportId: string;
  readonly docId: string;
  /** Makes one more person of the team. */
  person(...roles: readonly Role[]): Promise<TestPerson>;
  /** The person types at the end of the entry's first paragraph. */
  write(person: TestPerson, entryId: string, text: string): Promise<void>;
  setTitle(person: TestPerson, sourceId: string, title: string): Promise<void>;
  submit(person: TestPerson, entryId: string): Promise<void>;
  approve(person: TestPerson, entryId: string): Promise<void>;
  requestChanges(person: TestPerson, entryId: string, reason?: string): Promise<void>;
  /** All citations of the entry. */
  tick(person: TestPerson, entryId: string): Promise<void>;
  /** Every line that blocks now. */
  waiveAll(person: TestPerson): Promise<void>;
  publish(person: TestPerson): Promise<{ readonly n: number; readonly digest: string }>;
  status(entryId: string): Promise<string | undefined>;
  /** Submits, ticks and approves everything there is. */
  passAll(editor: TestPerson, reviewer: TestPerson): Promise<void>;
}

export async function openDesk(house: TestHouse, proposal: Report = sampleReport()): Promise<Desk> {
  const { commands, queries, deps } = house;
  const teamId = await house.addTeam();
  const { slug } = await house.addChronicle(teamId);
  const importer = await house.addPerson(teamId, "editor");
  const made = await commands.createReport(await importer.actor(), {
    slug,
    month: proposal.report.month,
    proposal,
  });
  const { reportId, docId } = made;
  const watcher = await house.addPerson(teamId, "reader");
  await deps.storage.members.remove(teamId, importer.personId);
  const seen = async (entryId: string) => {
    const { digest, seq } = await queries.reviewEntry(await watcher.actor(), { reportId, entryId });
    return { reportId, entryId, digest, seq };
  };

  const desk: Desk = {
    house,
    teamId,
    slug,
    reportId,
    docId,
    person: (...roles) => house.addPerson(teamId, ...roles),
    async write(person, entryId, text) {
      await deps.documents.edit(docId, person.personId, (doc) => {
        const piece = piecesOf(blocksOf(bodyText(doc, entryId))[0] as never).find(
          (one) => one.kind === "text",
        );
        if (piece?.kind !== "text") throw new Error("the entry has no text");
        piece.text.insert(piece.text.length, text);
      });
    },
    async setTitle(person, sourceId, title) {
      await deps.documents.edit(docId, person.personId, (doc) => setSource(doc, sourceId, { title }));
    },
    async submit(person, entryId) {
      await commands.submitEntry(await person.actor(), await seen(entryId));
    },
    async approve(person, entryId) {
      await commands.approveEntry(await person.actor(), await seen(entryId));
    },
    async requestChanges(person, entryId, reason = "Please say which court.") {
      await commands.requestChanges(await person.actor(), { ...(await seen(entryId)), reason });
    },
    async tick(person, entryId) {
      const actor = await person.actor();
      const { claims, seq } = await queries.reviewEntry(actor, { reportId, entryId });
      for (const { citationId, binding } of claims)
        await commands.tickCitation(actor, { reportId, entryId, citationId, binding, seq, isTicked: true });
    },
    async waiveAll(person) {
      const actor = await person.actor();
      const { blocking, seq } = await queries.publishGate(actor, { reportId });
      if (blocking.length === 0) return;
      const lines = blocking.map(({ key, binding }) => ({ key, binding }));
      await commands.waiveFinding(actor, { reportId, lines, reason: "Known and accepted.", seq });
    },
    async publish(person) {
      const actor = await person.actor();
      const { digest, seq } = await queries.publishGate(actor, { reportId });
      return commands.publishReport(actor, { reportId, digest, seq });
    },
    async status(entryId) {
      const { entries } = await queries.entryStatuses(await watcher.actor(), { reportId });
      return entries.find((one) => one.entryId === entryId)?.status;
    },
    async passAll(editor, reviewer) {
      const { entries } = await queries.entryStatuses(await watcher.actor(), { reportId });
      for (const { entryId, status } of entries) {
        if (status === "approved") continue;
        if (status !== "submitted") await desk.submit(editor, entryId);
        await desk.tick(reviewer, entryId);
        await desk.approve(reviewer, entryId);
      }
    },
  };
  return desk;
}
