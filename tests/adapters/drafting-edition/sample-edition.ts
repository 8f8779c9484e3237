/** An edition in which everything occurs that an edition's files print. */
import type { EditionFacts } from "../../../server/domain/edition/edition-facts.ts";
import { freezeReport } from "../../../server/domain/edition/freeze-report.ts";
import { cite, entry, report, source } from "../../factories/report.ts";

export const FROZEN = freezeReport(
  report(
    entry(
      "2023-09-04",
      "The district court of Tarn opened the hearing.",
      cite(1),
      "\n",
      "Қазақша: ІҢҒҮ.",
      cite(2),
    ),
    entry("2023-09-05/2023-09-07", "The appeal of the teachers of Velm was heard.", cite(3, 1)),
    {
      header: { title: "A month in Velm" },
      sources: [
        source(1, {
          title: "Страница 1",
          publishedOn: "2023-09-04",
          accessedOn: "2023-10-01",
          numbers: [1, 3],
        }),
        source(2, { kind: "withheld", title: "x" }),
      ],
    },
  ),
  "report-1",
);

export const FACTS: EditionFacts = {
  n: 2,
  publishedOn: "2023-10-04",
  chronicleTitle: "Steppe Chronicle",
  origin: "https://desk.example.org",
  path: "/steppe/2023-09",
  corrections: [
    {
      entryId: FROZEN.entries[0]?.id ?? "",
      kind: "changed",
      name: "4 September",
      before: ["was"],
      after: ["is"],
    },
  ],
  isAlone: true,
};
