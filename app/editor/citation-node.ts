/**
 * The citation in the editor: a superscript that shows a number it does not
 * hold. `data-citation` marks it, so that numbers can be written over the
 * shown elements in reading order without touching the text.
 */
import { Node } from "@tiptap/core";
import { BODY_NODES } from "../../server/domain/document/body-schema.ts";
import type { Citation } from "../../server/domain/report/model.ts";

const { group, inline, atom, attrs } = BODY_NODES.citation;

export const citationNode = Node.create({
  name: "citation",
  group,
  inline,
  atom,
  selectable: true,
  addAttributes() {
    const attribute = (name: keyof typeof attrs) => ({
      default: attrs[name].default,
      validate: attrs[name].validate,
      parseHTML: (element: HTMLElement) =>
        element.getAttribute(`data-${name.toLowerCase()}`) ?? attrs[name].default,
      renderHTML: (values: Record<string, unknown>) =>
        values[name] == null ? {} : { [`data-${name.toLowerCase()}`]: values[name] },
    });
    return { id: attribute("id"), sourceId: attribute("sourceId"), locator: attribute("locator") };
  },
  parseHTML: () => [{ tag: "sup[data-citation]" }],
  renderHTML: ({ HTMLAttributes }) => ["sup", { ...HTMLAttributes, "data-citation": "" }],
  renderText: () => "",
  addNodeView() {
    return () => {
      const dom = document.createElement("sup");
      dom.className = "desk-citation";
      dom.setAttribute("data-citation", "");
      return { dom, ignoreMutation: () => true };
    };
  },
});

/** What a citation's superscript says. */
export interface CitationFace {
  readonly number: number;
  readonly isMissing: boolean;
}

/** Writes numbers over the shown citations; those the report has not caught up with keep theirs. */
export function showNumbers(
  root: ParentNode,
  citations: readonly Citation[],
  faceOf: (citation: Citation) => CitationFace,
): void {
  root.querySelectorAll<HTMLElement>("[data-citation]").forEach((element, index) => {
    const citation = citations[index];
    if (!citation) return;
    const { number, isMissing } = faceOf(citation);
    if (element.textContent !== String(number)) element.textContent = String(number);
    element.classList.toggle("desk-citation-missing", isMissing);
  });
}
