/** What a language's word list for topics looks like; the lists themselves are one file a language. */
import type { Topic } from "../report/model.ts";

interface TopicWords {
  /** Phrases, any of which makes the topic the entry's. Written as `phrases.ts` explains. */
  readonly says: readonly string[];
  /** Phrases that only look like it, set aside before looking. */
  readonly except?: readonly string[];
}

export type TopicLexicon = Readonly<Record<Topic, TopicWords>>;
