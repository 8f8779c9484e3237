/**
 * In the place of an entry that somebody deleted while one was at it: who did,
 * that the words are kept, and what to do. It holds the keyboard, so that what
 * one is typing at that moment neither is lost on another entry nor commands.
 */
import { Button } from "@mantine/core";
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

interface GoneEntryProps {
  /** Of who deleted it; null when that is not known. */
  readonly name: string | null;
  /** The person did, in another window. */
  readonly isOwn: boolean;
  /** One was writing in it. */
  readonly wasOpen: boolean;
  readonly hasNext: boolean;
  /** Null for those who may only read. */
  readonly onBringBack: (() => void) | null;
  readonly onGoOn: () => void;
}

export function GoneEntry({ name, isOwn, wasOpen, hasNext, onBringBack, onGoOn }: GoneEntryProps) {
  const { t } = useTranslation("desk");
  const id = useId();
  const notice = useRef<HTMLElement>(null);
  // Only from what has just disappeared: whoever is at another part of the screen stays there.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) notice.current?.focus({ preventScroll: true });
  }, []);

  /** Whoever was only reading walks on with the keys of the list. */
  function onKeyDown(event: KeyboardEvent): void {
    if (wasOpen || !/^Arrow(?:Up|Down)$/u.test(event.key)) return;
    event.preventDefault();
    onGoOn();
  }

  return (
    <section
      ref={notice}
      className="desk-gone"
      tabIndex={-1}
      aria-labelledby={`${id}-what`}
      aria-describedby={`${id}-kept`}
      onKeyDown={onKeyDown}
    >
      <div role="alert">
        <h2 id={`${id}-what`}>
          {isOwn ? t("gone.own") : name === null ? t("gone.somebody") : t("gone.by", { name })}
        </h2>
        <p id={`${id}-kept`}>{t(wasOpen ? "gone.keptYours" : "gone.kept")}</p>
      </div>
      <p className="desk-gone-acts">
        {onBringBack && (
          <Button className="desk-button" size="compact-sm" variant="default" onClick={onBringBack}>
            {t("gone.bringBack")}
          </Button>
        )}
        <Button className="desk-button" size="compact-sm" variant="subtle" onClick={onGoOn}>
          {t(hasNext ? "gone.next" : "gone.close")}
        </Button>
      </p>
    </section>
  );
}
