/** After a sign-in that did not work, the e-mail is there again. */
class KeptEmail extends HTMLElement {
  async connectedCallback(): Promise<void> {
    await customElements.whenDefined('vaadin-login-form');
    const email = await this.field('#vaadinLoginUsername');
    if (email && !email.value) {
      email.value = this.getAttribute('email') ?? '';
    }
    this.removeAttribute('email');
  }

  /** The form draws its fields a moment after itself. */
  private async field(name: string): Promise<HTMLInputElement | null> {
    for (let frame = 0; frame < 120; frame++) {
      const field = document.querySelector<HTMLInputElement>(`vaadin-login-form ${name}`);
      if (field) {
        return field;
      }
      await new Promise(requestAnimationFrame);
    }
    return null;
  }
}

customElements.define('hearth-kept-email', KeptEmail);
