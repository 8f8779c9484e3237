/** A text to write in that completes the name of a colleague behind "@": arrows choose, Enter or Tab takes, Escape closes the list. */
import { Combobox, useCombobox } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  membersFor,
  mentionBefore,
  type TypedMention,
  withMention,
} from "../../../server/domain/comments/mention-typing.ts";
import type { Member } from "../../../server/domain/comments/mentions.ts";

interface MentionFieldProps {
  readonly id: string;
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly value: string;
  readonly members: readonly Member[];
  /** Null for the writer's own. */
  readonly language: string | null;
  readonly fault: string | null;
  readonly onChange: (text: string) => void;
  /** What the list of names did not take. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function MentionField(props: MentionFieldProps) {
  const { id, field, value, members, language, fault, onChange, onKeyDown } = props;
  const { t } = useTranslation("comments");
  const [typed, setTyped] = useState<TypedMention | null>(null);
  const found = typed ? membersFor(typed.typed, members) : [];
  const isOpen = found.length > 0;
  const close = () => setTyped(null);
  const combobox = useCombobox({ opened: isOpen, onDropdownClose: close });
  const { selectFirstOption } = combobox;
  const names = found.map((one) => one.personId).join(" ");
  // The first name is the one that Enter takes.
  useEffect(() => {
    if (names !== "") selectFirstOption();
  }, [names, selectFirstOption]);

  function take(personId: string): void {
    const member = members.find((one) => one.personId === personId);
    if (!member || !typed) return;
    const made = withMention(value, typed, member.name);
    onChange(made.text);
    close();
    // The caret is put behind the name once the field has it.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(made.caret, made.caret);
    });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isChord = event.ctrlKey || event.metaKey;
    if (isOpen && event.key === "Escape") {
      // Only the list goes; what is written stays open.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (isOpen && event.key === "Tab") {
      event.preventDefault();
      combobox.clickSelectedOption();
    } else if (!isOpen || event.key !== "Enter" || isChord) onKeyDown(event);
  }

  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      position="bottom-start"
      width="max-content"
      middlewares={{ flip: true, shift: true }}
      onOptionSubmit={take}
    >
      <Combobox.Target withKeyboardNavigation={isOpen}>
        <textarea
          id={id}
          ref={field}
          rows={language === null ? 3 : 5}
          value={value}
          {...(language !== null && { lang: language, className: "comment-words" })}
          aria-autocomplete="list"
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            setTyped(mentionBefore(currentTarget.value, currentTarget.selectionStart));
          }}
          onBlur={close}
          onKeyDown={onKey}
        />
      </Combobox.Target>
      <Combobox.Dropdown className="comment-names">
        <Combobox.Options aria-label={t("colleagues")}>
          {found.map(({ personId, name }) => (
            <Combobox.Option key={personId} value={personId}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
