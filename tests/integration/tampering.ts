/** Writes into tables past the house's own rules, as somebody with the database's password could, and puts back what was. */
import { expect } from "vitest";
import type { TestHouse } from "./house.ts";

export function tampering(house: () => TestHouse) {
  /** One row, and no trigger runs. */
  async function tamper(statement: string, values: readonly unknown[]): Promise<void> {
    const client = await house().database.pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SET LOCAL session_replication_role = replica");
      const { rowCount } = await client.query(statement, [...values]);
      expect(rowCount).toBe(1);
      await client.query("COMMIT");
    } finally {
      client.release();
    }
  }

  /** Runs `work`, and puts back what it changed, so that the next test finds a sound house. */
  async function untouchedAfter(table: string, key: string, work: () => Promise<void>): Promise<void> {
    const { pool } = house().database;
    const { rows } = await pool.query(`SELECT * FROM ${table} WHERE ${key}`);
    await work();
    const columns = Object.keys(rows[0] ?? {});
    const client = await pool.connect();
    await client.query("SET session_replication_role = replica");
    await client.query(`DELETE FROM ${table} WHERE ${key}`);
    for (const row of rows) {
      const places = columns.map((_, at) => `$${at + 1}`).join(", ");
      const names = columns.join(", ");
      const values = columns.map((column) => row[column]);
      await client.query(`INSERT INTO ${table} (${names}) VALUES (${places})`, values);
    }
    await client.query("SET session_replication_role = origin");
    client.release();
  }

  return { tamper, untouchedAfter };
}
