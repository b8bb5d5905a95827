import { initialOf, type Person } from "@/components/shell/people";

/** The partner's sign where there is no room for their name: their initial in a disc of their hue. Never read out. */
export function Initial({ person, className = "" }: { person: Person; className?: string }) {
  return (
    <span
      aria-hidden
      data-hue={person.hue}
      // Drawn, not written: it is no part of what a thing is called.
      data-initial={initialOf(person)}
      className={`inline-flex size-4 shrink-0 items-center justify-center rounded-full bg-hue-ink text-[0.6875rem] leading-none font-bold text-surface before:content-[attr(data-initial)] ${className}`}
    />
  );
}
