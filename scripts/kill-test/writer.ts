/**
 * One person who writes while the house is killed under them: a real
 * y-websocket client that follows our answers about what is saved. Every edit
 * is one token that is written nowhere else.
 */
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { followSaves, type SaveFollower } from "../../app/editor/collab-protocol.ts";
import { bodyText } from "../../server/domain/document/document-shape.ts";

export interface WriterSettings {
  readonly name: string;
  readonly port: number;
  readonly origin: string;
  readonly cookie: string;
  readonly docId: string;
  readonly lineage: string;
  readonly schemaVersion: number;
  /** The entries this one writes in. */
  readonly entryIds: readonly string[];
}

export class Writer {
  readonly doc = new Y.Doc();
  readonly written: string[] = [];
  readonly #settings: WriterSettings;
  readonly #provider: WebsocketProvider;
  readonly #saves: SaveFollower;
  #acknowledged = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(settings: WriterSettings) {
    const { port, origin, cookie, docId, lineage, schemaVersion } = settings;
    this.#settings = settings;
    class CookieSocket extends WebSocket {
      constructor(url: string | URL) {
        super(url, { origin, headers: { cookie } });
      }
    }
    this.#provider = new WebsocketProvider(`ws://127.0.0.1:${port}/collab`, docId, this.doc, {
      // ws has the browser's interface but not its declaration.
      WebSocketPolyfill: CookieSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 500,
      params: { lineage, schema: String(schemaVersion) },
    });
    this.#saves = followSaves(this.#provider, { onState: () => this.#note() });
  }

  get isInStep(): boolean {
    return this.#provider.synced;
  }

  get state(): string {
    return this.#saves?.state.kind ?? "starting";
  }

  /** What was called saved up to now; it never grows shorter. */
  acknowledged(): readonly string[] {
    return this.written.slice(0, this.#acknowledged);
  }

  /** Begins to write, about once in `pause` milliseconds. */
  begin(pause: number): void {
    this.rest();
    this.#timer = setTimeout(
      () => {
        this.#write();
        this.begin(pause);
      },
      pause * (0.5 + Math.random()),
    );
  }

  rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  leave(): void {
    this.rest();
    this.#saves.stop();
    this.#provider.destroy();
    this.doc.destroy();
  }

  #write(): void {
    const { entryIds, name } = this.#settings;
    const entryId = entryIds[Math.floor(Math.random() * entryIds.length)] ?? "";
    const paragraph = bodyText(this.doc, entryId).get(0);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    // Not in step yet: there is nothing to write in.
    if (!(text instanceof Y.XmlText)) return;
    const token = `[${name}.${this.written.length}]`;
    this.written.push(token);
    text.insert(Math.floor(Math.random() * 2) * text.length, token);
  }

  #note(): void {
    const state = this.#saves?.state;
    if (!state) return;
    const unsaved = state.kind === "saved" ? 0 : state.unsaved;
    this.#acknowledged = Math.max(this.#acknowledged, this.written.length - unsaved);
  }
}
