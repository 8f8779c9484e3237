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
  readonly chosen?: string | null;
  /** Makes each face a button that `chooseLabel` names. */
  readonly onChoose?: (personId: string) => void;
  readonly chooseLabel?: (name: string) => string;
}

export function Faces({ people, label, most = 4, chosen = null, onChoose, chooseLabel }: FacesProps) {
  if (people.length === 0) return null;
  const shown = people.slice(0, most);
  const names = people.map((person) => person.name).join(", ");
  const more = people.length > most && (
    <span className="desk-face desk-face-more" title={names}>
      +{people.length - most}
    </span>
  );
  if (onChoose)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a row of faces is no set of form fields
      <span className="desk-faces desk-faces-open" role="group" aria-label={`${label}: ${names}`}>
        {shown.map((person) => (
          <button
            key={person.personId}
            type="button"
            aria-pressed={person.personId === chosen}
            aria-label={chooseLabel?.(person.name) ?? person.name}
            title={chooseLabel?.(person.name) ?? person.name}
            onClick={() => onChoose(person.personId)}
          >
            <FaceMark person={person} />
          </button>
        ))}
        {more}
      </span>
    );
  return (
    <span className="desk-faces" role="img" aria-label={`${label}: ${names}`} title={names}>
      {shown.map((person) => (
        <FaceMark key={person.personId} person={person} />
      ))}
      {more}
    </span>
  );
}

function FaceMark({ person }: { readonly person: Face }) {
  return (
    <span className="desk-face" style={{ backgroundColor: person.color }}>
      {initials(person.name)}
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
