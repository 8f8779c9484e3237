/** What a new account needs, the same for the first person of a house and for one who was invited. */
import { PasswordInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function NewAccountFields() {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t("field.name")} name="name" autoComplete="name" required maxLength={100} />
      <TextInput label={t("field.email")} name="email" type="email" autoComplete="username" required />
      <PasswordInput label={t("field.newPassword")} name="password" autoComplete="new-password" required />
    </>
  );
}
