/**
 * Opens a month's shared document for a screen and shows the screen once there
 * is something to show; before that, that it is being opened, or why it cannot be.
 */
import "./desk.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RefusedNotice } from "../components/desk/refused-notice.tsx";
import { SaveBadge } from "../components/desk/save-badge.tsx";
import { useCell } from "./cell.ts";
import type { DeskSession, SessionOptions } from "./desk-session.ts";
import { useDeskSession } from "./use-desk-session.ts";

export interface ReportScreenProps extends SessionOptions {
  readonly onSignedOut: () => void;
}

interface ReportSessionProps extends ReportScreenProps {
  readonly children: (session: DeskSession) => ReactNode;
}

export function ReportSession(props: ReportSessionProps) {
  const session = useDeskSession(props);
  return session ? <Opened {...props} session={session} /> : <Waiting />;
}

function Opened({
  session,
  canWrite,
  onSignedOut,
  children,
}: ReportSessionProps & { readonly session: DeskSession }) {
  const isLoaded = useCell(session.isLoaded);
  if (isLoaded) return children(session);
  return <NotYet session={session} canWrite={canWrite} onSignedOut={onSignedOut} />;
}

/** Of its own, so that what is open is not drawn again whenever something is saved. */
function NotYet({
  session,
  canWrite,
  onSignedOut,
}: Pick<ReportScreenProps, "canWrite" | "onSignedOut"> & { readonly session: DeskSession }) {
  const save = useCell(session.save);
  if (save.kind === "refused") return <RefusedNotice {...save} onSignIn={onSignedOut} />;
  return (
    <Waiting>
      <SaveBadge state={save} canWrite={canWrite} isLoaded={false} />
    </Waiting>
  );
}

function Waiting({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation("desk");
  return (
    <main className="desk-waiting">
      <p>{t("frame.opening")}</p>
      {children}
    </main>
  );
}
