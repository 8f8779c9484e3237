/**
 * A public web archive that is asked to keep a page. It tells the world what
 * the team is about to publish, so a house asks it only where the team chose so.
 */
export type ArchiveAnswer =
  | { readonly ok: true; readonly archiveUrl: string }
  | { readonly ok: false; readonly why: "off" | "not-confirmed" | "refused" };

export interface PublicArchive {
  readonly isOn: boolean;
  /** Asks, then looks whether the copy is really there; its address only when it is. */
  save(url: string): Promise<ArchiveAnswer>;
}
