import { isOurs } from '../own-pages';

/** What the elements of Today are made of. Words go into the page as text, never as markup. */

export function made(tag: string, classes: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (classes) {
    element.className = classes;
  }
  element.append(...content);
  return element;
}

export function link(href: string, classes: string, words: string): HTMLElement {
  const anchor = made('a', classes, words);
  if (isOurs(href)) {
    anchor.setAttribute('href', href);
  }
  return anchor;
}

export function glyph(name: string): HTMLElement {
  const drawing = made('span', `glyph glyph-${name}`);
  drawing.setAttribute('aria-hidden', 'true');
  return drawing;
}

export function chip(tone: string, words: string): HTMLElement {
  return made('span', `chip chip-${tone}`, made('span', '', words));
}

export type Sign = { label: string; words: string; href: string; look: string };

/** Something to know that whoever comes next should not read on the screen: its words stand there once it is opened. */
export function quietSign(of: Sign): HTMLElement {
  const button = made('button', 'quiet-sign', glyph('info')) as HTMLButtonElement;
  button.type = 'button';
  button.setAttribute('aria-label', of.label);
  button.setAttribute('aria-expanded', 'false');
  const words = made('span', 'quiet-sign-words small', of.words, ' ', link(of.href, '', of.look));
  words.hidden = true;
  words.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    words.hidden = !words.hidden;
    button.setAttribute('aria-expanded', String(!words.hidden));
  });
  return made('span', 'quiet-sign-of', button, words);
}
