/** Reads a file that is to be imported, for the import screen. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { readImport } from "../http/change-import.ts";

export function action({ request, params, context }: ActionFunctionArgs) {
  return readImport(request, params.chronicle ?? "", context);
}
