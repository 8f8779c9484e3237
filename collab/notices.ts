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

/** One line for an operator to read; null for what needs nobody's attention. */
export function describeNotice(notice: CollabNotice): string | null {
  switch (notice.kind) {
    case "compacted":
      return null;
    case "edit-refused":
      return `an edit of ${notice.docId} by ${notice.personId} was refused (${notice.reason})`;
    default:
      return `${notice.kind}, document ${notice.docId}: ${notice.error instanceof Error ? notice.error.message : String(notice.error)}`;
  }
}
