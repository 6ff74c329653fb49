export const programmes = {
  title: '督导评价项目',
}
