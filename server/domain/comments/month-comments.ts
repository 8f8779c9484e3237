/** What is said about a month as a screen is given it: with names, and with what the person may do. */
import type { Placing } from "../anchors/placing.ts";
import type { Mention } from "./mentions.ts";
import type { Done, Reply, Thread } from "./thread.ts";

export interface Named extends Done {
  readonly name: string;
}

interface ShownReply extends Reply, Named {
  readonly mentions: readonly Mention[];
}

/** JSON: bytes are Base64. */
export interface ShownThread
  extends Omit<Thread, "reportId" | "anchor" | "replies" | "resolved" | "suggestion">,
    Named {
  readonly anchor: {
    readonly start: string | null;
    readonly end: string | null;
    readonly quote: string;
    readonly prefix: string;
    readonly suffix: string;
  } | null;
  readonly mentions: readonly Mention[];
  readonly replies: readonly ShownReply[];
  readonly resolved: Named | null;
  readonly suggestion:
    | (Omit<NonNullable<Thread["suggestion"]>, "decided"> & { readonly decided: Named | null })
    | null;
  readonly mayResolve: boolean;
  /** Where its words are now, as the server has the document; only where that was asked for. */
  readonly placed?: PlacedWords | null;
}

export interface PlacedWords {
  readonly placing: Placing;
  /** The words that stand there now; null where there is no such place any more. */
  readonly words: string | null;
}

export interface MonthComments {
  readonly threads: readonly ShownThread[];
  /** Whom one can mention. */
  readonly members: readonly { readonly personId: string; readonly name: string }[];
  readonly mayDecide: boolean;
}
