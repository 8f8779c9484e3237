/** On the account page: for each kind, whether one is told in the app, by mail, or not at all. */
import { Button, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NOTICE_KINDS, type NoticeKind } from "../../../server/domain/notices/notice.ts";

interface Choice {
  readonly inApp: boolean;
  readonly byMail: boolean;
}

interface NotificationSettingsProps {
  readonly choices: { readonly [Kind in NoticeKind]: Choice };
}

const WAYS = ["inApp", "byMail"] as const;

export function NotificationSettings({ choices }: NotificationSettingsProps) {
  const { t } = useTranslation("notifications");
  return (
    <section aria-label={t("settings.title")}>
      <Title order={2} mt="xl" mb="sm">
        {t("settings.title")}
      </Title>
      <p className="notify-about">{t("settings.about")}</p>
      <Form method="post">
        <table className="notify-table">
          <thead>
            <tr>
              <td />
              {WAYS.map((way) => (
                <th key={way} scope="col" className="notify-way">
                  {t(`settings.${way}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {NOTICE_KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`settings.kind.${kind}`)}</th>
                {WAYS.map((way) => (
                  <td key={way}>
                    <input
                      type="checkbox"
                      name={`${kind}.${way}`}
                      aria-label={`${t(`settings.kind.${kind}`)}: ${t(`settings.${way}`)}`}
                      defaultChecked={choices[kind][way]}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Button type="submit" name="do" value="notifications" variant="default" mt="sm">
          {t("settings.save")}
        </Button>
      </Form>
    </section>
  );
}
