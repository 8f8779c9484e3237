/** The one editor on the screen: bound to the open entry's text, with other people's carets in it. */
import { Button } from "@mantine/core";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { bodyText } from "../../server/domain/document/document-shape.ts";
import type { Citation } from "../../server/domain/report/model.ts";
import { type CiteOption, CitePicker } from "../components/desk/cite-picker.tsx";
import type { CitationFace } from "../components/desk/static-body.tsx";
import { BODY_EXTENSIONS } from "./body-schema.ts";
import { showNumbers } from "./citation-node.ts";
import { CiteKeys, type CiteRequest } from "./cite-keys.ts";
import type { DeskSession } from "./desk-session.ts";
import { newId } from "./new-id.ts";
import { SharedBody } from "./shared-body.ts";

/** Where the caret goes when the entry opens: the end, or a place somebody clicked, in pixels of the window. */
export type OpenAt = "end" | { readonly left: number; readonly top: number };

interface BodyEditorProps {
  readonly session: Pick<DeskSession, "doc" | "awareness" | "undo">;
  readonly entryId: string;
  readonly citations: readonly Citation[];
  readonly faceOf: (citation: Citation) => CitationFace;
  /** The language the text is written in. */
  readonly language: string;
  readonly openAt: OpenAt;
  readonly citeOptions: (query: string) => readonly CiteOption[];
  /** Gives the id of the source to cite; null when it cannot be had. */
  readonly onChooseSource: (key: string, query: string) => string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onLeave: () => void;
}

interface Asked extends CiteRequest {
  readonly at: { readonly left: number; readonly top: number };
}

export function BodyEditor(props: BodyEditorProps) {
  const { session, entryId, citations, faceOf, openAt, citeOptions, onChooseSource } = props;
  const { t } = useTranslation("desk");
  const [asked, setAsked] = useState<Asked | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;

  const editor = useEditor(
    {
      extensions: [
        ...BODY_EXTENSIONS,
        SharedBody.configure({
          fragment: bodyText(session.doc, entryId),
          manager: session.undo.manager,
          onUndo: () => latest.current.onUndo(),
          onRedo: () => latest.current.onRedo(),
          onLeave: () => latest.current.onLeave(),
        }),
        CollaborationCaret.configure({ provider: { awareness: session.awareness }, user: {} }),
        CiteKeys.configure({ onCite: (request) => ask(request) }),
      ],
      // A page's policy may forbid styles that a script writes; desk.css has them.
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          class: "desk-text",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": t("entry.body"),
          spellcheck: "true",
          lang: props.language,
        },
      },
    },
    [session, entryId],
  );

  const asking = useRef<(request: CiteRequest) => void>(() => {});
  asking.current = (request) => {
    if (!editor || !frame.current) return;
    const caret = editor.view.coordsAtPos(editor.state.selection.head);
    const box = frame.current.getBoundingClientRect();
    const left = Math.max(0, Math.min(caret.left - box.left, box.width - 380));
    setAsked({ ...request, at: { left, top: caret.bottom - box.top + 4 } });
  };
  function ask(request: CiteRequest): void {
    asking.current(request);
  }

  useEffect(() => {
    if (!editor) return;
    const { openAt } = latest.current;
    const clicked = openAt === "end" ? null : editor.view.posAtCoords(openAt);
    editor.commands.focus(clicked?.pos ?? "end");
  }, [editor]);

  useLayoutEffect(() => {
    if (!editor) return;
    const show = () => showNumbers(editor.view.dom, latest.current.citations, latest.current.faceOf);
    show();
    editor.on("transaction", show);
    return () => {
      editor.off("transaction", show);
    };
  }, [editor]);
  useLayoutEffect(() => {
    if (editor && !editor.isDestroyed) showNumbers(editor.view.dom, citations, faceOf);
  }, [editor, citations, faceOf]);

  function cite(key: string, query: string): void {
    const sourceId = onChooseSource(key, query);
    setAsked(null);
    if (!editor || sourceId === null) return;
    const citation = { type: "citation", attrs: { id: newId(), sourceId, locator: null } };
    editor.chain().focus().insertContent(citation).run();
  }

  function cancel(asText: boolean): void {
    const fallback = asked?.fallback ?? "";
    setAsked(null);
    if (!editor) return;
    editor.chain().focus().run();
    if (asText && fallback !== "") editor.view.dispatch(editor.state.tr.insertText(fallback));
  }

  return (
    <div className="desk-editor" ref={frame} data-open-at={openAt === "end" ? "end" : "click"}>
      {editor && (
        <Toolbar editor={editor} onCite={() => ask({ query: "", fallback: "" })} onUndo={props.onUndo} />
      )}
      <EditorContent editor={editor} />
      {asked && (
        <CitePicker
          initialQuery={asked.query}
          optionsFor={citeOptions}
          at={asked.at}
          onChoose={cite}
          onCancel={cancel}
        />
      )}
    </div>
  );
}

interface ToolbarProps {
  readonly editor: Editor;
  readonly onCite: () => void;
  readonly onUndo: () => void;
}

function Toolbar({ editor, onCite, onUndo }: ToolbarProps) {
  const { t } = useTranslation("desk");
  const state = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      bold: one.isActive("bold"),
      italic: one.isActive("italic"),
      quotation: one.isActive("quotation"),
    }),
  });
  const tools = [
    { key: "bold", act: () => editor.chain().focus().toggleBold().run() },
    { key: "italic", act: () => editor.chain().focus().toggleItalic().run() },
    { key: "quotation", act: () => editor.chain().focus().toggleNode("quotation", "paragraph").run() },
  ] as const;
  return (
    <div className="desk-tools" role="toolbar" aria-label={t("entry.tools")}>
      {tools.map(({ key, act }) => (
        <Button
          className="desk-button"
          key={key}
          size="compact-xs"
          variant={state[key] ? "light" : "subtle"}
          color="gray"
          aria-pressed={state[key]}
          data-tool={key}
          onMouseDown={(event) => event.preventDefault()}
          onClick={act}
        >
          {t(`entry.${key}`)}
        </Button>
      ))}
      <Button
        className="desk-button"
        size="compact-xs"
        variant="subtle"
        color="gray"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onUndo}
      >
        {t("frame.undo")}
      </Button>
      <Button
        className="desk-button"
        size="compact-xs"
        variant="subtle"
        color="gray"
        title={t("entry.citeLong")}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onCite}
      >
        {t("entry.cite")}
      </Button>
    </div>
  );
}
