/** The team's audit log, the newest first, a page at a time, and the choices by which it can be narrowed. */
import { AUDIT_KINDS, type AuditEvent, type AuditKind } from "../../domain/audit/audit-event.ts";
import type { Month } from "../../domain/calendar/day.ts";
import { idSchema } from "../../domain/policy/account-fields.ts";
import type { Actor } from "../../domain/policy/actor.ts";
import { can } from "../../domain/policy/can.ts";
import { demand } from "../../domain/policy/demand.ts";
import type { AuditFilter, AuditPlace } from "../../ports/audit-log.ts";
import type { Deps } from "../../ports/deps.ts";
import type { Stores } from "../../ports/storage.ts";
import { personNames } from "../people/person-names.ts";

interface AuditRow {
  readonly n: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Null for what nobody in particular did; "" for an account that is gone. */
  readonly who: string | null;
  /** Null for a kind this version does not know. */
  readonly kind: AuditKind | null;
  /** Canonical JSON. */
  readonly facts: string;
}

/** A team whose log the person may read. */
interface AuditTeam {
  readonly teamId: string;
  readonly name: string;
}

export interface AuditPage {
  readonly teamId: string;
  /** The person's teams whose log they may read, this one included. */
  readonly teams: readonly AuditTeam[];
  readonly rows: readonly AuditRow[];
  /** What is asked for, without what cannot be asked for. */
  readonly filter: AuditFilter;
  /** Whoever did anything here and whoever belongs here, by name. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly reports: readonly {
    readonly reportId: string;
    readonly chronicle: string;
    readonly month: Month;
  }[];
  /** To be asked for the rows `below` and `above` these; null where there are none. */
  readonly older: number | null;
  readonly newer: number | null;
}

export interface AuditQuestion {
  readonly teamId: string;
  readonly filter: AuditFilter;
  readonly place: AuditPlace;
}

const AT_ONCE = 100;

/** @throws DomainError NOT_FOUND, NOT_ALLOWED */
export async function auditPage(
  { storage }: Pick<Deps, "storage">,
  actor: Actor,
  { teamId, filter: asked, place }: AuditQuestion,
): Promise<AuditPage> {
  demand(can(actor, "readAudit", { teamId }));
  const filter = askable(asked);
  const [{ events, older, newer }, reports, people, teams] = await Promise.all([
    readPage(storage, teamId, filter, place),
    reportsOf(storage, teamId),
    peopleOf(storage, teamId),
    readableTeams(storage, actor),
  ]);
  const names = new Map(people.map((one) => [one.personId, one.name]));
  return {
    teamId,
    teams,
    rows: events.map(({ n, at, personId, kind, facts }) => ({
      n,
      at,
      who: personId === null ? null : (names.get(personId) ?? ""),
      kind: AUDIT_KINDS.find((one) => one === kind) ?? null,
      facts,
    })),
    filter,
    people,
    reports,
    older,
    newer,
  };
}

/** An address may ask for anything; what is no id or kind narrows nothing. */
function askable({ personId, reportId, kind }: AuditFilter): AuditFilter {
  const id = (value: string | null) => (idSchema.safeParse(value).success ? value : null);
  return {
    personId: id(personId),
    reportId: id(reportId),
    kind: AUDIT_KINDS.find((one) => one === kind) ?? null,
  };
}

async function readPage({ audit }: Stores, teamId: string, filter: AuditFilter, place: AuditPlace) {
  const ask = (at: AuditPlace, most = AT_ONCE) => audit.page(teamId, filter, at, most);
  const found = await ask(place);
  // Near the newest a page upwards would be a short one.
  const isShort = place !== null && "above" in place && found.length < AT_ONCE;
  const events: readonly AuditEvent[] = isShort ? await ask(null) : found;
  const [first, last] = [events[0], events.at(-1)];
  const [above, below] = await Promise.all([
    first ? ask({ above: first.n }, 1) : [],
    last ? ask({ below: last.n }, 1) : [],
  ]);
  return {
    events,
    newer: first && above.length > 0 ? first.n : null,
    older: last && below.length > 0 ? last.n : null,
  };
}

async function reportsOf({ chronicles, reports }: Stores, teamId: string): Promise<AuditPage["reports"]> {
  const own = await chronicles.listOf([teamId]);
  const titles = new Map(own.map(({ id, title }) => [id, title]));
  const all = await reports.listOf(own.map((one) => one.id));
  return all.map(({ id, chronicleId, month }) => ({
    reportId: id,
    chronicle: titles.get(chronicleId) ?? "",
    month,
  }));
}

async function peopleOf(stores: Stores, teamId: string): Promise<AuditPage["people"]> {
  const [actors, members] = await Promise.all([stores.audit.actors(teamId), stores.members.list(teamId)]);
  const names = await personNames(stores, [...actors, ...members.map((one) => one.personId)]);
  return Object.entries(names)
    .map(([personId, name]) => ({ personId, name }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.personId < b.personId ? -1 : 1));
}

async function readableTeams({ teams }: Stores, actor: Actor): Promise<readonly AuditTeam[]> {
  const readable = actor.memberships.filter((one) => can(actor, "readAudit", one).ok);
  const found = await Promise.all(readable.map((one) => teams.find(one.teamId)));
  return found.flatMap((team) => (team ? [{ teamId: team.id, name: team.name }] : []));
}
