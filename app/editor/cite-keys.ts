/** How a citation is begun from the text: a typed `[`, or a pasted address. Both ask; neither writes. */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { isAddress } from "./cite-choices.ts";

/** `fallback` is what stands in the text when the person does not cite after all. */
export interface CiteRequest {
  readonly query: string;
  readonly fallback: string;
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
            onCite({ query: "", fallback: "[" });
            return true;
          },
          handlePaste(_view, event) {
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (!isAddress(text)) return false;
            onCite({ query: text.trim(), fallback: text.trim() });
            return true;
          },
        },
      }),
    ];
  },
});
