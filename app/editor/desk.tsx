/**
 * The desk: where a month is written. Everything on it comes from the shared
 * document, so it appears in the browser only.
 */
import "./desk.css";
import "./desk-list.css";
import "./desk-entry.css";
import "./desk-fields.css";
import "./desk-rail.css";
import { useTranslation } from "react-i18next";
import { RefusedNotice } from "../components/desk/refused-notice.tsx";
import { SaveBadge } from "../components/desk/save-badge.tsx";
import { useCell } from "./cell.ts";
import type { DeskSession, SessionOptions } from "./desk-session.ts";
import { OpenDesk } from "./open-desk.tsx";
import { useDeskSession } from "./use-desk-session.ts";

export interface DeskProps extends SessionOptions {
  readonly onSignedOut: () => void;
}

export function Desk(props: DeskProps) {
  const session = useDeskSession(props);
  return session ? <DeskWith {...props} session={session} /> : <Waiting />;
}

function DeskWith(props: DeskProps & { readonly session: DeskSession }) {
  const isLoaded = useCell(props.session.isLoaded);
  const save = useCell(props.session.save);
  if (isLoaded) return <OpenDesk {...props} />;
  if (save.kind === "refused") return <RefusedNotice {...save} onSignIn={props.onSignedOut} />;
  return (
    <Waiting>
      <SaveBadge state={save} canWrite={props.canWrite} isLoaded={false} />
    </Waiting>
  );
}

function Waiting({ children }: { readonly children?: React.ReactNode }) {
  const { t } = useTranslation("desk");
  return (
    <main className="desk-waiting">
      <p>{t("frame.opening")}</p>
      {children}
    </main>
  );
}
