import { chip, link, made, quietSign, type Sign } from './drawing';

/** The sessions of today: their data comes from the server, what is pressed goes back as {@code write-note}. */
type Line = {
  time: string;
  state: string | null;
  who: string;
  couple: string;
  facts: string;
  fresh: string | null;
  sign: Sign | null;
  brief: string | null;
  first: boolean;
  note: string | null;
  noteWords: string | null;
  write: { couple: string; session: string } | null;
};

type Lines = { words: Record<'brief' | 'write', string>; lines: Line[] };

class SessionLines extends HTMLElement {
  draw(lines: string): void {
    const data = JSON.parse(lines) as Lines;
    const list = made('ul', 'list lines session-list', ...data.lines.map((line) => this.drawn(line, data.words)));
    this.replaceChildren(list);
  }

  private drawn(line: Line, words: Lines['words']): HTMLElement {
    const time = made('span', 'small strong soft number session-time', line.time);
    if (line.state) {
      time.append(' ', made('span', 'session-state', line.state));
    }
    const who = made('div', 'session-who', made('h3', '', link(line.couple, 'session-couple', line.who)));
    if (line.facts) {
      who.append(made('span', 'small soft', line.facts));
    }
    if (line.fresh) {
      who.append(chip('ember', line.fresh));
    }
    if (line.sign) {
      who.append(quietSign(line.sign));
    }
    const item = made('li', 'row session-line', time, who, made('div', 'row session-actions', ...this.actions(line, words)));
    item.classList.toggle('session-over', !line.brief);
    return item;
  }

  /** Three briefs would have one name: each says of whom, after the words that are seen. */
  private actions(line: Line, words: Lines['words']): HTMLElement[] {
    const actions = this.deeds(line, words);
    actions.forEach((deed) => deed.setAttribute('aria-label', `${deed.textContent}: ${line.who}`));
    return actions;
  }

  private deeds(line: Line, words: Lines['words']): HTMLElement[] {
    const actions: HTMLElement[] = [];
    if (line.note && line.noteWords) {
      actions.push(link(line.note, line.brief ? 'button button-quiet' : 'button button-plain', line.noteWords));
    } else if (line.write) {
      actions.push(this.write(line.write, words.write, line.brief !== null));
    }
    if (line.brief) {
      actions.push(link(line.brief, line.first ? 'button button-main' : 'button button-plain', words.brief));
    }
    return actions;
  }

  private write(of: { couple: string; session: string }, words: string, quiet: boolean): HTMLElement {
    const button = made('vaadin-button', 'button', words);
    if (quiet) {
      button.setAttribute('theme', 'tertiary');
    }
    button.setAttribute('data-once', '');
    button.addEventListener('click', () => this.dispatchEvent(new CustomEvent('write-note', { detail: of })));
    return button;
  }
}

customElements.define('session-lines', SessionLines);
