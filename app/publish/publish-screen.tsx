/** The checklist before publication and everything after it, readable aloud from top to bottom. */
import "../editor/desk.css";
import "../review/review.css";
import "./publish.css";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import type { Correction } from "../../server/domain/edition/edition-facts.ts";
import type { ReportEditions } from "../../server/queries/editions/report-editions.ts";
import type { PublishGate, ShownLine } from "../../server/queries/review/publish-gate.ts";
import type { ReviewNames } from "../../server/queries/review/review-names.ts";
import { DeskHeader } from "../components/desk/desk-header.tsx";
import { ReportNav } from "../components/desk/report-nav.tsx";
import type { ReportHead } from "../http/open-review.ts";
import { publishEn } from "../i18n/publish.en.ts";
import { useRouteWords } from "../i18n/use-route-words.ts";
import type { MonthAddress } from "../review/ask-review.ts";
import { BlockingGroup } from "./blocking-group.tsx";
import { CorrectionsList } from "./corrections-list.tsx";
import { EditionList } from "./edition-list.tsx";
import { gateGroups, groupId } from "./gate-groups.ts";
import { PublishButton } from "./publish-button.tsx";
import { PublishedPart } from "./published-part.tsx";
import { usePublishing } from "./use-publishing.ts";
import { WaivedLines } from "./waived-lines.tsx";
import { WhatComesOut } from "./what-comes-out.tsx";

interface PublishScreenProps {
  readonly head: ReportHead;
  readonly origin: string;
  readonly gate: PublishGate;
  readonly names: ReviewNames;
  readonly editions: ReportEditions;
}

export function PublishScreen({ head, origin, gate, names, editions: known }: PublishScreenProps) {
  const { slug, month, language } = head;
  useRouteWords("publish", publishEn);
  const { t } = useTranslation("publish");
  const address = useMemo(() => ({ slug, month }), [slug, month]);
  const { isBusy, fault, act } = usePublishing(address);
  const isPublisher = head.roles.includes("publisher");
  const isOpen = gate.report === "open" || gate.report === "reopened";
  const path = `/${slug}/${month}`;
  const name = printMonth(month, language);
  const [newest] = known.editions;

  const waive = (lines: readonly ShownLine[], reason: string) =>
    act({ do: "waive", lines: lines.map(({ key, binding }) => ({ key, binding })), reason, seq: gate.seq });

  return (
    <div className="desk publish">
      <DeskHeader
        chronicle={head.chronicle}
        month={name}
        nav={<ReportNav slug={slug} month={month} current="publish" canWrite={head.canWrite} />}
        save={null}
        people={[]}
        keys={t("keys")}
      />
      <main className="publish-main">
        <div className="publish-page">
          <h2 className="publish-title">{t("title", { month: name })}</h2>
          <p className="desk-quiet">
            {gate.report === "published" || gate.report === "open"
              ? t(`state.${gate.report}`)
              : t(`state.${gate.report}`, { n: String(newest?.n ?? 0) })}
          </p>
          {fault !== null && (
            <p className="publish-fault" role="alert">
              {fault}
            </p>
          )}
          {isOpen ? (
            <>
              <Blocking
                gate={gate}
                names={names}
                address={address}
                isBusy={isBusy}
                isPublisher={isPublisher}
                onWaive={waive}
              />
              <WaivedLines
                lines={gate.waived}
                names={names}
                canRevoke={isPublisher}
                onRevoke={(waiverId) => void act({ do: "revokeWaiver", waiverId })}
              />
              {known.nextCorrections && newest && (
                <NextCorrections corrections={known.nextCorrections} n={newest.n} />
              )}
              <WhatComesOut
                address={address}
                publicAddress={origin + path}
                entries={gate.entries}
                digest={gate.digest}
              />
              <PublishButton
                n={gate.nextEdition}
                month={name}
                name={head.person}
                entries={gate.entries}
                waived={gate.waived.length}
                corrections={known.nextCorrections?.length ?? null}
                publicAddress={origin + path}
                publish={gate.publish}
                isBusy={isBusy}
                onPublish={() => void act({ do: "publish", digest: gate.digest, seq: gate.seq })}
              />
            </>
          ) : (
            <PublishedPart
              edition={newest && newest.withdrawnAt === null ? newest : null}
              path={path}
              nextEdition={gate.nextEdition}
              reopen={gate.reopen}
              isBusy={isBusy}
              onReopen={(reason) => act({ do: "reopen", reason })}
            />
          )}
          <EditionList
            editions={known.editions}
            path={path}
            canWithdraw={isPublisher}
            isBusy={isBusy}
            onWithdraw={(n, reason) => act({ do: "withdrawEdition", n, reason })}
          />
        </div>
      </main>
    </div>
  );
}

interface BlockingProps {
  readonly gate: PublishGate;
  readonly names: ReviewNames;
  readonly address: MonthAddress;
  readonly isBusy: boolean;
  readonly isPublisher: boolean;
  readonly onWaive: (lines: readonly ShownLine[], reason: string) => Promise<boolean>;
}

function Blocking({ gate, names, address, isBusy, isPublisher, onWaive }: BlockingProps) {
  const { t } = useTranslation("publish");
  const groups = useMemo(() => gateGroups(gate.blocking), [gate.blocking]);
  return (
    <section aria-label={t("block.heading")}>
      <h2>{t("block.heading")}</h2>
      <p role="status">
        {groups.length > 0
          ? t("block.count", { count: gate.blocking.length })
          : t(gate.entries === 0 ? "block.empty" : "block.none")}
      </p>
      {groups.length > 1 && (
        <ul className="publish-overview">
          {groups.map(({ kind, lines }) => (
            <li key={kind}>
              <a href={`#${groupId(kind)}`}>{t(`block.kind.${kind}`)}</a>{" "}
              <span className="publish-count">{lines.length}</span>
            </li>
          ))}
        </ul>
      )}
      {isPublisher && gate.isAlone && <p className="desk-quiet">{t("waive.alone")}</p>}
      {groups.map((group) => (
        <BlockingGroup
          key={group.kind}
          group={group}
          names={names}
          address={address}
          isBusy={isBusy}
          offersWaivers={isPublisher}
          onWaive={onWaive}
        />
      ))}
    </section>
  );
}

function NextCorrections({
  corrections,
  n,
}: {
  readonly corrections: readonly Correction[];
  readonly n: number;
}) {
  const { t } = useTranslation("publish");
  const edition = String(n);
  return (
    <section aria-label={t("corrections.heading")}>
      <h2>{t("corrections.heading")}</h2>
      <p>
        {corrections.length === 0
          ? t("corrections.none", { n: edition })
          : t("corrections.count", { count: corrections.length, n: edition })}
      </p>
      <CorrectionsList corrections={corrections} />
    </section>
  );
}
