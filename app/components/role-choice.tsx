/** Roles as check boxes of one form field. */
import { Checkbox, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../server/domain/policy/roles.ts";

export function RoleChoice({ label, chosen }: { readonly label: string; readonly chosen: readonly Role[] }) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={label} defaultValue={[...chosen]}>
      <Group gap="md" my="xs">
        {ROLES.map((role) => (
          <Checkbox key={role} name="roles" value={role} label={t(`role.${role}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
