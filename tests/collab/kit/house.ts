/**
 * A collaboration server on a real port with everything around it in memory:
 * people, sessions as cookies (`session=<name>`), a clock one may move, a log
 * one may break. Everything opened through it is closed with it.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { followSaves, type SaveFollower } from "../../../app/editor/collab-protocol.ts";
import type { CollabLimits } from "../../../collab/limits.ts";
import type { CollabNotice } from "../../../collab/notices.ts";
import { type CollabServer, createCollabServer } from "../../../collab/server.ts";
import type { DocumentValidator } from "../../../collab/validator.ts";
import type { AdmissionResult, Gatekeeper } from "../../../server/ports.ts";
import { paragraphsOnly, seedUpdate } from "./document.ts";
import { MemoryLog } from "./memory-log.ts";
import { RawClient } from "./raw-client.ts";

// Every y-websocket provider listens for the process's end.
process.setMaxListeners(0);

const ORIGIN = "https://desk.example";
export const LINEAGE = "lineage-1";
export const SCHEMA = 3;

export interface Person {
  name: string;
  canWrite: boolean;
  isSignedIn: boolean;
  isMember: boolean;
}

export interface Editor {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly saves: SaveFollower;
}

export interface ConnectOptions {
  readonly docId?: string;
  readonly lineage?: string;
  readonly schema?: number | string;
  readonly origin?: string;
  readonly doc?: Y.Doc;
  readonly follow?: Parameters<typeof followSaves>[1];
}

export class House {
  readonly log: MemoryLog;
  readonly people = new Map<string, Person>();
  readonly notices: CollabNotice[] = [];
  readonly gatekeeper: Gatekeeper & { isBroken: boolean; gate: Promise<void> };
  collab: CollabServer;
  /** Added to the real time. */
  clockShift = 0;
  readonly #options: { limits?: Partial<CollabLimits>; validator?: DocumentValidator };
  readonly #listeners = new Set<(personId: string) => void>();
  readonly #opened: { destroy(): void }[] = [];
  readonly #sockets = new Set<{ destroy(): void }>();
  #life = { isOver: false };
  #http: Server = createServer();
  port = 0;

  constructor(
    options: { limits?: Partial<CollabLimits>; validator?: DocumentValidator; log?: MemoryLog } = {},
  ) {
    this.#options = options;
    this.log = options.log ?? new MemoryLog();
    if (!options.log) this.log.seed("doc", LINEAGE, SCHEMA, seedUpdate());
    const ask = async (personId: string | undefined): Promise<AdmissionResult> => {
      if (this.gatekeeper.isBroken) throw new Error("no database");
      // Copied before waiting, as a query reads before its answer arrives.
      const person = personId === undefined ? undefined : structuredClone(this.people.get(personId));
      await this.gatekeeper.gate;
      if (personId === undefined || !person?.isSignedIn) return { ok: false, reason: "signed-out" };
      if (!person.isMember) return { ok: false, reason: "not-a-member" };
      const { name, canWrite } = person;
      return {
        ok: true,
        admission: { personId, sessionId: `s-${personId}`, name, canWrite },
      };
    };
    this.gatekeeper = {
      isBroken: false,
      gate: Promise.resolve(),
      admit: (cookie) => ask(/^session=(\w+)$/.exec(cookie ?? "")?.[1]),
      readmit: (admission) => ask(admission.personId),
    };
    this.collab = this.#build();
  }

  #build(): CollabServer {
    const life = this.#life;
    return createCollabServer({
      log: {
        load: (docId) => this.log.load(docId),
        append: async (docId, batch) => {
          if (life.isOver) throw new Error("this process is dead");
          return this.log.append(docId, batch);
        },
        compact: (docId, upTo, state) => this.log.compact(docId, upTo, state),
        history: (docId) => this.log.history(docId),
      },
      gatekeeper: this.gatekeeper,
      accessChanges: {
        subscribe: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
      clock: { now: () => Date.now() + this.clockShift },
      validator: this.#options.validator ?? paragraphsOnly,
      origin: ORIGIN,
      limits: { tickMs: 10, coalesceMs: 2, presenceMs: 5, closeMs: 500, ...this.#options.limits },
      tell: (notice) => this.notices.push(notice),
    });
  }

  async open(): Promise<this> {
    this.#http = createServer();
    this.#http.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
    this.#http.on("upgrade", (req, socket, head) => this.collab.handleUpgrade(req, socket, head));
    await new Promise<void>((resolve) => this.#http.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.#http.address() as AddressInfo).port;
    return this;
  }

  /** The process dies: sockets break, what was in memory never reaches the log, the port stays. */
  async crash(): Promise<void> {
    this.#life.isOver = true;
    this.#life = { isOver: false };
    this.#listeners.clear();
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#http.close(resolve));
    this.collab = this.#build();
    await this.open();
  }

  person(personId: string, rights: Partial<Person> = {}): string {
    this.people.set(personId, {
      name: `Name of ${personId}`,
      canWrite: true,
      isSignedIn: true,
      isMember: true,
      ...rights,
    });
    return personId;
  }

  change(personId: string, rights: Partial<Person>): void {
    const person = this.people.get(personId);
    if (person) Object.assign(person, rights);
    for (const listener of this.#listeners) listener(personId);
  }

  url(options: ConnectOptions = {}): string {
    const { docId = "doc", lineage = LINEAGE, schema = SCHEMA } = options;
    return `ws://127.0.0.1:${this.port}/collab/${docId}?lineage=${lineage}&schema=${schema}`;
  }

  /** A real y-websocket client, as the editor uses it. */
  editor(personId: string, options: ConnectOptions = {}): Editor {
    if (!this.people.has(personId)) this.person(personId);
    const doc = options.doc ?? new Y.Doc();
    const origin = options.origin ?? ORIGIN;
    class CookieSocket extends WebSocket {
      constructor(url: string | URL) {
        super(url, { origin, headers: { cookie: `session=${personId}` } });
      }
    }
    const provider = new WebsocketProvider(
      `ws://127.0.0.1:${this.port}/collab`,
      options.docId ?? "doc",
      doc,
      {
        // ws has the browser's interface but not its declaration.
        WebSocketPolyfill: CookieSocket as unknown as typeof globalThis.WebSocket,
        disableBc: true,
        maxBackoffTime: 50,
        params: { lineage: options.lineage ?? LINEAGE, schema: String(options.schema ?? SCHEMA) },
      },
    );
    const saves = followSaves(provider, options.follow);
    this.#opened.push({
      destroy() {
        saves.stop();
        provider.destroy();
        doc.destroy();
      },
    });
    return { doc, provider, saves };
  }

  /** A bare socket that says what it likes. */
  async raw(personId: string | null, options: ConnectOptions = {}): Promise<RawClient> {
    if (personId !== null && !this.people.has(personId)) this.person(personId);
    const client = new RawClient(this.url(options), {
      origin: options.origin ?? ORIGIN,
      ...(personId === null ? {} : { headers: { cookie: `session=${personId}` } }),
    });
    this.#opened.push(client);
    await client.opened;
    return client;
  }

  async close(): Promise<void> {
    for (const each of this.#opened) each.destroy();
    await this.collab.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }
}

const houses: House[] = [];

/** A running house, closed by `closeHouses` after the test. */
export async function house(options: ConstructorParameters<typeof House>[0] = {}): Promise<House> {
  const made = await new House(options).open();
  houses.push(made);
  return made;
}

export async function closeHouses(): Promise<void> {
  for (const each of houses.splice(0)) await each.close();
}
