/** Whether the chain is sound: asked for when the page is there, for a long one takes a moment to read. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditChain } from "../../server/queries/audit/audit-chain.ts";

type Answer = AuditChain | "checking" | "failed";

export function ChainState({ teamId }: { readonly teamId: string }) {
  const { t } = useTranslation("audit");
  const [answer, setAnswer] = useState<Answer>("checking");
  const [times, setTimes] = useState(1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` asks again
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const response = await fetch(`/team/audit/chain?team=${teamId}`).catch(() => null);
      const read = response?.ok ? ((await response.json()) as AuditChain) : "failed";
      if (isHere) setAnswer(read);
    };
    setAnswer("checking");
    void ask();
    return () => {
      isHere = false;
    };
  }, [teamId, times]);

  return (
    <section className="audit-chain" aria-live="polite">
      {typeof answer === "string" ? <p>{t(`chain.${answer}`)}</p> : <ReadChain chain={answer} />}
      {answer !== "checking" && (
        <button type="button" className="audit-again" onClick={() => setTimes(times + 1)}>
          {t("chain.again")}
        </button>
      )}
    </section>
  );
}

function ReadChain({ chain }: { readonly chain: AuditChain }) {
  const { t, i18n } = useTranslation("audit");
  const { events, broken, lastHash, checkedAt } = chain;
  const locale = i18n.language === "en" ? "en-GB" : i18n.language;
  const when = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(checkedAt);
  const shown = new Intl.NumberFormat(locale).format(events);
  return (
    <>
      {broken ? (
        <p className="audit-broken" role="alert">
          {t("chain.broken", { count: broken.count, n: String(broken.first) })}
        </p>
      ) : (
        <p>{t("chain.sound", { count: events, shown })}</p>
      )}
      {lastHash !== "" && (
        <p className="audit-hash">
          {t("chain.last", { hash: lastHash })}
          <br />
          {t("chain.why")}
        </p>
      )}
      <span className="audit-checked">{t("chain.checked", { when })}</span>{" "}
    </>
  );
}
