/** An entry's people, law and topics, with what its words suggest beside them. */
import { useTranslation } from "react-i18next";
import { lawKey } from "../../server/domain/document/law-key.ts";
import { type Entry, type Language, type Person, TOPICS } from "../../server/domain/report/model.ts";
import { AddByName, LabelLine } from "../components/desk/entry-labels.tsx";
import { recognisedIn, typedLaw } from "./recognised.ts";

interface EntryLabelsProps {
  readonly entry: Entry;
  readonly language: Language;
  readonly isReadOnly: boolean;
  readonly onSet: (changes: Partial<Pick<Entry, "people" | "law" | "topics">>) => void;
}

export function EntryLabels({ entry, language, isReadOnly, onSet }: EntryLabelsProps) {
  const { t } = useTranslation("desk");
  const found = isReadOnly ? { people: [], law: [], topics: [] } : recognisedIn(entry, language);
  const { people, law, topics } = entry;
  const personLabel = ({ name, role }: Person) => ({
    key: name,
    text: role === null ? name : `${name}, ${role}`,
  });
  const lawLabel = (one: Entry["law"][number]) => ({ key: lawKey(one), text: one.printed });

  return (
    <section className="desk-labels-all">
      <LabelLine
        title={t("entry.people")}
        labels={people.map(personLabel)}
        suggested={found.people.map(personLabel)}
        isReadOnly={isReadOnly}
        onAdd={(key) => onSet({ people: [...people, ...found.people.filter((one) => one.name === key)] })}
        onRemove={(key) => onSet({ people: people.filter((one) => one.name !== key) })}
      >
        <AddByName
          label={t("entry.addPerson")}
          onAdd={(name) => onSet({ people: [...people, { name, role: null }] })}
        />
      </LabelLine>
      <LabelLine
        title={t("entry.law")}
        labels={law.map(lawLabel)}
        suggested={found.law.map(lawLabel)}
        isReadOnly={isReadOnly}
        onAdd={(key) => onSet({ law: [...law, ...found.law.filter((one) => lawKey(one) === key)] })}
        onRemove={(key) => onSet({ law: law.filter((one) => lawKey(one) !== key) })}
      >
        <AddByName
          label={t("entry.addLaw")}
          hint={t("entry.lawHint")}
          onAdd={(text) => {
            const typed = typedLaw(text);
            if (typed) onSet({ law: [...law, typed] });
          }}
        />
      </LabelLine>
      <LabelLine
        title={t("entry.topics")}
        labels={topics.map((topic) => ({ key: topic, text: t(`topic.${topic}`) }))}
        suggested={found.topics.map((topic) => ({ key: topic, text: t(`topic.${topic}`) }))}
        isReadOnly={isReadOnly}
        onAdd={(key) => onSet({ topics: [...topics, ...found.topics.filter((one) => one === key)] })}
        onRemove={(key) => onSet({ topics: topics.filter((one) => one !== key) })}
      >
        <select
          className="desk-add"
          aria-label={t("entry.addTopic")}
          value=""
          onChange={(event) => {
            const topic = TOPICS.find((one) => one === event.currentTarget.value);
            if (topic && !topics.includes(topic)) onSet({ topics: [...topics, topic] });
          }}
        >
          <option value="">+</option>
          {TOPICS.filter((topic) => !topics.includes(topic)).map((topic) => (
            <option key={topic} value={topic}>
              {t(`topic.${topic}`)}
            </option>
          ))}
        </select>
      </LabelLine>
    </section>
  );
}
