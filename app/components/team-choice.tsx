/** For whoever is in several teams: which one is shown, in the address. Nothing for everybody else. */
import { Link } from "@remix-run/react";

interface TeamChoiceProps {
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly teamId: string;
  readonly label: string;
}

export function TeamChoice({ teams, teamId, label }: TeamChoiceProps) {
  if (teams.length < 2) return null;
  return (
    <nav aria-label={label} className="team-choice">
      {teams.map((team) => (
        <Link
          key={team.teamId}
          to={`?team=${team.teamId}`}
          aria-current={team.teamId === teamId ? "page" : undefined}
        >
          {team.name}
        </Link>
      ))}
    </nav>
  );
}
