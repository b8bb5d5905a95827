/**
 * The passwords of ten characters and more that guessing begins with: the long heads of the public breach lists
 * (SecLists, "10-million-password-list-top"), lower case. Shorter ones are refused for their length.
 */
const COMMON = new Set(
  `1234567890 0123456789 9876543210 0987654321 12345678910 123456789a a123456789 123456789q 1234567891 1234512345
  123123123123 1212121212 1111111111 0000000000 1122334455 1029384756 147258369a 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5
  q1w2e3r4t5y6 1qaz2wsx3edc 1qazxsw23edc zaq12wsxcde3 qazwsxedcrfv qazwsxedc1 qwertyuiop qwertyuiop1 qwerty12345
  qwerty123456 qwerty1234 qwertyuiop123 qwerty123456789 asdfghjkl1 asdfghjkl; asdfghjkl123 asdfasdfasdf zxcvbnm123
  zxcvbnm1234 1234qwerasdf 1234qwerty qwer1234qwer asdf1234asdf poiuytrewq lkjhgfdsa1 password01 password10 password11
  password12 password123 password1234 password12345 password123456 password1! password123! password2024 password2025
  password2026 passwordpassword mypassword mypassword1 newpassword p@ssw0rd123 passw0rd123 p@ssword123 passwort123
  passwort1234 motdepasse motdepasse1 contrasena contraseña iloveyou12 iloveyou123 iloveyou1234 iloveyouforever
  iloveyou2024 iloveyou2025 iloveyou2026 iloveyou!! ilovemyself ilovemyfamily ilovemywife ilovemyhusband loveyouforever
  foreverlove foreveryoung mylovemylove sweetheart sweetheart1 loverlover babygirl123 princess123 princess12 sunshine123
  sunshine12 football123 baseball123 basketball basketball1 superman123 spiderman1 spiderman123 pokemon123 starwars123
  dragon1234 monkey1234 michael123 jordan2323 jennifer12 charlie123 welcome123 welcome1234 letmein123 letmein1234
  trustno1trustno1 changeme123 changemenow abcdefghij abcdefghijk abcdefghijkl abcdefg123 abcdef1234 abcd123456
  abcde12345 abc1234567 abc123456789 abcabcabcabc aaaaaaaaaa administrator admin12345 admin123456 administrator1
  root123456 guest12345 test123456 testtest123 testtesttest computer123 internet123 samsung123 google1234 facebook123
  linkedin123 liverpool1 liverpool123 manchester manunited1 barcelona1 barcelona10 realmadrid chelsea123 arsenal123
  juventus1897 galatasaray fenerbahce1907 mercedes123 scorpion123 volkswagen butterfly1 butterfly123 strawberry
  chocolate1 chocolate123 cheesecake watermelon blackberry pineapple1 hellohello helloworld helloworld1 hello12345
  hello123456 thisisapassword thisismypassword correcthorsebatterystaple qwertyqwerty
  1qaz1qaz1qaz qweasdzxc123 qweqweqwe123 qwe123qwe123 asd123asd123 zxc123zxc123 twofold123 twofold1234 twofoldtwofold
  bismillah123 bismillah786 christian1 jesuschrist jesus12345 godisgood1 blessed123 angel12345 family1234 happybirthday
  birthday123 summer2024 summer2025 summer2026 winter2024 winter2025 spring2025 autumn2025 december25 valentine1`.split(
    /\s+/,
  ),
);

/** Whether a password, of ten characters or more, is among the first that anyone would try. */
export function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  return COMMON.has(lower) || /^(.{1,3})\1+$/u.test(lower) || isRun(lower);
}

/** `abcdefghij` or `9876543210`: each character next to the one before. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const step = codes[1]! - codes[0]!;
  return Math.abs(step) === 1 && codes.every((code, at) => at === 0 || code - codes[at - 1]! === step);
}
