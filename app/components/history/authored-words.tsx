/** An entry's text with who wrote which stretch; a name stands where another hand begins. */
import { useTranslation } from "react-i18next";
import type { AuthoredStretch } from "../../../server/domain/history/authored-text.ts";
import { CITATION_MARK } from "../../../server/domain/report/text.ts";
import { dayAndTime } from "./moment.ts";

interface AuthoredWordsProps {
  readonly authored: readonly (readonly AuthoredStretch[])[];
  readonly names: Readonly<Record<string, string>>;
  readonly language: string;
}

export function AuthoredWords({ authored, names, language }: AuthoredWordsProps) {
  const { t, i18n } = useTranslation("history");
  const nameOf = ({ author }: AuthoredStretch) =>
    author ? author.personIds.map((id) => names[id] || t("somebody")).join(" + ") : t("unknown");
  const people = [...new Set(authored.flat().map(nameOf))];
  return (
    <div className="history-authored" lang={language}>
      {authored.map((stretches, block) => (
        <p key={`block-${String(block)}`}>
          {stretches.map((stretch, index) => {
            const name = nameOf(stretch);
            const place = `${index}-${name}`;
            const isOther = index === 0 || nameOf(stretches[index - 1] ?? stretch) !== name;
            const when = stretch.author ? dayAndTime(stretch.author.at, i18n.language) : "";
            return (
              <span
                key={place}
                className="history-hand"
                data-hand={people.indexOf(name) % 4}
                title={`${name}, ${when}`}
              >
                {isOther && <small className="history-hand-name">{name}</small>}
                {stretch.text.replaceAll(CITATION_MARK, "•")}
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
}
