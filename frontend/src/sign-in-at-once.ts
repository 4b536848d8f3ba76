/** Sends the sign-in form of who has just joined, with the password from where it was typed. */
class SignInAtOnce extends HTMLElement {
  send(typed: HTMLInputElement): void {
    const form = this.querySelector('form')!;
    (form.elements.namedItem('password') as HTMLInputElement).value = typed.value;
    form.submit();
  }
}

customElements.define('hearth-sign-in-at-once', SignInAtOnce);
