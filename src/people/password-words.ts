// The words of the passwords that guessers try first: keyboard rows, greetings, names of trades and of our own product.
// Figures and signs around them do not help (see`password.ts`), so one word stands for many passwords.

const rows = `
  qwerty qwertyuiop qwert azerty azertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qaz wsx edc qazwsx qazwsxedc qwe
  asd zxc abc abcd abcdef xyz aaa xxx`
const usual = `
  password passwort passord passwd pass word contrasena clave secret secreto letmein let me in open login signin
  logon welcome bienvenido marhaba hello hola salam changeme change this default guest user test testing tester
  temp temporary demo sample example admin administrator root master superuser sysadmin system server computer
  internet access security private nothing whatever trustno my your the is new one two three four five`
const loved = `
  iloveyou love loveyou lovely sunshine princess angel monkey dragon tiger shadow superman batman pokemon starwars
  football futbol baseball basketball hockey soccer summer winter spring autumn verano invierno monday friday
  sunday january december flower cookie chocolate banana cheese orange purple freedom forever family michael
  jessica jennifer daniel ashley charlie mustang computer matrix killer hunter buster ginger pepper maggie
  jordan android windows linux number birthday christmas happy good baby girl boy
  king queen star blink`
const trade = `
  news newsroom newspaper paper press media editor editorial reporter journalist journalism translator publisher
  publish desk frontpage front page breaking story stories headline standfirst redaccion periodista noticias
  akhbar office company work`

export const commonWords: readonly string[] = [rows, usual, loved, trade].flatMap((list) =>
  list.trim().split(/\s+/),
)
