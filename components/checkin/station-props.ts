import type { Course } from "@/components/checkin/use-check-in";
import type { People, Person } from "@/components/shell/people";

/** What each station of a check-in is given. */
export interface StationProps {
  course: Course;
  people: People;
  partner: Person;
  locale: string;
}
