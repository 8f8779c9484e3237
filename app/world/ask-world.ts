/** Asks the server about links and copies. Nothing thrown: what fails is an answer the screen can show. */
import type { CopyDifference } from "../../server/domain/observation/word-difference.ts";
import type { KnownWorld, ShownHistory } from "../http/open-world.ts";
import type { FoundInWorld } from "./merged-findings.ts";

export type { KnownWorld, ShownHistory };
export type KnownSource = KnownWorld["sources"][number];

export type Said = { readonly ok: true } | { readonly ok: false; readonly refused: string | null };

/** `home` is the month's address on the desk. Null when it cannot be had, here and below. */
export function askWorld(home: string): Promise<KnownWorld | null> {
  return ask(`${home}/world`);
}

export function askWorldFindings(home: string): Promise<readonly FoundInWorld[] | null> {
  return ask(`${home}/world/findings`);
}

export function askHistory(home: string, sourceId: string): Promise<ShownHistory | null> {
  return ask(sourceAddress(home, sourceId));
}

export type ShownDifference = CopyDifference & { readonly before: number; readonly after: number };

export function askDifference(
  home: string,
  firstId: string,
  secondId: string,
): Promise<ShownDifference | null> {
  return ask(`${copyAddress(home, firstId)}?against=${encodeURIComponent(secondId)}`);
}

/** Where a copy is looked at; with `?file` it is downloaded. */
export function copyAddress(home: string, copyId: string): string {
  return `${home}/copies/${encodeURIComponent(copyId)}`;
}

/** `fields.do` names what is done; see app/http/change-world.ts. */
export function sayToWorld(home: string, fields: Readonly<Record<string, string>>): Promise<Said> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return say(`${home}/world`, form);
}

export function sendCopy(home: string, sourceId: string, file: File): Promise<Said> {
  const form = new FormData();
  form.set("file", file);
  return say(sourceAddress(home, sourceId), form);
}

function sourceAddress(home: string, sourceId: string): string {
  return `${home}/sources/${encodeURIComponent(sourceId)}`;
}

async function say(path: string, body: FormData): Promise<Said> {
  try {
    const response = await fetch(path, { method: "POST", body });
    if (response.ok) return { ok: true };
    const answer = (await response.json()) as { readonly refused?: string };
    return { ok: false, refused: answer.refused ?? null };
  } catch {
    return { ok: false, refused: null };
  }
}

async function ask<Answer>(path: string): Promise<Answer | null> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
