/** Sends letters. They say that something waits and where, never what it says: mail travels in the open. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Whether a mail server took it over. Never rejects: whoever runs the house is told of a letter that was not taken. */
  send(letter: Letter): Promise<boolean>;
}
