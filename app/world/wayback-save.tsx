/** Has a source's page kept in public, after saying plainly what that tells the world. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Source } from "../../server/domain/report/model.ts";
import type { KnownSource } from "./ask-world.ts";
import type { World } from "./world-context.tsx";

interface WaybackSaveProps {
  readonly world: World;
  readonly known: KnownSource;
  readonly source: Source;
}

export function WaybackSave({ world, known, source }: WaybackSaveProps) {
  const { t } = useTranslation("world");
  const [isWarned, setIsWarned] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  // What was asked of an address the source no longer has says nothing.
  const save = known.publicSave?.url === known.url ? known.publicSave : null;
  const isAsked = save?.state === "asked";

  async function ask(): Promise<void> {
    setIsWarned(false);
    setRefused(await world.act("save-publicly", { sourceId: known.sourceId }));
  }
  return (
    <div className="world-wayback">
      {save !== null && (source.archiveUrl !== null || save.state !== "saved") && (
        <p role="status">{t(`wayback.${save.state}`, { address: save.archiveUrl ?? "" })}</p>
      )}
      {source.archiveUrl === null && !isAsked && !isWarned && (
        <button type="button" className="desk-suggested" onClick={() => setIsWarned(true)}>
          {t("wayback.ask")}
        </button>
      )}
      {isWarned && (
        <section aria-label={t("wayback.ask")}>
          <p className="world-warning">{t("wayback.warning")}</p>
          <p className="world-acts">
            <Button className="desk-button" size="compact-xs" variant="default" onClick={() => void ask()}>
              {t("wayback.go")}
            </Button>
            <Button
              className="desk-button"
              size="compact-xs"
              variant="subtle"
              autoFocus
              onClick={() => setIsWarned(false)}
            >
              {t("wayback.leave")}
            </Button>
          </p>
        </section>
      )}
      {refused !== null && (
        <p className="world-refused" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}
