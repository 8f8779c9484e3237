/** Between the text and the report's sources: what the picker offers, what choosing does, what pasted citations come to cite. */
import type { Report, Source } from "../../server/domain/report/model.ts";
import type { CiteOption } from "../components/desk/cite-picker.tsx";
import { type CarriedSources, packSources, pastedSource } from "./carried-sources.ts";
import { type CiteChoice, citeChoices, sourceName } from "./cite-choices.ts";
import type { DeskActions, Outcome } from "./desk-actions.ts";
import { useStable } from "./use-stable.ts";

const NEW = "new";
const keyOf = (choice: CiteChoice) => (choice.kind === "new" ? NEW : choice.source.id);

export interface Citing {
  options(query: string): readonly CiteOption[];
  /** The id of the source to cite, made when it is new; null when it cannot be had. */
  choose(key: string, query: string): string | null;
  /** The source of this address: the report's own, or made; null when it cannot be had. */
  sourceAt(url: string): string | null;
  /** Sources packed for the clipboard. */
  pack(sourceIds: readonly string[]): string;
  /** What a copied citation says in other programs; only what everybody may see. */
  faceOf(sourceId: string): { readonly number: string; readonly address: string | null };
  /** Old id → the id to cite here, for pasted citations. */
  settle(
    sourceIds: readonly string[],
    carried: CarriedSources,
    shown: ReadonlyMap<string, string>,
  ): ReadonlyMap<string, string>;
}

export function useCiting(
  report: Report,
  actions: DeskActions,
  onOutcome: (outcome: Outcome<unknown>, done: string | null) => void,
): Citing {
  const { sources } = report;

  function idOf(choice: CiteChoice | undefined): string | null {
    if (!choice) return null;
    if (choice.kind === "source") return choice.source.id;
    const made = actions.newSource(choice.url, choice.outlet);
    if (made.ok) return made.value;
    onOutcome(made, null);
    return null;
  }

  return {
    options: useStable((query) => citeChoices(query, sources).map(asOption)),
    choose: useStable((key, query) => idOf(citeChoices(query, sources).find((one) => keyOf(one) === key))),
    sourceAt: useStable((url) => idOf(citeChoices(url, sources)[0])),
    pack: useStable((sourceIds) => packSources(sources.filter(({ id }) => sourceIds.includes(id)))),
    faceOf: useStable((sourceId) => {
      const source = sources.find(({ id }) => id === sourceId);
      return { number: source?.numbers.join(", ") ?? "", address: isPublic(source) ? source.url : null };
    }),
    settle: useStable((sourceIds, carried, shown) => {
      const meant = sourceIds.map((id) => ({
        id,
        source: pastedSource(id, shown.get(id) ?? "", sources, carried),
      }));
      const unknown = meant.flatMap(({ id, source }) => (source.kind === "new" ? [{ id, ...source }] : []));
      const made = unknown.length === 0 ? null : actions.newSources(unknown.map(({ fields }) => fields));
      if (made && !made.ok) onOutcome(made, null);
      const newIds = made?.ok ? made.value : [];
      return new Map([
        ...meant.flatMap(({ id, source }) => (source.kind === "known" ? [[id, source.id] as const] : [])),
        ...unknown.flatMap(({ id }, index) => {
          const newId = newIds[index];
          return newId === undefined ? [] : [[id, newId] as const];
        }),
      ]);
    }),
  };
}

function isPublic(source: Source | undefined): source is Source {
  return source?.kind === "web" || source?.kind === "document";
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
