/** The one editor on the screen: bound to the open entry's text, with other people's carets in it. */
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { XmlFragment } from "yjs";
import { bodyText } from "../../server/domain/document/document-shape.ts";
import type { Block, Citation } from "../../server/domain/report/model.ts";
import { type BodyTool, BodyTools } from "../components/desk/body-tools.tsx";
import { CitePicker } from "../components/desk/cite-picker.tsx";
import { PastedLinks } from "../components/desk/pasted-links.tsx";
import type { CitationFace } from "../components/desk/static-body.tsx";
import type { TextMark } from "../components/desk/text-marks.ts";
import { BODY_EXTENSIONS } from "./body-schema.ts";
import { calmCaret } from "./calm-caret.ts";
import { CitationKeys } from "./citation-keys.ts";
import { showNumbers } from "./citation-node.ts";
import { CitationPopover } from "./citation-popover.tsx";
import { CiteKeys, type CiteRequest } from "./cite-keys.ts";
import { type CitationAt, changeCitation, citeLinks, insertCitation, leaveCitation } from "./citing-text.ts";
import type { Outcome } from "./desk-actions.ts";
import type { DeskSession } from "./desk-session.ts";
import { FindingMarks, showMarks } from "./finding-marks.ts";
import { type PastedRange, Pasting } from "./pasting.ts";
import { caretOf } from "./remote-caret.ts";
import { SharedBody } from "./shared-body.ts";
import type { Citing } from "./use-citing.ts";
import { usePointing } from "./use-pointing.ts";
import type { PointAt } from "./words-frame.tsx";

/** Where the caret goes when the entry opens: the end, or a place somebody clicked, in pixels of the window. */
export type OpenAt = "end" | { readonly left: number; readonly top: number };

interface BodyEditorProps {
  readonly session: Pick<DeskSession, "doc" | "awareness" | "undo">;
  /** The entry's, or a name for whatever else `fragment` is the text of. */
  readonly entryId: string;
  /** The entry's body unless it is another text. */
  readonly fragment?: XmlFragment;
  /** What a screen reader calls the text. */
  readonly label?: string;
  /** The text as the report has it, which the marks were made of. */
  readonly body: readonly Block[];
  readonly citations: readonly Citation[];
  readonly marks: readonly TextMark[];
  readonly faceOf: (citation: Citation) => CitationFace;
  /** The language the text is written in. */
  readonly language: string;
  readonly openAt: OpenAt;
  readonly citing: Citing;
  readonly summaryOf: (citation: Citation) => React.ReactNode;
  readonly pointAt: PointAt;
  readonly onFix: (keys: readonly string[]) => boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onLeave: () => void;
  /** Shows what was done, or why it was not possible. */
  readonly onOutcome: (outcome: Outcome<unknown>, done: string | null) => void;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

/** A source is asked for: for a new citation, or for one that cites another. */
type Asked = CiteRequest & { readonly at: Place; readonly instead: CitationAt | null };

const POPUP_WIDTH = 380;
const DONE: Outcome = { ok: true, value: undefined };

export function BodyEditor(props: BodyEditorProps) {
  const { session, entryId, citations, marks, faceOf, openAt, citing } = props;
  const { t } = useTranslation("desk");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opened, setOpened] = useState<{ readonly citation: CitationAt; readonly at: Place } | null>(null);
  const [pasted, setPasted] = useState<PastedRange | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;

  const editor = useEditor(
    {
      extensions: [
        ...BODY_EXTENSIONS,
        SharedBody.configure({
          fragment: props.fragment ?? bodyText(session.doc, entryId),
          manager: session.undo.manager,
          onUndo: () => latest.current.onUndo(),
          onRedo: () => latest.current.onRedo(),
          onLeave: () => latest.current.onLeave(),
        }),
        CollaborationCaret.configure({
          provider: { awareness: calmCaret(session.awareness) },
          user: {},
          render: caretOf,
        }),
        CiteKeys.configure({ onCite: (request) => acts.current.ask(request, null) }),
        CitationKeys.configure({ onOpen: (citation) => acts.current.open(citation) }),
        FindingMarks.configure({ onFixHere: (keys) => latest.current.onFix(keys) }),
        Pasting.configure({
          pack: citing.pack,
          faceOf: citing.faceOf,
          settle: citing.settle,
          onLinks: setPasted,
          onLeftOut: (count) => latest.current.onOutcome(DONE, t("paste.leftOut", { count })),
          onTooLong: () => latest.current.onOutcome({ ok: false, message: t("paste.tooLong") }, null),
        }),
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
          "aria-label": props.label ?? t("entry.body"),
          spellcheck: "true",
          lang: props.language,
        },
      },
    },
    [session, entryId],
  );

  function placeOf(pos: number): Place {
    const box = frame.current?.getBoundingClientRect();
    if (!editor || !box) return { left: 0, top: 0 };
    const caret = editor.view.coordsAtPos(pos);
    const left = Math.max(0, Math.min(caret.left - box.left, box.width - POPUP_WIDTH));
    return { left, top: caret.bottom - box.top + 4 };
  }
  const acts = useRef({
    ask: (_request: CiteRequest, _instead: CitationAt | null) => {},
    open: (_citation: CitationAt) => {},
  });
  acts.current = {
    ask(request, instead) {
      if (!editor) return;
      setOpened(null);
      setAsked({ ...request, instead, at: placeOf(instead?.pos ?? editor.state.selection.to) });
    },
    open: (citation) => {
      props.pointAt(null);
      setOpened({ citation, at: placeOf(citation.pos) });
    },
  };

  // Before the next letter, which else would be a command of the list's.
  useLayoutEffect(() => {
    if (!editor) return;
    const { openAt } = latest.current;
    const clicked = openAt === "end" ? null : editor.view.posAtCoords(openAt);
    editor.commands.focus(clicked?.pos ?? "end");
    // That waits for the next frame; whoever types on at once would type into the list.
    editor.view.focus();
  }, [editor]);

  useLayoutEffect(() => {
    if (!editor) return;
    const show = () => showNumbers(editor.view.dom, latest.current.citations, latest.current.faceOf);
    show();
    editor.on("update", show);
    return () => {
      editor.off("update", show);
    };
  }, [editor]);
  useLayoutEffect(() => {
    if (editor && !editor.isDestroyed) showNumbers(editor.view.dom, citations, faceOf);
  }, [editor, citations, faceOf]);
  // The text the marks were made of comes with them; it alone is no reason to mark anew.
  useLayoutEffect(() => {
    if (editor && !editor.isDestroyed) showMarks(editor.view, marks, latest.current.body);
  }, [editor, marks]);
  usePointing(editor, props.pointAt);

  function cite(key: string, query: string): void {
    const sourceId = citing.choose(key, query);
    const instead = asked?.instead ?? null;
    setAsked(null);
    if (!editor || sourceId === null) return;
    if (instead === null) return insertCitation(editor, sourceId);
    changeCitation(editor, instead.id, { sourceId });
    leaveCitation(editor, instead.id);
  }

  /** What was typed behind a `[` that begins no citation is text: it goes where the caret is. */
  function keepAsText(typed: string | null, returns: boolean): void {
    const kept = asked?.kept ?? null;
    setAsked(null);
    if (!editor || editor.isDestroyed) return;
    const text = typed === null || kept === null ? "" : kept + typed;
    if (text !== "") editor.view.dispatch(editor.state.tr.insertText(text).scrollIntoView());
    if (returns) editor.view.focus();
  }

  return (
    <div className="desk-editor" ref={frame} data-open-at={openAt === "end" ? "end" : "click"}>
      <EditorContent editor={editor} />
      {/* Behind the text, so that the place is one Tab before it; the eye finds the tools above. */}
      {editor && (
        <Toolbar
          editor={editor}
          onCite={() => acts.current.ask({ query: "", kept: null }, null)}
          onUndo={props.onUndo}
          onRedo={props.onRedo}
        />
      )}
      {editor && pasted && (
        <PastedLinks
          count={pasted.links.length}
          onCite={() => {
            citeLinks(editor, pasted, citing.sourceAt);
            setPasted(null);
            editor.view.focus();
          }}
          onDismiss={() => setPasted(null)}
        />
      )}
      {editor && opened && (
        <CitationPopover
          key={opened.citation.id}
          editor={editor}
          id={opened.citation.id}
          at={opened.at}
          citations={citations}
          summaryOf={props.summaryOf}
          onChangeSource={() => acts.current.ask({ query: "", kept: null }, opened.citation)}
          onClose={() => setOpened(null)}
        />
      )}
      {asked && (
        <CitePicker
          initialQuery={asked.query}
          isAside={asked.kept === "["}
          optionsFor={citing.options}
          at={asked.at}
          onChoose={cite}
          onKeep={keepAsText}
        />
      )}
    </div>
  );
}

interface ToolbarProps {
  readonly editor: NonNullable<ReturnType<typeof useEditor>>;
  readonly onCite: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

function Toolbar({ editor, onCite, onUndo, onRedo }: ToolbarProps) {
  const state = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      bold: one.isActive("bold"),
      italic: one.isActive("italic"),
      quotation: one.isActive("quotation"),
    }),
  });
  const tools: readonly BodyTool[] = [
    { key: "bold", isOn: state.bold, act: () => editor.chain().focus().toggleBold().run() },
    { key: "italic", isOn: state.italic, act: () => editor.chain().focus().toggleItalic().run() },
    {
      key: "quotation",
      isOn: state.quotation,
      act: () => editor.chain().focus().toggleNode("quotation", "paragraph").run(),
    },
    { key: "undo", isOn: null, act: onUndo },
    { key: "redo", isOn: null, act: onRedo },
    { key: "cite", isOn: null, act: onCite },
  ];
  return <BodyTools tools={tools} />;
}
