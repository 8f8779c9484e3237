/**
 * The desk: where a month is written. Everything on it comes from the shared
 * document, so it appears in the browser only.
 */
import "./desk-list.css";
import "./desk-entry.css";
import "./desk-fields.css";
import "./desk-marks.css";
import "./desk-rail.css";
import "./desk-texts.css";
import "../review/desk-review.css";
import "../world/world.css";
import { WorldProvider } from "../world/world-context.tsx";
import { OpenDesk } from "./open-desk.tsx";
import { type ReportScreenProps, ReportSession } from "./report-session.tsx";

export function Desk(props: ReportScreenProps) {
  return (
    <ReportSession {...props}>
      {(session) => (
        <WorldProvider session={session} report={props.report}>
          <OpenDesk {...props} session={session} />
        </WorldProvider>
      )}
    </ReportSession>
  );
}
