/**
 * Gentle hints while a statement is built, for words that close a door: "you always", "you never", "I feel that you".
 * Everything happens in this page: what is noticed is not sent, not counted and not kept.
 */
const ALWAYS_NEVER =
  /\byou(?:['’]re| are| do| have)?\s+(?:always|never)\b|\b(?:always|never)\s+(?:do|did|are|were|have|had)?\s*you\b|\b(?:t[uú]\s+)?(?:siempre|nunca)\s+\p{L}+(?:as|es|ás|és)\b/iu;
const FEEL_THAT = /\b(?:I\s+)?feel\s+(?:that|like)\s+you\b|\bsiento\s+que\s+(?:t[uú]|me)\b/iu;

class GentleHints extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', this.onInput);
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.onInput);
  }

  private readonly onInput = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement;
    const slot = field.closest('.slot');
    if (slot) {
      this.say(slot, this.hintFor(field.value, slot));
    }
  };

  private hintFor(text: string, slot: Element): string {
    // The slot's own beginning belongs to the sentence: "I feel …" and then "that you …".
    const lead = slot.querySelector('label')?.textContent?.replace('…', '').trim() ?? '';
    const sentence = `${lead} ${text}`;
    if (ALWAYS_NEVER.test(text)) {
      return this.getAttribute('always-never') ?? '';
    }
    return FEEL_THAT.test(sentence) ? (this.getAttribute('feel-that') ?? '') : '';
  }

  private say(slot: Element, words: string): void {
    let hint = slot.querySelector<HTMLElement>('.gentle-hint');
    if (!hint) {
      hint = document.createElement('p');
      hint.className = 'gentle-hint';
      hint.setAttribute('role', 'status');
      slot.append(hint);
    }
    if (hint.textContent !== words) {
      hint.textContent = words;
    }
  }
}

customElements.define('hearth-gentle-hints', GentleHints);
