/** Who is signed in where. The secret is in the browser's cookie; the house keeps its hash. */

/** A cookie as a value: everything a `Set-Cookie` header says. */
export interface SessionCookie {
  readonly name: string;
  /** Empty when the browser is to forget it. */
  readonly value: string;
  readonly attributes: {
    readonly httpOnly: true;
    readonly secure: boolean;
    readonly sameSite: "lax";
    readonly path: "/";
    /** Seconds; 0 when the browser is to forget it. */
    readonly maxAge: number;
  };
  /** The whole as a `Set-Cookie` header's value. */
  readonly header: string;
}

interface LiveSession {
  /** Names the session; opens nothing. */
  readonly sessionId: string;
  readonly personId: string;
  /** To be sent with the answer when the session was just prolonged. */
  readonly renewedCookie: SessionCookie | null;
}

interface ListedSession {
  readonly sessionId: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** What the browser calls itself. */
  readonly userAgent: string;
}

export interface Sessions {
  /** Opens a session; the cookie is the only place its secret is ever in. */
  open(personId: string, userAgent: string): Promise<SessionCookie>;
  /** The live session of a request's Cookie header, prolonged when half of its life is over; null without one. */
  find(cookieHeader: string | null): Promise<LiveSession | null>;
  /** The person's live sessions, the newest first. */
  list(personId: string): Promise<readonly ListedSession[]>;
  /** Ends one of the person's sessions; another person's stays. */
  end(personId: string, sessionId: string): Promise<void>;
  endAll(personId: string): Promise<void>;
  endOthers(personId: string, sessionId: string): Promise<void>;
  /** Drops what has expired. */
  forgetExpired(): Promise<void>;
  /** Makes a browser forget its cookie. */
  blankCookie(): SessionCookie;
}
