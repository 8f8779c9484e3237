/** An entry's people, law and topics, with what its words suggest beside them. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { lawKey } from "../../server/domain/document/law-key.ts";
import { type Entry, type LawReference, type Person, TOPICS } from "../../server/domain/report/model.ts";
import { AddByName, AddFromList, LabelLine } from "../components/desk/entry-labels.tsx";
import { RoleForm } from "../components/desk/role-form.tsx";
import type { Recognised } from "./recognised.ts";
import type { ReportView } from "./report-view.ts";

interface EntryLabelsProps {
  readonly entry: Entry;
  /** What its words name; null while nobody has looked. */
  readonly recognised: Recognised | null;
  readonly isReadOnly: boolean;
  readonly ask: ReportView["ask"];
  readonly onSet: (changes: Partial<Pick<Entry, "people" | "law" | "topics">>) => void;
}

const NOTHING: Recognised = { people: [], law: [], topics: [] };

export function EntryLabels({ entry, recognised, isReadOnly, ask, onSet }: EntryLabelsProps) {
  const { t } = useTranslation("desk");
  const [openName, setOpenName] = useState<string | null>(null);
  const { people, law, topics } = entry;
  const found = isReadOnly ? NOTHING : stillLacking(recognised ?? NOTHING, entry);
  const personLabel = ({ name, role }: Person) => ({
    key: name,
    text: role === null ? name : `${name}, ${role}`,
  });
  const lawLabel = (one: LawReference) => ({ key: lawKey(one), text: lawText(one) });
  const topicLabel = (topic: Entry["topics"][number]) => ({ key: topic, text: t(`topic.${topic}`) });
  const addTopic = (key: string) => onSet({ topics: [...topics, ...TOPICS.filter((one) => one === key)] });
  const opened = people.find(({ name }) => name === openName);

  return (
    <section className="desk-labels-all">
      <LabelLine
        title={t("entry.people")}
        labels={people.map(personLabel)}
        suggested={found.people.map(personLabel)}
        isReadOnly={isReadOnly}
        onAdd={(key) => onSet({ people: [...people, ...found.people.filter((one) => one.name === key)] })}
        onRemove={(key) => onSet({ people: people.filter((one) => one.name !== key) })}
        onOpen={setOpenName}
        opened={
          opened
            ? {
                key: opened.name,
                form: (
                  <RoleForm
                    {...opened}
                    suggest={(typed) => ask({ type: "roles", typed })}
                    onKeep={(role) => {
                      setOpenName(null);
                      onSet({
                        people: people.map((one) => (one.name === opened.name ? { ...one, role } : one)),
                      });
                    }}
                    onClose={() => setOpenName(null)}
                  />
                ),
              }
            : null
        }
      >
        <AddByName label={t("entry.addPerson")} hint={t("entry.personHint")} onAdd={addPerson} />
      </LabelLine>
      <LabelLine
        title={t("entry.law")}
        labels={law.map(lawLabel)}
        suggested={found.law.map(lawLabel)}
        isReadOnly={isReadOnly}
        onAdd={(key) => onSet({ law: [...law, ...found.law.filter((one) => lawKey(one) === key)] })}
        onRemove={(key) => onSet({ law: law.filter((one) => lawKey(one) !== key) })}
      >
        <AddByName label={t("entry.addLaw")} hint={t("entry.lawHint")} onAdd={addLaw} />
      </LabelLine>
      <LabelLine
        title={t("entry.topics")}
        labels={topics.map(topicLabel)}
        suggested={found.topics.map(topicLabel)}
        isReadOnly={isReadOnly}
        onAdd={addTopic}
        onRemove={(key) => onSet({ topics: topics.filter((one) => one !== key) })}
      >
        <AddFromList
          label={t("entry.addTopic")}
          labels={TOPICS.filter((one) => !topics.includes(one)).map(topicLabel)}
          onAdd={addTopic}
        />
      </LabelLine>
    </section>
  );

  /** "Articles 318, 204 of the Criminal Code" are two references: each says which of them it is. */
  function lawText({ printed, article, part }: LawReference): string {
    if ([...law, ...found.law].filter((one) => one.printed === printed).length < 2) return printed;
    return part === null
      ? t("entry.lawOfList", { article, printed })
      : t("entry.lawPartOfList", { article, part, printed });
  }

  /** "Orlin A., lawyer": what stands behind the comma is the role. */
  function addPerson(text: string): void {
    const [name = "", ...rest] = text.split(",");
    const role = rest.join(",").trim();
    if (name.trim() === "") return;
    const others = people.filter((one) => one.name !== name.trim());
    onSet({ people: [...others, { name: name.trim(), role: role === "" ? null : role }] });
  }

  function addLaw(typed: string): void {
    void ask({ type: "law", typed }).then((reference) => reference && onSet({ law: [...law, reference] }));
  }
}

/** What was noticed a moment ago may have been added since. */
function stillLacking({ people, law, topics }: Recognised, entry: Entry): Recognised {
  const laws = new Set(entry.law.map(lawKey));
  return {
    people: people.filter(({ name }) => !entry.people.some((one) => one.name === name)),
    law: law.filter((one) => !laws.has(lawKey(one))),
    topics: topics.filter((topic) => !entry.topics.includes(topic)),
  };
}
