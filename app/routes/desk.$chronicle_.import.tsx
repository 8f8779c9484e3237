import { useLoaderData } from "@remix-run/react";
import { openImport } from "../http/open-import.ts";
import { ImportScreen } from "../import/import-screen.tsx";

export const loader = openImport;

export default function ImportRoute() {
  return <ImportScreen {...useLoaderData<typeof loader>()} />;
}
