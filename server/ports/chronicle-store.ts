/** Chronicles: the series that reports belong to. */
import type { Language } from "../domain/report/model.ts";

export interface ChronicleRow {
  readonly id: string;
  readonly teamId: string;
  /** Names it in addresses; unique in the house. */
  readonly slug: string;
  readonly title: string;
  readonly language: Language;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export interface ChronicleStore {
  findBySlug(slug: string): Promise<ChronicleRow | null>;
  /** Of these teams, the oldest first. */
  listOf(teamIds: readonly string[]): Promise<readonly ChronicleRow[]>;
  /** False, and nothing added, when the slug is taken. */
  add(chronicle: ChronicleRow): Promise<boolean>;
}
