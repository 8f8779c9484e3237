/** A person's role, changed in place: Enter keeps it, Escape leaves it as it was. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SuggestingInput } from "./suggesting-input.tsx";

interface RoleFormProps {
  readonly name: string;
  readonly role: string | null;
  readonly suggest: (typed: string) => Promise<readonly string[]>;
  readonly onKeep: (role: string | null) => void;
  readonly onClose: () => void;
}

export function RoleForm({ name, role, suggest, onKeep, onClose }: RoleFormProps) {
  const { t } = useTranslation("desk");
  const [text, setText] = useState(role ?? "");
  const keep = (next: string) => {
    const trimmed = next.trim() === "" ? null : next.trim();
    if (trimmed === role) onClose();
    else onKeep(trimmed);
  };
  return (
    <span className="desk-label desk-role-form">
      {name},
      <SuggestingInput
        label={t("entry.roleOf", { name })}
        className="desk-role-input"
        placeholder={t("entry.role")}
        value={text}
        hasFocus
        suggest={suggest}
        onType={setText}
        onTake={keep}
        onLeave={() => keep(text)}
        onEscape={onClose}
      />
    </span>
  );
}
