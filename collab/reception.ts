/**
 * The way in and the way out: takes upgrades, has them judged, leads each
 * socket to its room, looks at all deadlines, and closes the house in order.
 */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { CLOSE_CODES, type CloseReason } from "../server/domain/document/wire.ts";
import type { LiveDocuments } from "../server/ports/live-documents.ts";
import type { AccessChanges, AdmissionResult, Clock, Gatekeeper, UpdateLog } from "../server/ports.ts";
import { Access } from "./access.ts";
import { Deadlines } from "./deadlines.ts";
import { decideUpgrade, documentRefusal, type OpenRequest } from "./handshake.ts";
import type { CollabLimits } from "./limits.ts";
import { createLiveDocuments } from "./live-documents.ts";
import type { TellOperator } from "./notices.ts";
import { Refusals } from "./refusals.ts";
import { refuseUpgrade } from "./refuse-upgrade.ts";
import { Rooms } from "./rooms.ts";
import { Session } from "./session.ts";
import type { DocumentValidator } from "./validator.ts";

export interface ReceptionDeps {
  readonly log: UpdateLog;
  readonly gatekeeper: Gatekeeper;
  readonly accessChanges: AccessChanges;
  readonly clock: Clock;
  readonly validator: DocumentValidator;
  readonly origin: string;
  readonly limits: CollabLimits;
  readonly tell: TellOperator;
}

export class Reception {
  readonly rooms: Rooms;
  readonly documents: LiveDocuments;
  readonly #deps: ReceptionDeps;
  readonly #upgrader: WebSocketServer;
  readonly #sessions = new Set<Session>();
  readonly #access: Access;
  readonly #refusals: Refusals;
  readonly #deadlines: Deadlines;
  readonly #unsubscribe: () => void;
  /** Upgrades whose admission is being asked for. */
  #waiting = 0;
  /** Counts changes of access, to notice one that happened while somebody was on the way in. */
  #accessChanges = 0;
  #isClosing = false;

  constructor(deps: ReceptionDeps) {
    const { limits, clock } = deps;
    this.#deps = deps;
    this.#refusals = new Refusals(limits.refusalsPerMinute);
    this.#access = new Access(deps);
    this.rooms = new Rooms({
      ...deps,
      tell: (notice) => {
        if (notice.kind === "edit-refused") this.#refusals.note(notice.personId, clock.now());
        deps.tell(notice);
      },
    });
    this.documents = createLiveDocuments(this.rooms, () => this.#isClosing);
    this.#upgrader = new WebSocketServer({
      noServer: true,
      clientTracking: true,
      perMessageDeflate: false,
      maxPayload: limits.frameBytes,
      // In ws since 8.19; its types do not know it yet.
      ...{ closeTimeout: limits.closeMs },
    });
    this.#unsubscribe = deps.accessChanges.subscribe((personId) => {
      this.#accessChanges += 1;
      this.#access.personChanged(personId);
    });
    this.#deadlines = new Deadlines(limits, clock, this.#sessions, this.#access, this.rooms);
  }

  /** Never rejects. */
  async receive(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // Without a listener a reset connection would end the process.
    socket.on("error", () => socket.destroy());
    const facts = { method: req.method ?? "", url: req.url ?? "", origin: req.headers.origin };
    const decision = decideUpgrade(facts, this.#deps.origin);
    if (!decision.ok) return refuseUpgrade(socket, decision.status, decision.why);
    if (this.#isClosing || this.#waiting >= this.#deps.limits.handshakes) {
      return refuseUpgrade(socket, 503, "Try again in a moment.");
    }
    const { request } = decision;
    const changesBefore = this.#accessChanges;
    this.#waiting += 1;
    try {
      const result = await this.#access.admit(req.headers.cookie ?? null, request.docId);
      if (this.#isClosing) return refuseUpgrade(socket, 503, "Try again in a moment.");
      this.#upgrader.handleUpgrade(req, socket, head, (ws) => {
        void this.#welcome(ws, request, result, changesBefore);
      });
    } catch (error) {
      this.#deps.tell({ kind: "admission-failed", docId: request.docId, error });
      refuseUpgrade(socket, 503, "Try again in a moment.");
    } finally {
      this.#waiting -= 1;
    }
  }

  async close(): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#unsubscribe();
    this.#deadlines.stop();
    for (const session of this.#sessions) session.stopReading();
    const { drainMs, closeMs } = this.#deps.limits;
    await atMost(drainMs, Promise.all(this.rooms.all().map((room) => room.drain())));
    for (const session of [...this.#sessions]) session.end("server-stopping");
    await atMost(closeMs, new Promise<void>((resolve) => this.#upgrader.close(() => resolve())));
    for (const ws of this.#upgrader.clients) ws.terminate();
    for (const room of this.rooms.all()) room.close();
  }

  async #welcome(
    ws: WebSocket,
    request: OpenRequest,
    result: AdmissionResult,
    changesBefore: number,
  ): Promise<void> {
    if (!result.ok) return turnAway(ws, result.reason);
    const { clock, limits, tell } = this.#deps;
    const { admission } = result;
    if (admission.canWrite && this.#refusals.isBarred(admission.personId, clock.now())) {
      return turnAway(ws, "too-fast");
    }
    const session = new Session(ws, request.docId, admission, {
      limits,
      clock,
      tell,
      onEnded: (ended) => {
        this.#sessions.delete(ended);
        this.#access.forget(ended);
      },
    });
    this.#sessions.add(session);
    this.#access.watch(session);
    if (this.#accessChanges !== changesBefore) this.#access.recheck(session);
    await this.#lead(session, request);
  }

  async #lead(session: Session, request: OpenRequest): Promise<void> {
    try {
      const room = await this.rooms.open(request.docId);
      if (session.isEnded) return;
      if (this.#isClosing) return session.end("server-stopping");
      const refusal = documentRefusal(request, room);
      if (refusal !== null || room === null) return session.end(refusal ?? "no-such-document");
      const isFull = room.size >= this.#deps.limits.socketsPerDocument;
      if (room.isClosed || isFull) return session.end("try-again");
      session.enter(room);
    } catch (error) {
      this.#deps.tell({ kind: "load-failed", docId: request.docId, error });
      session.end("try-again");
    }
  }
}

function turnAway(ws: WebSocket, reason: CloseReason): void {
  ws.on("error", () => ws.terminate());
  ws.close(CLOSE_CODES[reason], reason);
}

/** Waits for the work, but not for ever. */
async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
