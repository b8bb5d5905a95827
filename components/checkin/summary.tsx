import { CameFrom } from "@/components/checkin/came-from";
import { MadeBoundaries, useMadeBoundaries } from "@/components/checkin/made-boundaries";
import { WENT } from "@/components/checkin/review-station";
import type { StationProps } from "@/components/checkin/station-props";
import { TriedList } from "@/components/checkin/tried-list";
import { RitualShape } from "@/components/rituals/ritual-shape";
import type { Course } from "@/components/checkin/use-check-in";
import type { People } from "@/components/shell/people";
import { boundarySentence } from "@/lib/boundaries/sentence";
import { hearingOf } from "@/lib/checkin/hearing";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { isNeed, jottingKind, type BroughtRow } from "@/lib/checkin/schema";

/** A check-in on one page: what was appreciated, what each needs and whether it was heard, and what the two try. */
export function Summary({ course, people, partner, locale }: StationProps) {
  const { checkIn, brought, agreements, agreementAnswers } = course;
  const { prompts } = CONVERSATIONS[checkIn.conversation];
  const boundaries = useMadeBoundaries(checkIn.id);
  const own = agreements.filter(({ checkInId }) => checkInId === checkIn.id);
  const answered = agreements.filter(({ id }) =>
    agreementAnswers.some((one) => one.agreementId === id && one.checkInId === checkIn.id),
  );
  return (
    <div className="grid gap-5">
      {answered.length > 0 ? (
        <Part title="What you looked back on">
          {answered.map(({ id, words }) => (
            <li key={id} className="grid gap-0.5 border-t border-line py-2 first:border-t-0">
              <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                {words}
              </p>
              <p className="text-small text-ink-soft">
                {agreementAnswers
                  .filter((one) => one.agreementId === id && one.checkInId === checkIn.id)
                  .map(({ ownerId, answer }) => `${ownerId === people.me.id ? "You" : partner.name}: ${WENT[answer]}`)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </Part>
      ) : null}
      {jottingKind.options.map((kind) => {
        const said = brought.filter((one) => one.kind === kind);
        if (said.length === 0) return null;
        return (
          <Part key={kind} title={prompts[kind].title}>
            {said.map((one) => (
              <Said key={one.id} one={one} course={course} people={people} />
            ))}
          </Part>
        );
      })}
      {own.length > 0 ? (
        <section className="grid gap-1">
          <h3 className="text-lead font-semibold">What you try until the next time</h3>
          <TriedList agreements={own} brought={brought} locale={locale} zone={people.me.zone} />
        </section>
      ) : null}
      {boundaries.length > 0 ? (
        <section className="grid gap-1">
          <h3 className="text-lead font-semibold">Boundaries from this talk</h3>
          {boundaries.map((one) => (
            <div key={one.id} className="grid border-t border-line pb-2 first-of-type:border-t-0">
              <MadeBoundaries boundaries={[one]} people={people} />
              <CameFrom broughtId={one.broughtId} brought={brought} of={boundarySentence(one)} />
            </div>
          ))}
        </section>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-1">
      <h3 className="text-lead font-semibold">{title}</h3>
      <ul className="grid">{children}</ul>
    </section>
  );
}

function Said({ one, course, people }: { one: BroughtRow; course: Course; people: People }) {
  const { state, understanding } = hearingOf(one, course.understandings, course.needAnswers);
  const isMine = one.ownerId === people.me.id;
  const name = <bdi>{people.partner?.name}</bdi>;
  return (
    <li className="flex gap-3 border-t border-line py-2 first:border-t-0">
      <RitualShape kind={isMine ? "mine" : "theirs"} people={people} />
      <div className="grid min-w-0 gap-0.5">
        <p dir="auto" className="whitespace-pre-line wrap-anywhere">
          {one.words}
        </p>
        <p className="text-small text-ink-soft">
          {isMine ? "You" : name}
          {isNeed(one.kind) ? (state === "heard" ? ", heard" : ", left for next time") : ""}
        </p>
        {isNeed(one.kind) && understanding && understanding.words !== "" ? (
          <p className="text-small text-ink-soft">
            {isMine ? name : "You"} understood:{" "}
            <span dir="auto" className="whitespace-pre-line wrap-anywhere">
              {understanding.words}
            </span>
          </p>
        ) : null}
      </div>
    </li>
  );
}
