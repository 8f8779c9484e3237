/** Teams. */
export interface TeamRow {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export interface TeamStore {
  find(id: string): Promise<TeamRow | null>;
  add(team: TeamRow): Promise<void>;
  /** True before the first team is made. */
  isHouseEmpty(): Promise<boolean>;
  /** In a transaction: whoever else locks the same team waits for its end. False when there is no such team. */
  lock(id: string): Promise<boolean>;
  /** The same for setting up the house. */
  lockHouse(): Promise<void>;
}
