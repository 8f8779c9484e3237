/** Asks the server for a month's comments, and tells it what was said. Nothing thrown: what fails is an answer the screen can show. */
import type { MonthComments } from "../../server/domain/comments/month-comments.ts";

export type CommentsAnswer =
  | { readonly ok: true; readonly comments: MonthComments }
  /** `refused` is null when the server failed or was not reached. */
  | { readonly ok: false; readonly code: string | null; readonly refused: string | null };

const NO_ANSWER: CommentsAnswer = { ok: false, code: null, refused: null };

/** `path` is the comments' address. */
export function askComments(path: string): Promise<CommentsAnswer> {
  return ask(path, {});
}

/** Gives the comments as they are afterwards. */
export function sayComment(
  path: string,
  said: { readonly do: string } & Readonly<Record<string, unknown>>,
): Promise<CommentsAnswer> {
  const headers = { "Content-Type": "application/json" };
  return ask(path, { method: "POST", headers, body: JSON.stringify(said) });
}

async function ask(path: string, init: RequestInit): Promise<CommentsAnswer> {
  try {
    const response = await fetch(path, init);
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, comments: answer as MonthComments };
    const { refused, code } = Object(answer) as { refused?: string; code?: string };
    return { ok: false, code: code ?? null, refused: refused ?? null };
  } catch {
    return NO_ANSWER;
  }
}
