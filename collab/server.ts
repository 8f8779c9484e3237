/**
 * The shared document's server, for the y-websocket protocol, without a port
 * of its own: the HTTP server hands it every upgrade under `/collab/`. What it
 * needs of the world it is given; it knows no database and no framework.
 */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { LiveDocuments } from "../server/ports/live-documents.ts";
import type { AccessChanges, Clock, Gatekeeper, UpdateLog } from "../server/ports.ts";
import { type Identity, identityOf } from "./identity.ts";
import { type CollabLimits, DEFAULT_LIMITS } from "./limits.ts";
import type { TellOperator } from "./notices.ts";
import { Reception } from "./reception.ts";
import type { DocumentValidator } from "./validator.ts";

export interface CollabDeps {
  readonly log: UpdateLog;
  readonly gatekeeper: Gatekeeper;
  readonly accessChanges: AccessChanges;
  readonly clock: Clock;
  readonly validator: DocumentValidator;
  /** Our own origin as browsers write it, e.g. `https://desk.example.org`; compared exactly. */
  readonly origin: string;
  readonly limits?: Partial<CollabLimits>;
  readonly tell?: TellOperator;
}

/** One person at a document, however many windows they have open. */
export interface PersonPresent extends Identity {
  readonly canWrite: boolean;
}

export interface CollabServer {
  /** For the HTTP server's "upgrade" event. */
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Who has the document open in this process, in order of arrival. */
  presence(docId: string): PersonPresent[];
  /** The same documents, for the server's own reading and writing. */
  readonly documents: LiveDocuments;
  /** Finishes what was accepted, answers for it and closes every socket to come back later (1012). */
  close(): Promise<void>;
}

export function createCollabServer(deps: CollabDeps): CollabServer {
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  const reception = new Reception({ ...deps, limits, tell: deps.tell ?? (() => undefined) });
  return {
    handleUpgrade: (req, socket, head) => void reception.receive(req, socket, head),
    presence(docId) {
      const people = new Map<string, PersonPresent>();
      for (const admission of reception.rooms.get(docId)?.admissions() ?? []) {
        const { personId, canWrite } = admission;
        const known = people.get(personId);
        people.set(personId, { ...identityOf(admission), canWrite: canWrite || known?.canWrite === true });
      }
      return [...people.values()];
    },
    documents: reception.documents,
    close: () => reception.close(),
  };
}
