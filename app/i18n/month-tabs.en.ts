/** What a browser's tab says of a month's screens: of several open ones, the first words tell them apart. English first. */
export const monthTabsEn = {
  desk: "{{month}} · Desk · {{chronicle}}",
  sources: "Sources · {{month}} · {{chronicle}}",
  preview: "Preview · {{month}} · {{chronicle}}",
  review: "Review · {{month}} · {{chronicle}}",
  history: "History · {{month}} · {{chronicle}}",
  publish: "Publish · {{month}} · {{chronicle}}",
  import: "Import · {{month}} · {{chronicle}}",
  importAny: "Import · {{chronicle}}",
} as const;
