/** Told after a publication or a withdrawal is committed, so that nothing older is served any longer. */
export interface PublicationNews {
  announce(): void;
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void;
}
