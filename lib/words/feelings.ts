/**
 * A feelings vocabulary, in our own words: each can follow "I feel". It is a help for finding a word and no list of what
 * there is to feel; nobody's own word is wrong for not being in it.
 */

/** Feelings that are near each other. `needs`: whether they tend to come when needs are met, or when they are not. */
export interface FeelingFamily {
  readonly key: string;
  readonly name: string;
  readonly needs: "met" | "unmet";
  readonly feelings: readonly string[];
}

/** Those of needs not met come first: they are the ones that are harder to find a word for. */
export const FEELING_FAMILIES = [
  {
    key: "sad",
    name: "Sad",
    needs: "unmet",
    feelings: ["sad", "lonely", "disappointed", "discouraged", "heavy", "homesick", "wistful"],
  },
  {
    key: "hurt",
    name: "Hurt",
    needs: "unmet",
    feelings: ["hurt", "ashamed", "embarrassed", "guilty", "jealous", "numb", "raw"],
  },
  {
    key: "afraid",
    name: "Afraid",
    needs: "unmet",
    feelings: ["afraid", "worried", "anxious", "nervous", "uneasy", "insecure", "helpless"],
  },
  {
    key: "angry",
    name: "Angry",
    needs: "unmet",
    feelings: ["angry", "annoyed", "frustrated", "irritated", "impatient", "resentful", "bitter"],
  },
  {
    key: "tired",
    name: "Tired",
    needs: "unmet",
    feelings: ["tired", "exhausted", "overwhelmed", "tense", "restless", "confused", "torn", "bored"],
  },
  {
    key: "calm",
    name: "Calm",
    needs: "met",
    feelings: ["calm", "relaxed", "relieved", "rested", "content", "at ease", "safe"],
  },
  {
    key: "close",
    name: "Close",
    needs: "met",
    feelings: ["close to you", "loving", "tender", "touched", "grateful", "warm", "trusting"],
  },
  {
    key: "glad",
    name: "Glad",
    needs: "met",
    feelings: ["glad", "happy", "cheerful", "delighted", "amused", "proud", "light"],
  },
  {
    key: "alive",
    name: "Alive",
    needs: "met",
    feelings: ["curious", "excited", "hopeful", "inspired", "playful", "confident", "free"],
  },
] as const satisfies readonly FeelingFamily[];

export type Feeling = (typeof FEELING_FAMILIES)[number]["feelings"][number];

/**
 * Words that sound like feelings and say what somebody did: each with feelings that may lie beneath it, the likeliest
 * first. What lies beneath is known to nobody but the one who feels; these are only offered.
 *
 * Left out on purpose: words for being in danger ("abused", "threatened", "intimidated", "unsafe" …). Who writes one of
 * them may mean exactly that, and is not to be talked into a softer one.
 */
export const pseudoFeelings: Readonly<Record<string, readonly Feeling[]>> = {
  abandoned: ["lonely", "afraid", "sad"],
  accused: ["hurt", "afraid", "tense"],
  attacked: ["afraid", "hurt", "angry"],
  belittled: ["hurt", "ashamed", "angry"],
  betrayed: ["hurt", "angry", "disappointed"],
  blamed: ["hurt", "guilty", "tense"],
  "brushed off": ["hurt", "lonely", "frustrated"],
  cheated: ["disappointed", "angry", "hurt"],
  controlled: ["tense", "frustrated", "helpless"],
  cornered: ["anxious", "helpless", "tense"],
  criticised: ["hurt", "discouraged", "insecure"],
  criticized: ["hurt", "discouraged", "insecure"],
  deserted: ["lonely", "afraid", "sad"],
  dismissed: ["hurt", "frustrated", "lonely"],
  disrespected: ["hurt", "angry", "frustrated"],
  excluded: ["lonely", "sad", "jealous"],
  forgotten: ["lonely", "sad", "disappointed"],
  ignored: ["lonely", "hurt", "sad"],
  insulted: ["hurt", "angry", "embarrassed"],
  invisible: ["lonely", "sad", "discouraged"],
  judged: ["insecure", "hurt", "tense"],
  "left out": ["lonely", "sad", "jealous"],
  "let down": ["disappointed", "sad", "hurt"],
  "lied to": ["hurt", "angry", "insecure"],
  manipulated: ["confused", "helpless", "angry"],
  misunderstood: ["lonely", "frustrated", "discouraged"],
  nagged: ["annoyed", "tense", "discouraged"],
  neglected: ["lonely", "sad", "hurt"],
  overlooked: ["sad", "lonely", "discouraged"],
  patronised: ["irritated", "embarrassed", "hurt"],
  patronized: ["irritated", "embarrassed", "hurt"],
  pressured: ["tense", "anxious", "overwhelmed"],
  provoked: ["angry", "irritated", "tense"],
  "pushed away": ["lonely", "hurt", "afraid"],
  "put down": ["hurt", "ashamed", "angry"],
  rejected: ["hurt", "lonely", "afraid"],
  "shut out": ["lonely", "sad", "helpless"],
  smothered: ["tense", "restless", "overwhelmed"],
  suffocated: ["tense", "restless", "overwhelmed"],
  "taken advantage of": ["resentful", "tired", "hurt"],
  "taken for granted": ["sad", "tired", "resentful"],
  tricked: ["angry", "embarrassed", "hurt"],
  unappreciated: ["discouraged", "sad", "tired"],
  "uncared for": ["lonely", "sad", "hurt"],
  unheard: ["lonely", "frustrated", "discouraged"],
  unimportant: ["sad", "lonely", "insecure"],
  unloved: ["lonely", "sad", "insecure"],
  unseen: ["lonely", "sad", "discouraged"],
  unsupported: ["tired", "lonely", "overwhelmed"],
  unwanted: ["lonely", "hurt", "insecure"],
  used: ["resentful", "hurt", "tired"],
  "walked over": ["hurt", "angry", "helpless"],
};
