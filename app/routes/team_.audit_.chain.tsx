/** Whether the team's audit chain is sound, asked for by its page. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { giveAuditChain } from "../http/open-audit.ts";

export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return giveAuditChain(args);
}
