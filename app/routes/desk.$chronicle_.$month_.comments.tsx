/** What is said about a month, as JSON for its screens. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { changeComments, readComments } from "../http/change-comments.ts";

const monthOf = ({ chronicle: slug = "", month = "" }: LoaderFunctionArgs["params"]) => ({ slug, month });

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return readComments(request, monthOf(params), context);
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return changeComments(request, monthOf(params), context);
}
