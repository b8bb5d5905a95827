/** What is not brought, named once more before the one step that cannot be taken back. */
export function StaysBehind({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p className="max-w-prose text-ink-soft wrap-anywhere">
      This stays with you:{" "}
      {words.map((one, i) => (
        <span key={i}>
          {i > 0 ? ", " : ""}“<bdi>{one.length > SHOWN ? `${one.slice(0, SHOWN).trimEnd()} …` : one}</bdi>”
        </span>
      ))}
    </p>
  );
}

const SHOWN = 60;
