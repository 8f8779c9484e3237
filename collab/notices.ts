/**
 * What an operator should hear about. The container decides where it goes;
 * nothing here carries the words of a document.
 */
export type CollabNotice =
  | {
      readonly kind:
        | "admission-failed"
        | "load-failed"
        | "commit-failed"
        | "document-failed"
        | "compaction-failed"
        | "handler-failed";
      readonly docId: string;
      readonly error: unknown;
    }
  | {
      readonly kind: "edit-refused";
      readonly docId: string;
      readonly personId: string;
      readonly connectionId: string;
      readonly reason: string;
      readonly detail: string;
    }
  | { readonly kind: "compacted"; readonly docId: string; readonly upTo: number; readonly bytes: number };

export type TellOperator = (notice: CollabNotice) => void;
