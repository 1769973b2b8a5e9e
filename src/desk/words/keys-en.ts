// The words of the writing screen's keys in English.
export const keysEn = {
  insert: 'Put in anything: its first letters follow',
  code: 'Code',
  sub: 'Below the line',
  sup: 'Above the line',
  inwards: 'In a list: one step in; in a table: the next cell',
  outwards: 'In a list: one step out; in a table: the cell before',
  lineBreak: 'Line break',
  leave: 'Leave the quote, box or table',
  up: 'Move the block up',
  down: 'Move the block down',
  undo: 'Undo',
  redo: 'Redo',
  preview: 'Preview, and back',
  publish: 'Panel: publish',
  story: 'While writing',
  desk: 'Everywhere',
}
