/** Tells whoever keeps sockets open that a person's sessions or roles have changed. */
export interface AccessNotices {
  /** Called after the change is committed. Never fails: a notice that is lost is made good by the regular re-check. */
  announce(personId: string): Promise<void>;
}
