/** The table of a month's sources. It reads the shared document, so it appears in the browser only. */
import "../editor/desk-fields.css";
import "./sources.css";
import "./source-row.css";
import "../world/world.css";
import { type ReportScreenProps, ReportSession } from "../editor/report-session.tsx";
import { WorldProvider } from "../world/world-context.tsx";
import { OpenSources } from "./open-sources.tsx";

export function Sources(props: ReportScreenProps) {
  return (
    <ReportSession {...props}>
      {(session) => (
        <WorldProvider session={session} report={props.report}>
          <OpenSources {...props} session={session} />
        </WorldProvider>
      )}
    </ReportSession>
  );
}
