/**
 * The doors of review and publication on a real socket: the house's own gate
 * and Remix's own router in front of the routes as they are in app/routes, so
 * that a request goes the way it goes in a running house. Screens are left
 * out: they decide nothing.
 */
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { afterAll, beforeAll } from "vitest";
import { changeReview } from "../../app/http/change-review.ts";
import { giveReviewEntry, giveStatuses } from "../../app/http/open-review.ts";
import { originGate } from "../../server/http/origin-gate.ts";
import type { TestHouse, TestPerson } from "./house.ts";

const ORIGIN = "https://desk.example.org";

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Empty where the body is no JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}

export interface Doors {
  /** POST of a decision. A null person has no cookie. */
  decide(
    person: TestPerson | null,
    home: string,
    said: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  get(person: TestPerson | null, path: string): Promise<Answer>;
}

/** Doors of the file's house, open while its tests run. */
export function reviewDoors(house: () => TestHouse): Doors {
  let base = "";
  let close = async (): Promise<void> => {};
  beforeAll(async () => {
    const app = express();
    app.use(originGate(ORIGIN));
    app.all("*", createRequestHandler({ build: routesOnly(), getLoadContext: () => contextOf(house()) }));
    const server = app.listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => new Promise((resolve) => server.close(() => resolve()));
  });
  afterAll(() => close());

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(base + path, { redirect: "manual", ...init });
    const body = await response.text();
    return { status: response.status, body, json: parsed(body) };
  }
  const cookieOf = (person: TestPerson | null) => (person ? { cookie: person.cookie } : {});
  return {
    decide: (person, home, said, headers = { origin: ORIGIN }) =>
      ask(`${home}/decide`, {
        method: "POST",
        body: JSON.stringify(said),
        headers: { "Content-Type": "application/json", ...cookieOf(person), ...headers },
      }),
    get: (person, path) => ask(path, { headers: cookieOf(person) as Record<string, string> }),
  };
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function contextOf(house: TestHouse) {
  return { container: { ...house, presence: () => [] }, nonce: "", address: "203.0.113.7" };
}

function routesOnly(): ServerBuild {
  const month = "desk/:chronicle/:month";
  const route = (id: string, path: string, module: object) => ({ id, path, module: module as never });
  return {
    mode: "production",
    entry: { module: { default: (_request, status) => new Response(null, { status }) } },
    routes: {
      root: { id: "root", path: "", module: { default: () => null } },
      decide: { ...route("decide", `${month}/decide`, { action: changeReview }), parentId: "root" },
      statuses: { ...route("statuses", `${month}/statuses`, { loader: giveStatuses }), parentId: "root" },
      entry: { ...route("entry", `${month}/review/entry`, { loader: giveReviewEntry }), parentId: "root" },
    },
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: true,
      v3_singleFetch: true,
    },
    isSpaMode: false,
  };
}
