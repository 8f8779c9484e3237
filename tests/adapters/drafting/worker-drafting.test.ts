/** Counting and printing in a real worker thread. */
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createDrafting } from "../../../server/adapters/drafting/worker-drafting.ts";
import { deleteEntry } from "../../../server/domain/document/delete-entry.ts";
import { seedDocument } from "../../../server/formats/ydoc/seed-document.ts";
import type { DraftedReport } from "../../../server/ports/drafting.ts";
import { cite, entry, report } from "../../factories/report.ts";
import { refusal } from "../../integration/refused.ts";
import { builtWorker, scriptedWorker } from "./built-worker.ts";

/** `change` is what has happened to the document since. */
function drafted(change: (doc: Y.Doc) => void = () => {}): DraftedReport {
  const seeded = report(
    entry("2023-09-05", "The court sat", cite(1), "."),
    entry("2023-09-06", "Nobody is named as a source."),
  );
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedDocument(seeded, { personId: "a", now: 0 }));
  change(doc);
  return { updates: [Y.encodeStateAsUpdate(doc)], month: "2023-09", language: "en" };
}

describe("a draft", () => {
  const worker = builtWorker();
  const drafting = () => createDrafting({ worker: worker() });

  it("counts what stands in a month, and what must be fixed of what is found", async () => {
    const counts = await drafting().count("d", 1, drafted());
    expect(counts).toMatchObject({ entries: 2, sources: 1 });
    expect(counts.blocking).toBeGreaterThan(0);
    expect(counts.findings).toBeGreaterThanOrEqual(counts.blocking);
  });

  it("knows a count as long as the document has not gone on", async () => {
    const desk = drafting();
    expect(desk.known("d", 7)).toBeNull();
    const counts = await desk.count("d", 7, drafted());
    expect(desk.known("d", 7)).toEqual(counts);
    expect(desk.known("d", 8)).toBeNull();
    expect(desk.known("other", 7)).toBeNull();
    const emptied = drafted((doc) => {
      for (const id of ["e1", "e2"]) deleteEntry(doc, id);
    });
    expect(await desk.count("d", 7, emptied)).toBe(counts);
    expect(await desk.count("d", 8, emptied)).toMatchObject({ entries: 0 });
  });

  it("counts once for all who ask at the same time", async () => {
    const desk = drafting();
    const [one, other] = await Promise.all([desk.count("d", 1, drafted()), desk.count("d", 1, drafted())]);
    expect(one).toBe(other);
  });

  it("prints text and data that say they are a draft", async () => {
    const desk = drafting();
    const words = async (format: "txt" | "json") =>
      new TextDecoder().decode(await desk.print(drafted(), format, "2023-10-02"));
    expect(await words("txt")).toMatch(/DRAFT · Chronicle, September 2023[\s\S]*Draft of October 2, 2023/);
    expect(JSON.parse(await words("json"))).toMatchObject({
      report: { title: "DRAFT · Chronicle, September 2023" },
      entries: [{}, {}],
      findings: [],
    });
  });

  it("prints a Word file that says it is a draft", async () => {
    const bytes = await drafting().print(drafted(), "docx", "2023-10-02");
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain("DRAFT · Chronicle, September 2023");
    expect(value).toContain("Draft of October 2, 2023: not reviewed, not published.");
    expect(value).toContain("The court sat");
  });
});

describe("a worker that fails", () => {
  const deaf = scriptedWorker(
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => {});',
  );
  const dying = scriptedWorker("process.exit(3);");
  const throwing = scriptedWorker('throw new Error("no memory");');
  // Says at once that it could not, as the real one does for a document it cannot read.
  const unable = scriptedWorker(
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ number }) => parentPort.postMessage({ number, fault: "why" }));',
  );

  it.each([
    ["never answers", deaf],
    ["dies", dying],
    ["cannot start", throwing],
    ["cannot do it", unable],
  ] as const)("and %s is reported, each time it is asked", async (_, worker) => {
    const desk = createDrafting({ worker: worker(), patience: 300 });
    expect(await refusal(desk.count("d", 1, drafted()))).toBe("DRAFT_NOT_MADE");
    expect(await refusal(desk.print(drafted(), "txt", "2023-10-02"))).toBe("DRAFT_NOT_MADE");
    expect(desk.known("d", 1)).toBeNull();
  });
});

describe("a worker at rest", () => {
  const worker = builtWorker();

  it("is let go, and another one does the next job", async () => {
    const desk = createDrafting({ worker: worker(), rest: 0 });
    expect(await desk.count("d", 1, drafted())).toMatchObject({ entries: 2 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await desk.count("d", 2, drafted())).toMatchObject({ entries: 2 });
  });
});
