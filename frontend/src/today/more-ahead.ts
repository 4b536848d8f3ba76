/**
 * Stands after the button that shows more of a list, and presses it when its reader comes near the end. Who has the button
 * under their fingers presses it themselves.
 */
class MoreAhead extends HTMLElement {
  private watching?: IntersectionObserver;

  connectedCallback(): void {
    this.watching = new IntersectionObserver(
      (seen) => {
        const button = this.previousElementSibling as HTMLElement | null;
        if (button && button !== document.activeElement && seen.some((one) => one.isIntersecting)) {
          this.watching?.disconnect();
          button.click();
        }
      },
      { rootMargin: '0px 0px 600px 0px' },
    );
    this.watching.observe(this);
  }

  disconnectedCallback(): void {
    this.watching?.disconnect();
  }
}

customElements.define('more-ahead', MoreAhead);
