import { pseudoFeelings } from "@/lib/words/feelings";
import { phrase } from "@/lib/words/reading";

/** In which way a stretch may be heard as blame. */
export type BlameKind = "always-never" | "label" | "contempt" | "accusing-feeling" | "you-make-me";

/** Where a sentence or its part begins and ends, in the sources of `phrase`. */
const MARK = "[.!?,;:…\\n–—\\u00B7\\p{Extended_Pictographic}\\uFE0F]";
const BEGINS = `(?<=(?:^|${MARK})\\s{0,3})`;
const ENDS = `(?=\\s{0,3}(?:${MARK}|$))`;

const any = (...words: readonly string[]) => `(?:${words.join("|")})`;

/** "you" with what may stand between it and what it is said to do. */
const AUX =
  "(?:'re|re| are|'ve|ve| have|'d| had| do| did| were|'ll| will| would| can| could| just| really| simply){0,3}";
const YOU_ARE = "you(?:'re|re| are| were|'ve been| have been| can be| must be| sound| seem| act| get| got| become)";
const DEGREE =
  "(?: so| such| too| very| really| just| always| being| acting| getting| simply| absolutely| completely" +
  "| totally| pretty" +
  "| quite| a| an| the| such a| a bit| a little| kind of| sometimes| often| all| both| still| honestly| incredibly" +
  "| unbelievably| bloody| damn| fucking){0,4}";
/** A degree without which a word may be no label at all: "when you are cold" is about a blanket. */
const MUCH =
  "(?: [\\p{L}']{1,15}){0,2}? (?:so|such|such a|such an|too|always|just|being|acting|incredibly|unbelievably)";

const LABELS = any(
  "selfish|lazy|cruel|mean|rude|careless|thoughtless|inconsiderate|insensitive|immature|childish|needy|clingy",
  "hysterical|insane|stupid|dumb|idiotic|idiot|moron|fool|jerk|arsehole|asshole|bastard|bitch|dick|prick|loser|liar",
  "cheater|hypocrite|narcissist|narcissistic|psycho|toxic|hopeless|useless|worthless|heartless|controlling|unfair",
  "manipulative|paranoid|stingy|irresponsible|unreliable|ungrateful|arrogant|egoistic|egotistical|incompetent|lousy",
  "self-cent(?:re|er)ed|self-absorbed|full of yourself|spoiled|spoilt|brat|coward|slob|control freak|drama queen",
  "unbearable|impossible|disgusting|passive[ -]aggressive|oversensitive|over-sensitive|overdramatic|worst|mess",
  "crazy(?! about| good| talented| in love)|problem(?! solver|-solver)|no better than",
  "(?:bad|terrible|awful|horrible|lousy|rotten) (?:father|mother|dad|mum|mom|parent|husband|wife|partner|boyfriend" +
    "|girlfriend|listener|friend|person|lover|cook|driver|host)",
);
/** Those that are called out by themselves: "you liar". "You mean the world to me" is none. */
const NAMES = any(
  "selfish|lazy|cruel|stupid|rude|idiot|moron|jerk|bastard|bitch|liar|loser|coward|hypocrite|asshole|arsehole" +
    "|brat|ungrateful|arrogant",
);
const LABELS_WHEN_MUCH = any(
  "cold|distant|cheap|difficult|weak|dramatic|messy|negative|demanding|stubborn|jealous|blind|sensitive|emotional",
  "defensive|aggressive|bitter|critical|judge?mental|moody|dishonest|boring|sloppy|forgetful",
);
const KIN = "(?:your|my) (?:own )?(?:mother|mum|mom|mam|father|dad|parents|family|brother|sister|ex)";
const CHILD = "an? (?:[\\p{L}']{1,15} )?(?:child|baby|toddler|kid|brat|teenager|princess|king|victim|robot|idiot)";
const SCORN = "(?:pathetic|ridiculous|laughable|a joke|a waste of (?:time|space)|beneath me|disgusting)";

/** Accusing words that follow "I feel". The longer ones come first. */
const ACCUSING = any(...Object.keys(pseudoFeelings).toSorted((a, b) => b.length - a.length));
/** A word between "I" and "feel", or between "feel" and the word for it, with which it would be about something else. */
const BETWEEN =
  "(?!(?:that|when|whenever|because|if|to|you|we|not|never|no|less|hardly|rarely|about|for|with|without|stop|he|she" +
  "|they|was|were|at|used|than|dont|don't|didn't|doesn't|won't|wouldn't|can't|haven't|isn't|feel" +
  "|felt)\\b)[\\p{L}'-]{1,20}";
const I_FEEL = `(?:i|me)(?:'m|'ve|'d)?(?: ${BETWEEN}){0,4} (?:feel|felt|feeling)`;
const ELSEWHERE = "(?! by (?!you)| at work| at the office| at school| to )";
const ROLES = any(
  "maid|servant|slave|cleaner|doormat|nanny|babysitter|burden|afterthought|second choice|last priority|roommate",
  "flatmate|wallet|taxi|housekeeper|stranger|failure|child|idiot|fool",
);

const MADE =
  "(?:'re|re| are|'ve|ve| have| do| just| really| always| only){0,3} (?:make|made|making|drive|drove|driving)";
const PAINS = any(
  "angry|mad|furious|sad|crazy|nuts|insane|sick|anxious|nervous|miserable|jealous|unhappy|lonely|depressed|up the wall",
  "cry(?! with| for joy| from)|scream|hate (?:you|myself|this|it)|want to (?:leave|scream|cry|give up|run)" +
    "|do everything",
);
const FELT_PAINS = any(
  "bad|guilty|ashamed|small|stupid|worthless|useless|hurt|afraid|scared|awful|terrible|horrible|insecure|tense" +
    "|helpless",
  `like (?:an?|your|the|nothing)(?: ${ROLES})?|not good enough|inadequate|ugly|tired|exhausted|frustrated`,
);

/** What may be heard as blame, by its wording alone. What of it is fair after all: `fair-use.ts`. */
export const BLAME_PATTERNS: readonly { readonly kind: BlameKind; readonly pattern: RegExp }[] = [
  { kind: "always-never", pattern: phrase(`you${AUX},? (?:always|never|constantly|forever)`) },
  { kind: "always-never", pattern: phrase("(?:every|each)(?: single| damn| bloody| fucking)? time(?: that)? you") },
  {
    kind: "always-never",
    pattern: phrase(
      "you (?:don't|dont|do not|didn't|did not|can't|cannot|won't|haven't|have not|aren't|weren't|wouldn't)" +
        "(?: even| really| just)? ever",
    ),
  },
  { kind: "always-never", pattern: phrase("(?:can't|won't|don't|couldn't|didn't|haven't|aren't) you ever") },
  { kind: "always-never", pattern: phrase("all you (?:ever )?(?:do|did|care about)(?: all day)? is|all you ever do") },
  {
    kind: "always-never",
    pattern: phrase("nothing i (?:ever )?(?:do|say|cook|try) is (?:ever )?(?:good |right )?enough"),
  },
  {
    kind: "always-never",
    pattern: phrase("you (?:almost|nearly|practically|basically) (?:never|always)|you (?:hardly|barely) ever"),
  },
  { kind: "always-never", pattern: phrase("(?:not|never) once (?:have|did|do) you|you(?:'ve| have)? not once") },

  { kind: "label", pattern: phrase(`${YOU_ARE}${DEGREE} ${LABELS}`) },
  { kind: "label", pattern: phrase(`${YOU_ARE}${MUCH}(?: an?| very| really| damn| fucking)? ${LABELS_WHEN_MUCH}`) },
  {
    kind: "label",
    pattern: phrase(
      `you(?:'re|re| are| act| sound| behave|'re acting| are acting|'re behaving|'re being| are being)` +
        `(?: just| exactly| so much| a lot){0,2} (?:like|as bad as) (?:${KIN}|${CHILD})`,
    ),
  },
  { kind: "label", pattern: phrase(`${BEGINS}you (?:little |big |bloody |damn |fucking |complete ){0,2}${NAMES}`) },
  {
    kind: "label",
    pattern: phrase(
      "(?:why|how) (?:are|can|could|must|do) you(?: be| being)?(?: always)? (?:so|such|such an?|this)" +
        ` ${any(LABELS, LABELS_WHEN_MUCH)}`,
    ),
  },
  { kind: "label", pattern: phrase(`(?:stop being|don't be|quit being)(?: so| such an?| an?| too)? ${LABELS}`) },
  { kind: "label", pattern: phrase(`${LABELS} of you`) },
  { kind: "label", pattern: phrase(`are you (?:${LABELS}|deaf|blind|mental|out of your mind)`) },
  {
    kind: "label",
    pattern: phrase(
      "your (?:selfishness|laziness|stupidity|arrogance|immaturity|carelessness|coldness|childishness|drama|tantrums?" +
        "|whining|nagging|bullshit|crap)",
    ),
  },

  {
    kind: "label",
    pattern: phrase(
      "you (?:just |clearly |obviously |really ){0,2}(?:don't|dont|do not)(?: even| really" +
        "| actually)? (?:care(?! for| if| which)|love me|respect me" +
        "|want me|give a (?:damn|shit|fuck))|you (?:just )?(?:only|just) (?:care|think) (?:about|of) yourself",
    ),
  },

  { kind: "contempt", pattern: phrase(`${BEGINS}(?:(?:yeah|ok|okay|fine|sure|oh)(?:, | ))?whatever${ENDS}`) },
  {
    kind: "contempt",
    pattern: phrase(
      `(?:you(?:'re|re| are| were| look| sound)|that's|that is|that was|this is|it's|it is|how|stop being|don't be)` +
        `(?: so| just| really| being| all| simply| completely| absolutely| utterly| such| always){0,3} ${SCORN}`,
    ),
  },
  { kind: "contempt", pattern: phrase(`${BEGINS}(?:how )?(?:so )?(?:pathetic|ridiculous|laughable|typical)${ENDS}`) },
  {
    kind: "contempt",
    pattern: phrase("(?:that's |that is |this is |how )?(?:so |just so |just )?typical (?:of )?you"),
  },
  {
    kind: "contempt",
    pattern: phrase(
      `${any(
        `${BEGINS}(?:oh,? |just |please |why don't you ){0,3}`,
        "you(?: should| need to|'d| would| could) (?:just |really |finally ){0,2}",
        "(?:just|time to) ",
      )}(?:grow up|get over (?:it|yourself))${ENDS}`,
    ),
  },
  {
    kind: "contempt",
    pattern: phrase(
      "shut up(?! shop)|how dare you|get a life|get a grip|get lost|go to hell|screw you|fuck you|fuck off|piss off" +
        "|who do you think you are|what(?:'s| is| the hell is| the fuck is) wrong with you|are you kidding me" +
        "|spare me" +
        "|give me a break|cry me a river|boo hoo|blah,? blah|yeah,? right|like you care(?:d)?|as if you care(?:d)?" +
        "|nobody asked you|you people|you disgust me|you make me sick|i hate you|i can't stand you" +
        "|(?:sick|tired|sick and tired|fed up) (?:of|with) (?:you|your)|stop (?:whining|nagging|moaning|bitching)",
    ),
  },

  { kind: "accusing-feeling", pattern: phrase(`${I_FEEL}(?:,? ${BETWEEN}){0,4}?,? ${ACCUSING}${ELSEWHERE}`) },
  {
    kind: "accusing-feeling",
    pattern: phrase(`${BEGINS}(?:feeling|felt) (?:so |very |really )?${ACCUSING}${ELSEWHERE}`),
  },
  {
    kind: "accusing-feeling",
    pattern: phrase(
      "i(?:'m|'ve)?(?: [\\p{L}']{1,15}){0,3} (?:feel|felt|feeling)(?: just| sometimes| often| really)? (?:like" +
        "|that|as if|as though)" +
        "(?: maybe| sometimes| often)? you(?:'re|'ve|'d|'ll|re|ve)?(?! and i)",
    ),
  },
  {
    kind: "accusing-feeling",
    pattern: phrase(
      "i (?:just |really |often |sometimes )?(?:feel|felt) (?:you (?:don't|dont|do not|never|are|aren't|should" +
        "|have|haven't|won't|only|just" +
        "|always|could|didn't|were|weren't)|you're|you've|youre)",
    ),
  },
  {
    kind: "accusing-feeling",
    pattern: phrase(
      `${I_FEEL}(?: ${BETWEEN}){0,2}? (?:like|as if i'm|as though i'm)(?: i'm| i am)?(?: just)? (?:your|an?|the) ${ROLES}`,
    ),
  },
  {
    kind: "accusing-feeling",
    pattern: phrase(
      `${I_FEEL} (?:like|as if|as though|that) (?:i'm|i am) (?:always )?(?:the only one` +
        `|talking to a (?:brick )?wall|invisible|nothing to you)`,
    ),
  },

  {
    kind: "you-make-me",
    pattern: phrase(`you${MADE} me (?:feel )?(?:so |very |really |always |completely )?${PAINS}`),
  },
  {
    kind: "you-make-me",
    pattern: phrase(
      `you${MADE} me feel (?:so |very |really |always |completely |like i'm |like i am ` +
        `|as if i'm )?${any(FELT_PAINS, ACCUSING)}`,
    ),
  },
  {
    kind: "you-make-me",
    pattern: phrase(
      "(?:it's|it is|this is|that's|all)(?: all| entirely)? your (?:own )?fault|because of you,? i|you(?:'ve" +
        "| have)? (?:always )?(?:ruin|ruined|wreck|wrecked|spoil|spoilt|spoiled)" +
        " (?:everything|it|my|our|the|this)|you(?:'re| are) (?:to blame|the reason(?: why)? i)|you(?:'re" +
        "| are)? (?:get|getting) on my nerves" +
        "|you (?:really )?(?:piss me off|annoy me|stress me out|wear me out)",
    ),
  },
];
