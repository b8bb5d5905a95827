/** What the calendar's refusals mean, and what to do about them. */
export const calendarMessages: Readonly<Record<string, string>> = {
  "unknown-zone": "That time zone is not known here. Choose one from the list.",
  "no-such-date": "There is no such date. Check the day and the month.",
  "date-out-of-range": "The calendar reaches from 1900 to 2199. Choose a date within it.",
  "end-before-start": "The end has to come after the start.",
  "too-long": "A block can last up to 366 days. Make it shorter, or make two.",
  "no-such-block": "This block is not there any more.",
  "not-yours": "Only the person whose time it is can change this block.",
  "title-too-long": "The title can have up to 200 characters.",
  "notes-too-long": "The notes can have up to 10,000 characters.",
  "place-too-long": "The place can have up to 200 characters.",
};
