/** What the desk and the reader of its month say to each other, across the line between page and worker. */
import type { ReportFacts } from "../../server/domain/document/document-reader.ts";
import type {
  Entry,
  Finding,
  LawReference,
  Place,
  ReportHeader,
  Source,
} from "../../server/domain/report/model.ts";
import type { LeadInText, Recognised } from "./recognised.ts";

/** What is other than it was; null lists stand as they were. Values are contents, without derived numbers. */
export interface MonthChange {
  readonly header: ReportHeader | null;
  readonly entryIds: readonly string[] | null;
  readonly entries: readonly Entry[];
  readonly sourceIds: readonly string[] | null;
  readonly sources: readonly Source[];
}

/** What the words of the entry on the screen name and its fields do not have. */
export interface Noticed {
  readonly entryId: string;
  readonly recognised: Recognised;
  readonly lead: LeadInText | null;
}

export interface PlaceQuestion {
  readonly type: "places";
  readonly field: keyof Place;
  readonly typed: string;
  /** What the other fields hold. */
  readonly place: Place;
}

export interface LawQuestion {
  readonly type: "law";
  readonly typed: string;
}

/** What may be offered for what was typed as a person's role. */
export interface RoleQuestion {
  readonly type: "roles";
  readonly typed: string;
}

export type Question = PlaceQuestion | LawQuestion | RoleQuestion;

export interface Answers {
  readonly places: readonly string[];
  readonly law: LawReference | null;
  readonly roles: readonly string[];
}

/** A finding that was told before is named by its place in the last list. */
export type ToldFinding = Finding | number;

export type ToReader =
  | { readonly kind: "open"; readonly facts: ReportFacts }
  | { readonly kind: "change"; readonly change: MonthChange }
  | { readonly kind: "look"; readonly entryId: string | null }
  | { readonly kind: "ask"; readonly id: number; readonly question: Question };

export type FromReader =
  | { readonly kind: "ready" }
  | { readonly kind: "noticed"; readonly noticed: Noticed | null }
  | { readonly kind: "findings"; readonly findings: readonly ToldFinding[] }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answers[Question["type"]] };
