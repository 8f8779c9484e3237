/** The few tools of a text, each a button that leaves the caret where it is. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

export interface BodyTool {
  readonly key: "bold" | "italic" | "quotation" | "undo" | "redo" | "cite";
  /** Null for what is done and not switched on. */
  readonly isOn: boolean | null;
  readonly act: () => void;
}

export function BodyTools({ tools }: { readonly tools: readonly BodyTool[] }) {
  const { t } = useTranslation("desk");
  const keys: Readonly<Partial<Record<BodyTool["key"], string>>> = {
    undo: "Ctrl+Z",
    redo: "Ctrl+Shift+Z",
    cite: "[",
    bold: "Ctrl+B",
    italic: "Ctrl+I",
    quotation: "Ctrl+Shift+B",
  };
  return (
    <div className="desk-tools" role="toolbar" aria-label={t("entry.tools")}>
      {tools.map(({ key, isOn, act }) => (
        <Button
          className="desk-button"
          key={key}
          size="compact-xs"
          variant={isOn ? "light" : "subtle"}
          color="gray"
          aria-pressed={isOn ?? undefined}
          data-tool={key}
          title={`${t(`entry.${key}`)} (${keys[key]})`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={act}
        >
          {t(`entry.${key}`)}
        </Button>
      ))}
    </div>
  );
}
