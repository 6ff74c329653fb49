import type { Words } from '..'

export const deliverables: Words['deliverables'] = {
  title: 'Deliverables',
  none: 'No deliverables are agreed',
  name: 'Deliverable',
  note: 'What is asked',
  states: { expected: 'Expected', 'handed-in': 'To be checked', accepted: 'Accepted', returned: 'Returned' },
  due: (day) => `due ${day}`,
  late: 'late',
  handIn: 'Hand in a file',
  handInFor: (name) => `Hand in the file of: ${name}`,
  accept: 'Accept',
  giveBack: 'Return',
}
