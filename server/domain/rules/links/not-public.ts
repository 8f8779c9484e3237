/** U10: no address that a reader could open. */
import { finding, type SourceRule } from "../rule.ts";
import { defectOf, type LinkDefect } from "./source-link.ts";

const WHY: Readonly<Record<LinkDefect, string>> = {
  unreadable: "cannot be read as a web address",
  scheme: "is not an http or https address",
  credentials: "contains a user name or password",
  private: "points into a private network or at one computer",
};

export const U10: SourceRule = {
  id: "U10",
  severity: "block",
  scope: "source",
  title: "Not a public web address",
  explanation:
    "The link is not an http or https address, contains somebody's user name or password, or points at a machine that only its owner can reach. A reader cannot open it, and it may give away how your team works. Paste the public address, or record the source as a document or testimony.",
  check(source) {
    const defect = defectOf(source);
    // The address itself is not repeated: it may hold a password.
    return defect === null
      ? []
      : [finding({ sourceId: source.id }, `The link of source {source} ${WHY[defect]}`)];
  },
};
