/**
 * Keeps open sockets in line with what their people may do: asks the
 * gatekeeper again at intervals and whenever it hears of a change. When no
 * answer comes the socket is closed to be admitted afresh: in doubt, out.
 */

import type { CloseReason } from "../server/domain/document/wire.ts";
import type { AdmissionResult, Clock, Gatekeeper } from "../server/ports.ts";
import type { CollabLimits } from "./limits.ts";
import type { TellOperator } from "./notices.ts";
import type { Session } from "./session.ts";

export interface AccessDeps {
  readonly gatekeeper: Gatekeeper;
  readonly clock: Clock;
  readonly limits: CollabLimits;
  readonly tell: TellOperator;
}

interface Watch {
  /** When to ask again, milliseconds since the epoch. */
  next: number;
  isAsking: boolean;
  /** Something changed while the question was out: its answer may be old. */
  askAgain: boolean;
}

export class Access {
  readonly #deps: AccessDeps;
  readonly #watches = new Map<Session, Watch>();

  constructor(deps: AccessDeps) {
    this.#deps = deps;
  }

  /** Rejects when the gatekeeper fails or takes too long. */
  admit(cookie: string | null, docId: string): Promise<AdmissionResult> {
    return withinTime(this.#deps.gatekeeper.admit(cookie, docId), this.#deps.limits.answerMs);
  }

  watch(session: Session): void {
    const { clock, limits } = this.#deps;
    // Spread out, so that a crowd that came together is not asked about together for ever.
    const next = clock.now() + limits.readmitMs * (0.5 + Math.random() / 2);
    this.#watches.set(session, { next, isAsking: false, askAgain: false });
  }

  forget(session: Session): void {
    this.#watches.delete(session);
  }

  personChanged(personId: string): void {
    for (const [session, watch] of this.#watches) {
      if (session.admission.personId === personId) void this.#ask(session, watch);
    }
  }

  recheck(session: Session): void {
    const watch = this.#watches.get(session);
    if (watch) void this.#ask(session, watch);
  }

  checkDue(): void {
    const now = this.#deps.clock.now();
    for (const [session, watch] of this.#watches) {
      if (watch.next <= now) void this.#ask(session, watch);
    }
  }

  async #ask(session: Session, watch: Watch): Promise<void> {
    if (watch.isAsking) {
      watch.askAgain = true;
      return;
    }
    watch.isAsking = true;
    do {
      watch.askAgain = false;
      watch.next = this.#deps.clock.now() + this.#deps.limits.readmitMs;
      await this.#askOnce(session);
    } while (watch.askAgain && !session.isEnded);
    watch.isAsking = false;
  }

  async #askOnce(session: Session): Promise<void> {
    const { gatekeeper, limits, tell } = this.#deps;
    try {
      const answer = gatekeeper.readmit(session.admission, session.docId);
      const result = await withinTime(answer, limits.answerMs);
      const reason = refusalOf(session, result);
      if (reason) session.end(reason);
      else if (result.ok) session.admission = result.admission;
    } catch (error) {
      tell({ kind: "admission-failed", docId: session.docId, error });
      session.end("try-again");
    }
  }
}

function refusalOf(session: Session, result: AdmissionResult): CloseReason | null {
  if (!result.ok) return result.reason;
  const isSame =
    result.admission.canWrite === session.admission.canWrite &&
    result.admission.personId === session.admission.personId;
  return isSame ? null : "access-changed";
}

async function withinTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The gatekeeper did not answer in time.")), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
