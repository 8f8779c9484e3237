/** Small round faces of people: initials on their colour, the name on hovering and for screen readers. */
export interface Face {
  readonly personId: string;
  readonly name: string;
  /** `#rrggbb`, dark enough for white letters. */
  readonly color: string;
}

interface FacesProps {
  readonly people: readonly Face[];
  readonly label: string;
  readonly most?: number;
}

export function Faces({ people, label, most = 4 }: FacesProps) {
  if (people.length === 0) return null;
  const shown = people.slice(0, most);
  const names = people.map((person) => person.name).join(", ");
  return (
    <span className="desk-faces" role="img" aria-label={`${label}: ${names}`} title={names}>
      {shown.map((person) => (
        <span key={person.personId} className="desk-face" style={{ backgroundColor: person.color }}>
          {initials(person.name)}
        </span>
      ))}
      {people.length > most && <span className="desk-face desk-face-more">+{people.length - most}</span>}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
