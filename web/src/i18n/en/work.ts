import type { Words } from '..'

export const work: Words['work'] = {
  title: 'My work',
  none: 'Nothing to do',
  noneHint: 'New tasks appear here, and you are notified.',
  list: 'Things to do',
  due: (date) => `by ${date}`,
  today: 'due today',
  left: (n) => `${n} days left`,
  late: (n) => `${n} days overdue`,
  noDue: 'no date',
  takes: (time) => `about ${time}`,
  items: (n) => `${n} items`,
  total: (n, time) => `${n} things, about ${time}`,
  totalCount: (n) => `${n} things`,
}
