/** Opens the report when the desk appears and closes it when the desk goes. */
import { useEffect, useState } from "react";
import { type DeskSession, openDeskSession, type SessionOptions } from "./desk-session.ts";

export function useDeskSession({ report, person, canWrite, socketUrl }: SessionOptions): DeskSession | null {
  const [session, setSession] = useState<DeskSession | null>(null);
  // Values, not objects: a page that loads again hands in new objects with the same content.
  const { docId, lineage, schemaVersion } = report;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids stand for the objects
  useEffect(() => {
    const opened = openDeskSession({ report, person, canWrite, socketUrl });
    setSession(opened);
    return () => {
      setSession(null);
      opened.close();
    };
  }, [docId, lineage, schemaVersion, person.id, canWrite, socketUrl]);
  return session;
}
