/** Comments and suggestions: what people say about the text beside the text. */
import type { Done, Reply, SuggestionState, Thread } from "../domain/comments/thread.ts";

export interface NewThread extends Omit<Thread, "resolved" | "replies" | "suggestion"> {
  /** Null for a comment that suggests nothing. */
  readonly replacement: string | null;
}

export interface CommentStore {
  add(thread: NewThread): Promise<void>;
  find(id: string): Promise<Thread | null>;
  /** All of a report, the oldest first. */
  threads(reportId: string): Promise<readonly Thread[]>;
  addReply(threadId: string, reply: Reply): Promise<void>;
  /** Null opens it again. False, and nothing changed, when it is so already. */
  resolve(threadId: string, by: Done | null): Promise<boolean>;
  /** Of two decisions at once only one is told true; false when it is decided. */
  decide(
    threadId: string,
    state: Exclude<SuggestionState, "open">,
    word: string | null,
    by: Done,
  ): Promise<boolean>;
}
