/** What an oEmbed answer says of a video. Format: oembed.com, 2.3. */
import * as z from "zod";
import type { FetchedPage } from "../../domain/observation/fetch-result.ts";
import type { FoundMetadata } from "../../domain/observation/metadata.ts";

const schema = z.object({
  title: z.string().max(2_000).optional(),
  author_name: z.string().max(500).optional(),
  provider_name: z.string().max(500).optional(),
});

/** Null for any other answer. */
export function readOembed({ headers, body, finalUrl }: FetchedPage): FoundMetadata | null {
  if (!/\/oembed\?/u.test(finalUrl) || !/json/iu.test(headers["content-type"] ?? "")) return null;
  const parsed = schema.safeParse(parse(body));
  if (!parsed.success) return null;
  const { title, author_name: author, provider_name: outlet } = parsed.data;
  const value = (text: string) => ({ value: text.trim(), origin: "oembed" as const });
  return {
    ...(title?.trim() ? { title: value(title) } : {}),
    ...(author?.trim() ? { author: value(author) } : {}),
    ...(outlet?.trim() ? { outlet: value(outlet) } : {}),
  };
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
