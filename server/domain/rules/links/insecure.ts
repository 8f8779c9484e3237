/** U03: "http:" where the site serves https. */
import { hostOf, withoutWww } from "../../links/parse-link.ts";
import { isKnownSecure } from "../../links/secure-hosts.ts";
import { isArchiveHost } from "../../links/web-archives.ts";
import { finding, reportRule } from "../rule.ts";
import { linkOf } from "./source-link.ts";

export const U03 = reportRule({
  id: "U03",
  severity: "warn",
  title: "Insecure link",
  explanation:
    "The link says http: though the site also answers over https:, as a shipped list knows or another source of this report shows. Whoever follows an http: link can be watched, and shown something else, on the way.",
  collect: () => null,
  judge(_facts, report) {
    const links = report.sources.flatMap((source) => {
      const link = linkOf(source);
      return link === null ? [] : [{ source, link, host: withoutWww(hostOf(link.url)) }];
    });
    const secureHere = new Set(
      links.filter(({ link }) => link.url.protocol === "https:").map(({ host }) => host),
    );
    return links
      .filter(
        ({ link, host }) =>
          link.url.protocol === "http:" &&
          link.url.port === "" &&
          (secureHere.has(host) || isKnownSecure(host) || isArchiveHost(host)),
      )
      .map(({ source, link, host }) =>
        finding(
          { sourceId: source.id },
          `The link of source {source} uses http:, but ${host} serves https:`,
          {
            label: "Use https",
            edit: { type: "setSource", sourceId: source.id, changes: { url: upgraded(link.text) } },
          },
        ),
      );
  },
});

/** A default port that was spelled out goes with the scheme it belonged to. */
function upgraded(text: string): string {
  return text.replace(/^http:\/\/([^/?#]*?)(?::80)?(?=[/?#]|$)/i, "https://$1");
}
