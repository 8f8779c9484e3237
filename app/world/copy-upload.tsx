/** Keeps a page or a PDF that a person saved where no robot is let in. */
import { FileButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sendCopy } from "./ask-world.ts";

interface CopyUploadProps {
  readonly home: string;
  readonly sourceId: string;
  readonly onKept: () => void;
}

type Upload =
  | { readonly kind: "none" | "sending" | "kept" }
  | { readonly kind: "refused"; readonly words: string };

export function CopyUpload({ home, sourceId, onKept }: CopyUploadProps) {
  const { t } = useTranslation("world");
  const [upload, setUpload] = useState<Upload>({ kind: "none" });

  async function send(file: File | null): Promise<void> {
    if (!file) return;
    setUpload({ kind: "sending" });
    const said = await sendCopy(home, sourceId, file);
    setUpload(said.ok ? { kind: "kept" } : { kind: "refused", words: said.refused ?? t("panel.failed") });
    if (said.ok) onKept();
  }
  const isSending = upload.kind === "sending";
  return (
    <p className="world-acts">
      <FileButton accept=".html,.htm,.pdf,text/html,application/pdf" onChange={(file) => void send(file)}>
        {(props) => (
          <button {...props} type="button" className="desk-suggested" disabled={isSending}>
            {t(isSending ? "past.uploading" : "past.upload")}
          </button>
        )}
      </FileButton>
      {upload.kind === "kept" && <span role="status">{t("past.uploaded")}</span>}
      {upload.kind === "refused" && (
        <span className="world-refused" role="alert">
          {upload.words}
        </span>
      )}
    </p>
  );
}
