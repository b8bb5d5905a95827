import { kindChange, markOf, sectionWords } from "@/components/vision/reading/redline-words";
import { isSameSection, type Compared, type ComparedLine, type ComparedPart } from "@/lib/vision/document/compare";
import { UNTITLED } from "@/lib/vision/document/untitled";

/**
 * What has changed between two moments: what came is underlined and what went is struck through, each with a word for those who
 * listen; sections in which nothing changed are only named.
 */
export function Redline({ compared }: { compared: Compared }) {
  const changed = compared.filter((section) => !isSameSection(section));
  const same = compared.filter(isSameSection);
  if (changed.length === 0) return <p>Nothing has changed. The two read the same.</p>;
  return (
    <div className="grid gap-8">
      <p className="text-small text-ink-soft">
        <ins className={LOOK.added}>Underlined</ins> has come, <del className={LOOK.removed}>struck through</del> has
        gone.
      </p>
      {changed.map((section) => {
        const words = sectionWords(section, UNTITLED);
        return (
          <section key={section.id} aria-label={section.title || UNTITLED} className="grid gap-2">
            <header className="grid border-b border-line py-1">
              <h2 dir="auto" className="font-serif text-title font-semibold wrap-anywhere">
                {section.title || UNTITLED}
              </h2>
              {words ? <p className="text-small font-semibold text-ink-soft">{words}</p> : null}
            </header>
            <div className="rich-text grid gap-1">
              {section.lines.map((line, n) => (
                <Line key={n} line={line} />
              ))}
            </div>
          </section>
        );
      })}
      {same.length > 0 ? (
        <p className="text-ink-soft">
          Unchanged: <span dir="auto">{same.map(({ title }) => title || UNTITLED).join(", ")}</span>
        </p>
      ) : null}
    </div>
  );
}

/** Told apart by their shape: colours may be all alike to whoever reads them. */
const LOOK = {
  added: "bg-sunk font-semibold underline decoration-2 underline-offset-4",
  removed: "text-ink-soft line-through decoration-2",
};

function Line({ line }: { line: ComparedLine }) {
  const { kind, quoted, parts } = line;
  const change = kindChange(line);
  const depth = "depth" in kind ? kind.depth : 0;
  const look = kind.type === "heading" ? (kind.level === 3 ? "text-title font-semibold" : "font-semibold") : "";
  return (
    <div
      className={`flex gap-2 ${quoted ? "border-s-3 border-line-strong ps-4" : ""}`}
      style={depth > 1 ? { marginInlineStart: `${(depth - 1) * 1.5}em` } : undefined}
    >
      {depth > 0 ? (
        <span aria-hidden className="min-w-[1.25em] shrink-0 text-ink-soft">
          {markOf(kind)}
        </span>
      ) : null}
      <p dir="auto" className={`min-w-0 flex-1 whitespace-pre-wrap ${look}`}>
        {parts.map((part, n) => (
          <Part key={n} part={part} />
        ))}
        {change ? <span className="ms-2 font-sans text-small font-semibold text-ink-soft">{change}</span> : null}
      </p>
    </div>
  );
}

function Part({ part: { state, text } }: { part: ComparedPart }) {
  if (state === "same") return text;
  const Tag = state === "added" ? "ins" : "del";
  return (
    <Tag className={LOOK[state]}>
      <span className="sr-only">{state === "added" ? " added: " : " taken out: "}</span>
      {text}
      <span className="sr-only">
        {" "}
        {state === "added" ? "(end of what was added) " : "(end of what was taken out) "}
      </span>
    </Tag>
  );
}
