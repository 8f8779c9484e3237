/** Step one: a file dropped, chosen or pasted. What Word and Google Docs put on the clipboard is a page, and is taken as one. */
import { Button, FileButton, Textarea } from "@mantine/core";
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

export interface FileChosen {
  readonly name: string;
  readonly content: Blob;
}

interface ChooseFileProps {
  readonly isBusy: boolean;
  /** Month and language, between the file and the paste box. */
  readonly fields: ReactNode;
  readonly onFile: (file: FileChosen) => void;
}

const ACCEPT = ".txt,.md,.docx,.html,.htm,.json";

export function ChooseFile({ isBusy, fields, onFile }: ChooseFileProps) {
  const { t } = useTranslation("import");
  const [isOver, setIsOver] = useState(false);
  const resetInput = useRef<() => void>(null);

  function take(file: File | null | undefined): void {
    if (file) onFile({ name: file.name, content: file });
    // The same file may be chosen again after it was corrected.
    resetInput.current?.();
  }
  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button inside is the other */}
      <div
        className="import-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <p className="import-drop-words">{t(isOver ? "choose.dropNow" : "choose.drop")}</p>
        <FileButton
          onChange={take}
          accept={ACCEPT}
          resetRef={resetInput}
          inputProps={{ "aria-label": t("choose.pick"), tabIndex: -1 }}
        >
          {(button) => (
            <Button {...button} variant="default" loading={isBusy}>
              {t("choose.pick")}
            </Button>
          )}
        </FileButton>
        <p className="import-quiet">{t("choose.kinds")}</p>
      </div>
      {fields}
      <PasteBox isBusy={isBusy} onFile={onFile} />
    </>
  );
}

function PasteBox({ isBusy, onFile }: Pick<ChooseFileProps, "isBusy" | "onFile">) {
  const { t } = useTranslation("import");
  const [text, setText] = useState("");
  const [page, setPage] = useState<string | null>(null);

  function onPaste(event: ClipboardEvent): void {
    const html = event.clipboardData.getData("text/html");
    if (html === "") return;
    event.preventDefault();
    setPage(html);
    setText(event.clipboardData.getData("text/plain"));
  }
  function read(): void {
    const [ending, words] = page === null ? (["txt", text] as const) : (["html", page] as const);
    const content = new Blob([words], { type: ending === "html" ? "text/html" : "text/plain" });
    onFile({ name: `${t(`choose.pastedNames.${ending}`)}.${ending}`, content });
  }

  return (
    <div className="import-paste">
      <Textarea
        label={t("choose.pasteLabel")}
        description={t("choose.pasteHint")}
        rows={6}
        value={text}
        readOnly={page !== null}
        onPaste={onPaste}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {page !== null && (
        <p className="import-quiet" role="status">
          {t("choose.pasted", { count: text.length })}{" "}
          <button
            type="button"
            className="import-link"
            onClick={() => {
              setPage(null);
              setText("");
            }}
          >
            {t("choose.removePasted")}
          </button>
        </p>
      )}
      <div>
        <Button
          variant="default"
          disabled={text.trim() === "" && page === null}
          loading={isBusy}
          onClick={read}
        >
          {t("choose.read")}
        </Button>
      </div>
    </div>
  );
}
