/** C07: one law in several forms. */
import { reportRule } from "../../rule.ts";
import { type FormUse, formFindings } from "./form-uses.ts";
import { lawUses } from "./law-uses.ts";

export const lawForms = reportRule<readonly FormUse[]>({
  id: "C07",
  severity: "info",
  title: "One law in several forms",
  explanation:
    "The same law is written in more than one way: “of the RK” and “of the Republic of Kazakhstan”, “Articles " +
    "405, 258” and “Articles 258, 405”. A reader who searches for one form misses the other. Leave it where a " +
    "quotation or a document's own title is printed as it stands.",
  collect: (entry) => lawUses(entry),
  judge: (facts) => formFindings(facts),
});
