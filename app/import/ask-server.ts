/** Asks the server to read a file, and to add what was made of it. Nothing thrown: what fails is an answer the screen can show. */
import type { ImportDraft } from "../../server/domain/import/draft.ts";
import type { Language, Report } from "../../server/domain/report/model.ts";

/** The month as it is open already. */
export interface OpenMonth {
  readonly entries: number;
  /** Ids of proposed entries it has already. */
  readonly already: readonly string[];
}

export interface ReadImport {
  readonly report: Report;
  readonly lines: ImportDraft["lines"];
  readonly open: OpenMonth | null;
}

export type AddedImport =
  | { readonly outcome: "added"; readonly month: string; readonly entries: number }
  | { readonly outcome: "changed"; readonly open: OpenMonth };

export interface Refused {
  /** Of the server's refusal; null when the server failed or was not reached. */
  readonly code: string | null;
  readonly words: string | null;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refused: Refused };

/** Null month or language: the file is to say it. */
export interface FileToSend {
  readonly name: string;
  readonly content: Blob;
  readonly month: string | null;
  readonly language: Language | null;
}

export type Progress = { readonly phase: "sending"; readonly share: number } | { readonly phase: "reading" };

const FAILED: Answer<never> = { ok: false, refused: { code: null, words: null } };

/** With XMLHttpRequest, for fetch tells nothing about a body on its way. */
export function askToRead(
  slug: string,
  file: FileToSend,
  onProgress: (progress: Progress) => void,
): Promise<Answer<ReadImport>> {
  const fields = new URLSearchParams({ name: file.name });
  if (file.month !== null) fields.set("month", file.month);
  if (file.language !== null) fields.set("language", file.language);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/desk/${slug}/import/read?${fields}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ phase: "sending", share: total === 0 ? 0 : loaded / total });
    request.upload.onload = () => onProgress({ phase: "reading" });
    request.onload = () => resolve(answerOf<ReadImport>(request.status, request.responseText));
    request.onerror = () => resolve(FAILED);
    request.send(file.content);
  });
}

export async function askToAdd(
  slug: string,
  body: { readonly isOpen: boolean; readonly accepted: readonly string[]; readonly report: Report },
): Promise<Answer<AddedImport>> {
  try {
    const response = await fetch(`/desk/${slug}/import/add`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return answerOf<AddedImport>(response.status, await response.text());
  } catch {
    return FAILED;
  }
}

function answerOf<Value>(status: number, text: string): Answer<Value> {
  try {
    const value = JSON.parse(text);
    if (status === 200) return { ok: true, value };
    const { refused, code } = value;
    return typeof refused === "string" ? { ok: false, refused: { code, words: refused } } : FAILED;
  } catch {
    return FAILED;
  }
}
