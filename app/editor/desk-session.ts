/**
 * One open report in one window: the document, its connection, the browser's
 * copy, undo, presence and what the screen reads. Opened when the desk
 * appears, closed when it goes.
 */
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Authorship } from "../../server/domain/document/add-entry.ts";
import { entryListings } from "../../server/domain/document/document-shape.ts";
import type { SaveState } from "../../server/domain/document/wire.ts";
import type { Language } from "../../server/domain/report/model.ts";
import { type Cell, createCell } from "./cell.ts";
import { followSaves, quietenPresence, type SaveFollower } from "./collab-protocol.ts";
import { followGoneEntries, type GoneEntries } from "./gone-entries.ts";
import { forgetLocalCopy, openLocalCopy } from "./local-copy.ts";
import { createOwnUndo, type OwnUndo } from "./own-undo.ts";
import { followPresence, type PresenceFollower } from "./presence.ts";
import { type ReportView, viewReport } from "./report-view.ts";

export interface DeskReport {
  readonly docId: string;
  readonly lineage: string;
  readonly schemaVersion: number;
  /** YYYY-MM. */
  readonly month: string;
  readonly language: Language;
  readonly title: string | null;
  readonly chronicle: { readonly slug: string; readonly title: string };
}

export interface DeskPerson {
  readonly id: string;
  readonly name: string;
}

export interface SessionOptions {
  readonly report: DeskReport;
  readonly person: DeskPerson;
  readonly canWrite: boolean;
  /** Without the document's id: `wss://host/collab`. */
  readonly socketUrl: string;
}

export interface DeskSession {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly undo: OwnUndo;
  readonly presence: PresenceFollower;
  readonly gone: GoneEntries;
  readonly view: ReportView;
  readonly save: Cell<SaveState>;
  /** True when there is something to show: the server's state or the browser's copy of it. */
  readonly isLoaded: Cell<boolean>;
  /** Grows whenever something kept beside the document may be new. */
  readonly news: Cell<number>;
  readonly author: () => Authorship;
  close(): void;
}

/** After these the words of this window cannot be taken, now or at the next visit: sending them again would only be refused again. */
const UNSENDABLE = new Set([
  "content-refused",
  "too-large",
  "conflicting-history",
  "other-lineage",
  "malformed",
]);

/** After these nothing of the team's may stay on this computer, unless it has not been saved. */
const OUTSIDE = new Set(["signed-out", "not-a-member", "no-such-document", "access-changed"]);

export function openDeskSession({ report, person, canWrite, socketUrl }: SessionOptions): DeskSession {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const author = () => ({ personId: person.id, now: Date.now() });
  const save = createCell<SaveState>({ kind: "offline", unsaved: 0 });
  const isLoaded = createCell(false);
  const news = createCell(0);
  const view = viewReport(doc, { month: report.month, language: report.language, numbering: "citation" });
  const undo = createOwnUndo(doc, author);
  const presence = followPresence(awareness, person.id);
  const gone = followGoneEntries(doc, awareness, person.id);
  const owner = {
    personId: person.id,
    docId: report.docId,
    lineage: report.lineage,
    schemaVersion: report.schemaVersion,
  };
  const copy = canWrite ? openLocalCopy(doc, owner) : null;
  if (!canWrite) forgetLocalCopy(owner);
  let isClosed = false;
  let provider: WebsocketProvider | null = null;
  let saves: SaveFollower | null = null;

  function onState(state: SaveState): void {
    const before = save.get();
    save.set(state);
    if (state.kind !== "refused" || before.kind === "refused") return;
    const isDone = UNSENDABLE.has(state.reason) || (OUTSIDE.has(state.reason) && state.unsaved === 0);
    if (isDone) copy?.forget();
  }

  function markLoaded(): void {
    view.readNow();
    isLoaded.set(true);
  }

  /** `isRead`: nothing can come into the document any more but from the server. */
  function connect(isRead: boolean): void {
    if (isClosed) return;
    const mayHoldUnsaved = canWrite && entryListings(doc).size > 0;
    const isQuiet = isRead && !mayHoldUnsaved;
    if (!isQuiet) copy?.follow(null);
    if (mayHoldUnsaved) markLoaded();
    provider = new WebsocketProvider(socketUrl, report.docId, doc, {
      awareness,
      disableBc: true,
      params: { lineage: report.lineage, schema: String(report.schemaVersion) },
    });
    saves = followSaves(provider, {
      mayHoldUnsaved,
      onState,
      onNews: () => news.set(news.get() + 1),
      ...(isQuiet && { onFirstState: (state) => copy?.follow(state) }),
    });
    quietenPresence(provider);
    provider.on("sync", (isSynced: boolean) => isSynced && markLoaded());
  }

  /** The browser may never give this page another turn. */
  function onHidden(): void {
    saves?.flush();
    copy?.flush();
  }
  window.addEventListener("pagehide", onHidden);

  if (copy) void copy.loaded.then(connect);
  else connect(true);

  return {
    doc,
    awareness,
    undo,
    presence,
    gone,
    view,
    save,
    isLoaded,
    news,
    author,
    close() {
      isClosed = true;
      window.removeEventListener("pagehide", onHidden);
      saves?.stop();
      provider?.destroy();
      copy?.close();
      presence.stop();
      gone.stop();
      view.stop();
      undo.destroy();
      awareness.destroy();
      doc.destroy();
    },
  };
}
