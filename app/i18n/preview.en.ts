/** Every word of the preview. English first; other languages get a file of the same shape. */
export const previewEn = {
  keys: "Page Up, Page Down and Space turn the page once one is in it · Tab goes to the links",
  show: "Show as",
  page: "Page",
  word: "Word",
  draft: "Draft: this is what readers will see. Nobody outside the team sees it before it is published.",
  frame: "The month as a page",
  drawing: "Setting the page…",
  failed: "The page could not be set just now. What is written is safe; open the preview again.",
  wordLead: "The month as it stands at this moment, as a file to keep.",
  wordMark:
    "Each file says that it is a draft: in its name, in its title and in its first line. Nothing in it has been reviewed or published.",
  download: {
    docx: "Word file",
    docxHint: "with real footnotes, headings by day",
    txt: "Text",
    txtHint: "reads back into a month",
    json: "Data",
    jsonHint: "chronicle-report/1, for programs",
  },
} as const;
