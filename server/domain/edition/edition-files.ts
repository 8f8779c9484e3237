/** The files an edition consists of, byte for byte as published. */
export const EDITION_FILES = ["html", "docx", "json"] as const;
export type EditionFileKind = (typeof EDITION_FILES)[number];

export type EditionFiles = { readonly [Kind in EditionFileKind]: Uint8Array };
