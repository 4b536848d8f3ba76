import { glyph, link, made } from './drawing';

/** What needs a person: a line a rule, that opens to the rule in words and the couples it found. */
type Couple = { names: string; what: string; when: string | null; href: string; look: string; label: string };
type Line = { words: string; rule: string; couples: Couple[] };
type Lines = { lines: Line[]; more: string | null };

function couple(of: Couple): HTMLElement {
  const what = made('p', 'grow', made('span', 'strong', of.names), ` · ${of.what}`);
  const line = made('li', 'row', what);
  if (of.when) {
    line.append(made('span', 'small soft nowrap', of.when));
  }
  const look = link(of.href, 'button button-plain', of.look);
  look.setAttribute('aria-label', of.label);
  line.append(look);
  return line;
}

function drawn(line: Line): HTMLElement {
  const details = made(
    'details',
    '',
    made('summary', '', glyph('triangle'), made('span', '', line.words), glyph('next')),
    made('p', 'small soft', line.rule),
    made('ul', 'list', ...line.couples.map(couple)),
  );
  return made('li', '', details);
}

class AttentionLines extends HTMLElement {
  draw(data: Lines): void {
    this.replaceChildren(made('ul', 'list attention', ...data.lines.map(drawn)));
    if (data.more) {
      this.append(made('p', 'small soft', data.more));
    }
  }
}

customElements.define('attention-lines', AttentionLines);
