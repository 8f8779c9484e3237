/** A person's window on a month: a real socket with their cookie, which can be taken offline and back. */
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import { Doc } from "yjs";
import { followSaves } from "../../../app/editor/collab-protocol.ts";
import { blocksOf, piecesOf } from "../../../server/domain/document/block-pieces.ts";
import { bodyText } from "../../../server/domain/document/document-shape.ts";
import { until } from "../../collab/kit/until.ts";

// Every y-websocket provider listens for the process's end.
process.setMaxListeners(0);

/** Generous: on a machine with much else to do a socket may wait its turn. */
const PATIENCE_MS = 60_000;

export interface Window {
  readonly doc: Doc;
  /** Changes the document and, when online, waits until the house says that it is saved. */
  change(work: (doc: Doc) => void): Promise<void>;
  leave(): void;
  /** Connects again and waits until everything from offline is saved. */
  back(): Promise<void>;
  close(): void;
}

interface Place {
  readonly port: number;
  readonly origin: string;
  readonly docId: string;
  readonly lineage: string;
}

export async function openWindow({ port, origin, docId, lineage }: Place, cookie: string): Promise<Window> {
  class CookieSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { origin, headers: { cookie } });
    }
  }
  const doc = new Doc();
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/collab`, docId, doc, {
    // ws has the browser's interface but not its declaration.
    WebSocketPolyfill: CookieSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 50,
    params: { lineage, schema: "1" },
  });
  const saves = followSaves(provider);
  let isOnline = true;
  const saved = () =>
    until(() => provider.synced && saves.state.kind === "saved", "the house to save", PATIENCE_MS);
  await saved();
  return {
    doc,
    async change(work) {
      doc.transact(() => work(doc));
      if (isOnline) await saved();
    },
    leave() {
      isOnline = false;
      provider.disconnect();
    },
    async back() {
      isOnline = true;
      provider.connect();
      await saved();
    },
    close() {
      saves.stop();
      provider.destroy();
      doc.destroy();
    },
  };
}

/** The text in front of the entry's first citation. */
export function textOf(doc: Doc, entryId: string) {
  const [block] = blocksOf(bodyText(doc, entryId));
  const piece = block && piecesOf(block).find((one) => one.kind === "text");
  if (piece?.kind !== "text") throw new Error(`entry ${entryId} has no text`);
  return piece.text;
}

/** Where the token stands in the entry's first paragraph; -1 when it does not. */
export const placeOf = (doc: Doc, entryId: string, token: string): number =>
  String(textOf(doc, entryId).toJSON()).indexOf(token);

/** The tokens of `text`, in order. */
export function tokensIn(text: string): readonly string[] {
  return text.match(/Kept\d{3}/gu) ?? [];
}
