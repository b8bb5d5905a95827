/** What the calendar's refusals mean, and what to do about them. */
export const calendarMessages: Readonly<Record<string, string>> = {
  "unknown-zone": "That time zone is not known here. Choose one from the list.",
  "no-such-date": "There is no such date. Check the day and the month.",
  "date-out-of-range": "The calendar reaches from 1900 to 2199. Choose a date within it.",
  "end-before-start": "The end has to come after the start.",
  "too-long": "A block can last up to 366 days. Make it shorter, or make two.",
  "rule-malformed": "This way of repeating cannot be read. Choose how it repeats once more.",
  "rule-too-often": "A block can repeat daily at most. Choose days, weeks, months or years.",
  "rule-too-dense": "This repeats too many times. Choose fewer days or times.",
  "rule-never": "This would never happen: there is no such day. Choose another day or month.",
  "count-too-large": "A block can repeat up to 10,000 times. Choose fewer, or let it go on without an end.",
  "until-before-start": "The repeating has to end after the block begins. Choose a later last date.",
  "no-such-block": "This block is not there any more.",
  "not-yours": "Only the person whose time it is can change this block.",
  "title-too-long": "The title can have up to 200 characters.",
  "notes-too-long": "The notes can have up to 10,000 characters.",
  "place-too-long": "The place can have up to 200 characters.",
};
