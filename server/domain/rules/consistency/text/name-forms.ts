/** C08: an outlet, a hashtag or a unit in several forms. */
import { blockText } from "../../../report/text.ts";
import { reportRule } from "../../rule.ts";
import { type FormUse, formFindings } from "./form-uses.ts";
import { hashtagUses } from "./hashtag-uses.ts";
import { outletUses } from "./outlet-uses.ts";
import { unitUses } from "./unit-uses.ts";

export const nameForms = reportRule<readonly FormUse[]>({
  id: "C08",
  severity: "info",
  title: "Outlet, hashtag or unit in several forms",
  explanation:
    "An outlet's name, a hashtag or a unit of money is written in more than one way: “Radio Zhetisu” and " +
    "“Zhetisu Radio”, “tenge” and “tg.”. One form reads better and is found by one search. Leave it inside a " +
    "quotation.",
  collect: (entry) =>
    entry.body.flatMap((block, index) => {
      const text = blockText(block);
      return [...hashtagUses(text, index), ...outletUses(text, index), ...unitUses(text, index)];
    }),
  judge: (facts) => formFindings(facts),
});
