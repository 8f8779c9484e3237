/** One thread: the words it is about, what was said, what is suggested, and what one may do. */
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Placing } from "../../../server/domain/anchors/placing.ts";
import type { Member, Mention } from "../../../server/domain/comments/mentions.ts";
import type { SuggestionState } from "../../../server/domain/comments/thread.ts";
import { CommentBox } from "./lazy-comment-box.tsx";
import { SuggestedWords } from "./lazy-suggested-words.tsx";
import { Said } from "./said.tsx";

interface Spoken {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** A thread as the panel shows it. */
export interface CardThread extends Spoken {
  readonly entryId: string;
  readonly quote: string | null;
  /** What stood before and behind the quoted words; shown where none are quoted. */
  readonly around: { readonly before: string; readonly behind: string } | null;
  /** Null where the thread is about no words, or about another entry's. */
  readonly placing: Placing | null;
  readonly replies: readonly Spoken[];
  readonly resolved: { readonly name: string } | null;
  readonly suggestion: {
    readonly replacement: string;
    readonly state: SuggestionState;
    readonly word: string | null;
    readonly decided: { readonly name: string } | null;
  } | null;
  readonly mayResolve: boolean;
}

export interface ThreadActs {
  reply(threadId: string, text: string): Promise<string | null>;
  resolve(threadId: string): Promise<string | null>;
  reopen(threadId: string): Promise<string | null>;
  accept(threadId: string): Promise<string | null>;
  decline(threadId: string, word: string): Promise<string | null>;
}

interface ThreadCardProps {
  readonly thread: CardThread;
  readonly mayDecide: boolean;
  readonly isActive: boolean;
  /** The language the text is written in. */
  readonly language: string;
  readonly acts: ThreadActs;
  readonly members: readonly Member[];
  /** Absent where there is no place to go to. */
  readonly onGo?: () => void;
}

export function ThreadCard(props: ThreadCardProps) {
  const { thread, mayDecide, isActive, language, acts, members, onGo } = props;
  const { t } = useTranslation("comments");
  const [writing, setWriting] = useState<"reply" | "decline" | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { id, suggestion, resolved, placing, quote, around } = thread;
  const isOpen = suggestion?.state === "open" && resolved === null;
  const act = async (work: Promise<string | null>) => setFault(await work);
  const card = useRef<HTMLLIElement>(null);
  const close = () => {
    setWriting(null);
    // The box was where the keyboard was; it stays in the thread.
    card.current?.focus();
  };
  const closeWhenTaken = (refused: string | null) => {
    if (refused === null) close();
    return refused;
  };
  return (
    <li
      ref={card}
      className="comment-thread"
      data-thread={id}
      data-active={isActive}
      data-resolved={resolved !== null}
      tabIndex={-1}
    >
      {quote !== null && !suggestion && <Quote quote={quote} language={language} />}
      <Said {...thread} {...(suggestion && { does: t("suggests") })} />
      {suggestion && quote !== null && (
        <SuggestedWords
          quote={quote}
          around={around}
          replacement={suggestion.replacement}
          language={language}
        />
      )}
      {placing?.kind === "orphaned" && <p className="comment-state">◌ {t(`orphaned.${placing.why}`)}</p>}
      {placing?.kind === "placed" && !placing.isExact && <p className="comment-state">{t("changed")}</p>}
      {thread.replies.map((reply) => (
        <Said key={reply.id} {...reply} />
      ))}
      <Outcome thread={thread} />
      {fault !== null && (
        <p className="comment-fault" role="alert">
          {fault}
        </p>
      )}
      {writing === "reply" && (
        <CommentBox
          label={t("replyText")}
          submit={t("sendReply")}
          members={members}
          onCancel={close}
          onSend={async (text) => closeWhenTaken(await acts.reply(id, text))}
        />
      )}
      {writing === "decline" && (
        <CommentBox
          label={t("declineWord")}
          submit={t("sendDecline")}
          onCancel={close}
          onSend={async (word) => closeWhenTaken(await acts.decline(id, word))}
        />
      )}
      {writing === null && (
        <div className="comment-acts">
          {isOpen && mayDecide && (
            <>
              <Act label={t("accept")} isMain onAct={() => act(acts.accept(id))} />
              <Act label={t("decline")} onAct={() => setWriting("decline")} />
            </>
          )}
          <Act label={t("reply")} onAct={() => setWriting("reply")} />
          {thread.mayResolve && resolved === null && (
            <Act label={t("resolve")} onAct={() => act(acts.resolve(id))} />
          )}
          {thread.mayResolve && resolved !== null && (suggestion?.state ?? "open") === "open" && (
            <Act label={t("reopen")} onAct={() => act(acts.reopen(id))} />
          )}
          {onGo && <Act label={t("go")} title={t("goLong")} onAct={onGo} />}
        </div>
      )}
    </li>
  );
}

const LONGEST_QUOTE = 160;

function Quote({ quote, language }: { readonly quote: string; readonly language: string }) {
  const shown = quote.replaceAll("\ufffc", "").replaceAll("\n", " ¶ ");
  const short = shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE).trimEnd()}…` : shown;
  return (
    <p className="comment-quote" lang={language}>
      {short}
    </p>
  );
}

function Outcome({ thread: { suggestion, resolved } }: { readonly thread: CardThread }) {
  const { t } = useTranslation("comments");
  const nameOf = (one: { readonly name: string } | null) => one?.name || t("somebody");
  if (suggestion?.state === "accepted")
    return <p className="comment-state">● {t("acceptedBy", { name: nameOf(suggestion.decided) })}</p>;
  if (suggestion?.state === "declined")
    return (
      <p className="comment-state">
        ○ {t("declinedBy", { name: nameOf(suggestion.decided), word: suggestion.word ?? "" })}
      </p>
    );
  return resolved ? <p className="comment-state">● {t("resolvedBy", { name: nameOf(resolved) })}</p> : null;
}

interface ActProps {
  readonly label: string;
  readonly title?: string;
  readonly isMain?: boolean;
  readonly onAct: () => void;
}

function Act({ label, title, isMain = false, onAct }: ActProps) {
  return (
    <Button
      className="desk-button"
      size="compact-xs"
      variant={isMain ? "default" : "subtle"}
      {...(!isMain && { color: "gray" })}
      {...(title !== undefined && { title })}
      onClick={onAct}
    >
      {label}
    </Button>
  );
}
