/** How a citation is begun from the text: a typed `[`, or a pasted address. Both ask; neither writes. */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { isAddress } from "./cite-choices.ts";

export interface CiteRequest {
  readonly query: string;
  /** What is put into the text, before what was typed since, when the person does not cite after all; null: nothing is. */
  readonly kept: string | null;
}

export interface CiteKeysOptions {
  readonly onCite: (request: CiteRequest) => void;
}

export const CiteKeys = Extension.create<CiteKeysOptions>({
  name: "citeKeys",
  addOptions: () => ({ onCite: () => {} }),
  addProseMirrorPlugins() {
    const { onCite } = this.options;
    return [
      new Plugin({
        props: {
          handleTextInput(_view, _from, _to, text) {
            if (text !== "[") return false;
            onCite({ query: "", kept: "[" });
            return true;
          },
          handlePaste(_view, event) {
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (!isAddress(text)) return false;
            onCite({ query: text.trim(), kept: "" });
            return true;
          },
        },
      }),
    ];
  },
});
