// The words about readers reached in English.
export const reachedEn = {
  title: 'Readers reached',
  nothingYet: 'no reading counted yet',
  sinceAct: (count: number) => (count === 1 ? 'one reading since then' : `${count} readings since then`),
  inAll: (count: number) => (count === 1 ? 'one reading in all.' : `${count} readings in all.`),
  sinceHour: (count: number, hour: string) => `${count} since ${hour}, the hour of the last act.`,
  how: 'Counted by the pages themselves, once a day for each reader; who asks not to be counted is not. Open connections are not counted here.',
}
