import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openImport } from "../http/open-import.ts";
import { monthTab } from "../i18n/month-tab.ts";
import { ImportScreen } from "../import/import-screen.tsx";

export const loader = openImport;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  monthTab("import", data && { ...data.chronicle, month: data.month, chronicle: data.chronicle.title });

export default function ImportRoute() {
  return <ImportScreen {...useLoaderData<typeof loader>()} />;
}
