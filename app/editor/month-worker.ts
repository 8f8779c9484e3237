/**
 * The desk's end of the reader that works beside it: a worker, so that reading
 * five hundred entries never holds up a keystroke; where a browser has none,
 * the same reader in the page.
 */
import type { Answers, FromReader, Question, ToReader } from "./month-messages.ts";

export interface MonthWorker {
  send(message: Exclude<ToReader, { kind: "ask" }>): void;
  /** Never answers after the desk is closed. */
  ask<Asked extends Question>(question: Asked): Promise<Answers[Asked["type"]]>;
  stop(): void;
}

/** A worker that has not said a word after so many milliseconds never will. */
const PATIENCE = 10_000;

export function openMonthWorker(onMessage: (message: FromReader) => void): MonthWorker {
  /** Said until the reader is there, in order. */
  const said: ToReader[] = [];
  const waiting = new Map<number, (answer: FromReader & { kind: "answer" }) => void>();
  let post: ((message: ToReader) => void) | null = null;
  let isReady = false;
  let isStopped = false;
  let asked = 0;
  let worker: Worker | null = null;

  function onHeard(message: FromReader): void {
    if (isStopped) return;
    if (message.kind === "ready") isReady = true;
    else if (message.kind === "answer") {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else onMessage(message);
  }

  /** Everything said so far is said again: a worker that failed has answered nothing. */
  function workHere(reason: string): void {
    if (isReady || isStopped || post !== null) return;
    console.warn(`The rules run in this page, because a worker could not be had: ${reason}.`);
    worker?.terminate();
    worker = null;
    void import("./month-reader.ts").then(({ createMonthReader }) => {
      const read = createMonthReader(onHeard);
      post = (message) => void setTimeout(() => isStopped || read(message));
      for (const message of said.splice(0)) post(message);
    });
  }

  function begin(): void {
    try {
      worker = new Worker(new URL("./rules-worker.ts", import.meta.url), { type: "module" });
    } catch (error) {
      workHere(String(error));
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
      said.length = 0;
      onHeard(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      workHere(event.message || "it did not load");
    };
    setTimeout(() => workHere("it did not answer"), PATIENCE);
  }

  function say(message: ToReader): void {
    if (isStopped) return;
    if (post) return post(message);
    if (!isReady) said.push(message);
    worker?.postMessage(message);
  }

  begin();
  return {
    send: say,
    ask: (question) =>
      new Promise((resolve) => {
        const id = ++asked;
        waiting.set(id, ({ answer }) => resolve(answer as Answers[(typeof question)["type"]]));
        say({ kind: "ask", id, question });
      }),
    stop() {
      isStopped = true;
      worker?.terminate();
      waiting.clear();
    },
  };
}
