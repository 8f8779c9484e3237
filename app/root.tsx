/** The frame of every screen: language, theme, words, and what is shown when something fails. */
import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@mantine/core/styles.css";
import "./app.css";
import "./components/notifications/notifications.css";
import {
  Anchor,
  ColorSchemeScript,
  Container,
  createTheme,
  MantineProvider,
  Text,
  Title,
} from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { findPerson } from "./http/person.ts";
import { createI18n } from "./i18n/i18n.ts";

const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, serif", fontWeight: "600" },
  primaryColor: "brick",
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  colors: {
    brick: [
      "#fbf1ee",
      "#f2dfd9",
      "#e6bcb0",
      "#da9683",
      "#d0765d",
      "#ca6145",
      "#b24f35",
      "#9c432c",
      "#863823",
      "#6f2c1a",
    ],
  },
  defaultRadius: "sm",
});

export const meta: MetaFunction = () => [{ title: "Chronicle Desk" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await findPerson(request, context);
  return {
    nonce: context.nonce,
    person: person && { name: person.name, language: person.language },
  };
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  // The browser empties the attribute after reading it; what was rendered stays what it was.
  const nonce = typeof document === "undefined" ? data?.nonce : undefined;
  const language = data?.person?.language ?? "en";
  const [i18n] = useState(() => createI18n(language));
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <Meta />
        <Links />
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce ?? ""} suppressHydrationWarning />
      </head>
      <body>
        <MantineProvider theme={theme} defaultColorScheme="auto">
          <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
        </MantineProvider>
        <ScrollRestoration nonce={nonce ?? ""} />
        <Scripts nonce={nonce ?? ""} />
      </body>
    </html>
  );
}

export default function App() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useTranslation();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Container component="main" size="xs" py="xl">
      <Title order={1}>{t("failed.title")}</Title>
      <Text my="md">{isMissing ? t("failed.notFound") : t("failed.unknown")}</Text>
      <Anchor component={Link} to="/desk">
        {t("failed.back")}
      </Anchor>
    </Container>
  );
}
