/** A server's copy of a document, which asks the validator about every update as the real one does. */
import * as Y from "yjs";
import { validateTransaction } from "../../../server/formats/ydoc/validate-transaction.ts";
import { openUpdate } from "./opened.ts";

export interface Judge {
  readonly doc: Y.Doc;
  /** Objections to the update, in the order of the transactions it caused. */
  readonly judge: (update: Uint8Array) => readonly string[];
}

export function judgeOf(seed: Uint8Array): Judge {
  const doc = openUpdate(seed);
  const objections: string[] = [];
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    const objection = validateTransaction({ doc, transaction });
    if (objection !== null) objections.push(objection);
  });
  return {
    doc,
    judge(update) {
      objections.length = 0;
      Y.applyUpdate(doc, update);
      return [...objections];
    },
  };
}
