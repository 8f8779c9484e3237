/**
 * A public web archive that is asked to keep a page. It tells the world what
 * the team is about to publish, so a house asks it only where the team chose so.
 */
export type ArchiveAnswer =
  | { readonly ok: true; readonly archiveUrl: string }
  | { readonly ok: false; readonly why: "off" | "not-confirmed" | "refused" };

export interface PublicArchive {
  readonly isOn: boolean;
  /**
   * Asks, then looks whether the copy is really there; its address only when it is. Not asked again when a copy taken
   * since `askedAt`, milliseconds since the epoch, is there already.
   */
  save(url: string, askedAt: number): Promise<ArchiveAnswer>;
}

/** One person's wish that one source's page be kept in public. */
export interface PublicSaveOrder {
  readonly reportId: string;
  readonly sourceId: string;
  readonly url: string;
  readonly personId: string;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
}

export interface PublicSave {
  readonly url: string;
  /** `kept-own`: confirmed, but somebody had filled in an address meanwhile, which was left. */
  readonly state: "asked" | "saved" | "kept-own" | "refused" | "not-confirmed";
  readonly archiveUrl: string | null;
}

/** How orders stand, for the screens. What lasts, the address, is in the source; this may be forgotten at a restart. */
export interface PublicSaves {
  of(reportId: string, sourceId: string): PublicSave | null;
  note(order: Pick<PublicSaveOrder, "reportId" | "sourceId">, save: PublicSave): void;
}
