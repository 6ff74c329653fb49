export const deliverables = {
  title: '交付物',
  none: '没有约定交付物',
  name: '交付物',
  note: '要求',
  states: { expected: '待交', 'handed-in': '待验收', accepted: '已验收', returned: '被退回' },
  due: (day: string) => `${day}前交付`,
  late: '逾期',
  handIn: '提交文件',
  handInFor: (name: string) => `提交“${name}”的文件`,
  accept: '验收',
  giveBack: '退回',
}
