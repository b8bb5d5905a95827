import { RitualShape } from "@/components/rituals/ritual-shape";
import type { People, Person } from "@/components/shell/people";
import type { Id } from "@/lib/ids";

/** Words of one of the two, large enough for a table between them, at whose edge it is seen whose they are. */
export function SaidBy({
  ownerId,
  words,
  people,
  partner,
}: {
  ownerId: Id | null;
  words: string;
  people: People;
  partner: Person;
}) {
  const isMine = ownerId === people.me.id;
  return (
    <figure className="flex gap-3 rounded-xl border border-line bg-surface p-4">
      <RitualShape kind={isMine ? "mine" : "theirs"} people={people} />
      <div className="grid min-w-0 gap-2">
        <blockquote dir="auto" className="font-serif text-title whitespace-pre-line wrap-anywhere">
          {words}
        </blockquote>
        <figcaption className="text-small text-ink-soft">{isMine ? "You" : <bdi>{partner.name}</bdi>}</figcaption>
      </div>
    </figure>
  );
}
