/** Adds the entries of a corrected import, for the import screen. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { addImport } from "../http/change-import.ts";

export function action({ request, params, context }: ActionFunctionArgs) {
  return addImport(request, params.chronicle ?? "", context);
}
