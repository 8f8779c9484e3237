/** Shows what only a browser can hold; the server, and a browser still fetching the code, show a quiet line instead. */
import { Container, Text } from "@mantine/core";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useScreenWords } from "../i18n/use-screen-words.ts";

export function InBrowser({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const hasWords = useScreenWords();
  const [isInBrowser, setIsInBrowser] = useState(false);
  useEffect(() => setIsInBrowser(true), []);
  const waiting = (
    <Container component="main" py="xl">
      <Text>{t("desk.loading")}</Text>
    </Container>
  );
  return isInBrowser && hasWords ? <Suspense fallback={waiting}>{children}</Suspense> : waiting;
}
