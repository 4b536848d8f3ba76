import { chip, link, made, quietSign, type Sign } from './drawing';

/**
 * A page of the caseload: its rows come as data and are drawn here, so that a row costs the server a line of text and no
 * components. The markup is a table's own: what reads a table, reads this one.
 */
type Lane = { marks: string; whose: string; rule: string; look: string };

type Total = { total: string; was: string; label: string };

type Row = {
  couple: string;
  names: string;
  sign: Sign | null;
  status: string | null;
  brief: string;
  next: string;
  planned: boolean;
  label: string;
  a: Lane | null;
  b: Lane | null;
  both: string;
  overdue: number;
  unread: number;
  csiA: Total | null;
  csiB: Total | null;
  note: string | null;
};

/** What every row says in the same words; of a mark by its letter: D, C or M. */
type Words = Record<'D' | 'C' | 'M' | 'nothing' | 'measures' | 'unsigned' | 'open', string>;

const LOOKS: Record<string, string> = { D: 'mark-done', C: 'mark-open', M: 'mark-missed' };

function couple(row: Row): HTMLElement {
  const cell = made('div', 'row couple-cell', link(row.couple, 'caseload-couple', row.names));
  if (row.status) {
    cell.append(chip('quiet', row.status));
  }
  if (row.sign) {
    cell.append(quietSign(row.sign));
  }
  return made('td', '', cell);
}

/** The hour does not part from its half of the day. */
function inOnePiece(words: string): string {
  return words.replace(/ (?=[AP]M$)/, '\u00a0');
}

/** When they come next, which is the way to the brief too. */
function next(row: Row, words: Words): HTMLElement {
  const brief = link(row.brief, row.planned ? 'next-link' : 'soft', inOnePiece(row.next));
  brief.setAttribute('data-brief', '');
  brief.setAttribute('aria-label', row.label);
  brief.title = words.open;
  return made('td', '', brief);
}

function mark(seat: 'a' | 'b', letter: string, words: Words): HTMLElement {
  const element = made('span', `seat-mark seat-${seat} ${LOOKS[letter]}`);
  element.title = words[letter as 'D' | 'C' | 'M'];
  return element;
}

function lane(seat: 'a' | 'b', one: Lane | null, words: Words): HTMLElement {
  if (!one) {
    return made('td', 'soft nowrap', words.nothing);
  }
  const letters = [...one.marks];
  const marks = made('span', 'lane', ...letters.map((letter) => mark(seat, letter, words)));
  marks.setAttribute('role', 'img');
  marks.setAttribute('aria-label', `${one.whose}: ${letters.map((letter) => words[letter as 'D' | 'C' | 'M']).join(', ')}`);
  return made('td', '', made('div', 'caseload-lane', marks, made('span', `small engagement ${one.look}`, one.rule)));
}

function count(many: number, what: string): HTMLElement {
  return made('td', `tabular nowrap ${many === 0 ? 'soft' : what}`, many === 0 ? '–' : String(many));
}

/** The latest of each, and what it was: never one figure for both. */
function totals(row: Row, words: Words): HTMLElement {
  if (!row.csiA && !row.csiB) {
    return made('td', 'soft nowrap', words.measures);
  }
  const each = ([['a', row.csiA], ['b', row.csiB]] as ['a' | 'b', Total | null][]).flatMap(([seat, one]) => {
    if (!one) {
      return [];
    }
    const line = made('span', 'csi nowrap', made('span', `seat-mark seat-${seat} mark-done`), made('span', '', one.total));
    if (one.was) {
      line.append(made('span', 'small soft', one.was));
    }
    line.setAttribute('role', 'img');
    line.setAttribute('aria-label', one.label);
    return [line];
  });
  return made('td', 'tabular', made('div', 'csi-two', ...each));
}

function drawn(row: Row, words: Words): HTMLElement {
  const line = made(
    'tr',
    '',
    couple(row),
    next(row, words),
    lane('a', row.a, words),
    lane('b', row.b, words),
    made('td', 'tabular nowrap', row.both),
    count(row.overdue, 'overdue'),
    count(row.unread, 'unread'),
    totals(row, words),
    row.note ? made('td', '', link(row.note, '', words.unsigned)) : made('td', 'soft nowrap', '–'),
  );
  line.tabIndex = -1;
  return line;
}

class CaseloadRows extends HTMLElement {
  /** Stands among the rows, out of sight: what comes before it is its page. */
  draw(data: string): void {
    const page = JSON.parse(data) as { words: Words; rows: Row[] };
    this.hidden = true;
    this.before(...page.rows.map((row) => drawn(row, page.words)));
  }
}

customElements.define('caseload-rows', CaseloadRows);
