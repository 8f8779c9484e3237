/** Between the citation picker and the report: what it offers, and what choosing does. */
import type { Report } from "../../server/domain/report/model.ts";
import type { CiteOption } from "../components/desk/cite-picker.tsx";
import { type CiteChoice, citeChoices, sourceName } from "./cite-choices.ts";
import type { DeskActions, Outcome } from "./desk-actions.ts";

const NEW = "new";
const keyOf = (choice: CiteChoice) => (choice.kind === "new" ? NEW : choice.source.id);

export interface Citing {
  options(query: string): readonly CiteOption[];
  /** The id of the source to cite, made when it is new; null when it cannot be had. */
  choose(key: string, query: string): string | null;
}

export function useCiting(
  report: Report,
  actions: DeskActions,
  onOutcome: (outcome: Outcome<unknown>, done: string | null) => void,
): Citing {
  return {
    options: (query) => citeChoices(query, report.sources).map(asOption),
    choose(key, query) {
      const choice = citeChoices(query, report.sources).find((one) => keyOf(one) === key);
      if (!choice) return null;
      if (choice.kind === "source") return choice.source.id;
      const made = actions.newSource(choice.url, choice.outlet);
      if (made.ok) return made.value;
      onOutcome(made, null);
      return null;
    },
  };
}

function asOption(choice: CiteChoice): CiteOption {
  if (choice.kind === "new")
    return {
      key: NEW,
      kind: "new",
      number: "",
      outlet: choice.outlet,
      title: choice.url,
      removed: choice.removed,
    };
  const { source, isSamePage } = choice;
  return {
    key: source.id,
    kind: isSamePage ? "same-page" : "source",
    number: source.numbers.join(", "),
    ...sourceName(source),
    removed: [],
  };
}
