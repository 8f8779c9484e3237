/** The test setting that lets servers of this machine stand for named hosts: "news.example.org=127.0.0.1:4000,…". */
import { DomainError } from "../../domain/errors.ts";
import type { StandIn } from "./fetch-settings.ts";

const ONE = /^([a-z\d.-]+)=(127\.\d+\.\d+\.\d+):(\d{1,5})$/u;

/** Only this machine's own addresses. @throws DomainError SETTINGS_INVALID */
export function readStandIns(setting: string | undefined): ReadonlyMap<string, StandIn> {
  const parts = (setting ?? "").split(",").filter((one) => one.trim() !== "");
  return new Map(
    parts.map((part) => {
      const [, host = "", address = "", port = ""] = ONE.exec(part.trim()) ?? [];
      if (host !== "") return [host, { address, port: Number(port) }];
      throw new DomainError(
        "SETTINGS_INVALID",
        "TEST_STAND_INS must be host=127.0.0.1:port, with commas between.",
      );
    }),
  );
}
