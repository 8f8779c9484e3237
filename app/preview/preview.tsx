/** The month as it will be published, live. It reads the shared document, so it appears in the browser only. */
import "./preview.css";
import { type ReportScreenProps, ReportSession } from "../editor/report-session.tsx";
import { OpenPreview } from "./open-preview.tsx";

export function Preview(props: ReportScreenProps) {
  return (
    <ReportSession {...props}>{(session) => <OpenPreview {...props} session={session} />}</ReportSession>
  );
}
