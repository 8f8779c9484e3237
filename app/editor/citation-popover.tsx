/** One citation of the open text, to be changed in place. */
import type { Editor } from "@tiptap/core";
import type { ReactNode } from "react";
import type { Citation } from "../../server/domain/report/model.ts";
import { CitationForm } from "../components/desk/citation-form.tsx";
import type { CardPlace } from "../components/desk/word-card.tsx";
import { changeCitation, citationWithId, leaveCitation, removeCitation } from "./citing-text.ts";

interface CitationPopoverProps {
  readonly editor: Editor;
  readonly id: string;
  readonly at: CardPlace;
  readonly citations: readonly Citation[];
  readonly summaryOf: (citation: Citation) => ReactNode;
  readonly onChangeSource: () => void;
  readonly onClose: () => void;
}

export function CitationPopover(props: CitationPopoverProps) {
  const { editor, id, at, citations, summaryOf, onChangeSource, onClose } = props;
  const citation = citationWithId(editor, id);
  const shown = citations.find((one) => one.id === id);
  if (!citation) return null;
  const close = () => {
    onClose();
    leaveCitation(editor, id);
  };
  return (
    <CitationForm
      at={at}
      locator={citation.locator}
      onLocator={(locator) => {
        changeCitation(editor, id, { locator });
        close();
      }}
      onChangeSource={onChangeSource}
      onRemove={() => {
        onClose();
        removeCitation(editor, id);
      }}
      onClose={close}
    >
      {shown && summaryOf(shown)}
    </CitationForm>
  );
}
