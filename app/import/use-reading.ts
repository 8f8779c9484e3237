/** Having a file read: what was chosen, how far it is, what the server said. */
import { useCallback, useRef, useState } from "react";
import type { Language } from "../../server/domain/report/model.ts";
import { askToRead, type FileToSend, type Progress, type ReadImport, type Refused } from "./ask-server.ts";

export interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
}

export interface Reading {
  readonly file: ChosenFile | null;
  readonly progress: Progress | null;
  readonly refused: Refused | null;
  /** What was read last; stays while another reading fails. */
  readonly read: { readonly count: number; readonly name: string; readonly answer: ReadImport } | null;
  readonly month: string;
  readonly language: Language | null;
  setMonth(month: string): void;
  setLanguage(language: Language | null): void;
  begin(file: ChosenFile): void;
  /** Back to choosing a file. */
  reset(): void;
}

export function useReading(slug: string, monthInAddress: string | null): Reading {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [month, setMonth] = useState(monthInAddress ?? "");
  const [language, setLanguage] = useState<Language | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [read, setRead] = useState<Reading["read"]>(null);
  const latest = useRef(0);

  const begin = useCallback(
    async (chosen: ChosenFile) => {
      latest.current += 1;
      const count = latest.current;
      setFile(chosen);
      setRefused(null);
      setProgress({ phase: "sending", share: 0 });
      const asked: FileToSend = { ...chosen, month: month === "" ? null : month, language };
      const isLatest = () => latest.current === count;
      const answer = await askToRead(slug, asked, (news) => isLatest() && setProgress(news));
      if (!isLatest()) return;
      setProgress(null);
      if (!answer.ok) return setRefused(answer.refused);
      setRead({ count, name: chosen.name, answer: answer.value });
      const { report } = answer.value.report;
      setMonth(report.month);
      setLanguage(report.language);
    },
    [slug, month, language],
  );

  const reset = useCallback(() => {
    latest.current += 1;
    setFile(null);
    setRead(null);
    setRefused(null);
    setProgress(null);
    setMonth(monthInAddress ?? "");
    setLanguage(null);
  }, [monthInAddress]);

  return { file, progress, refused, read, month, language, setMonth, setLanguage, begin, reset };
}
