/**
 * "Leave quickly" works with one tap whatever is open. What opens over a page (a dialog, a list, a calendar) makes all below
 * it deaf, so a second link stands in the same place above it, in the browser's top layer, as long as anything is open. In a
 * dialog it is part of the dialog: there the focus and a screen reader find it too.
 */
const LOOK_EVERY_MS = 200;
const EDGE_PX = 8;

type Overlay = HTMLElement & { opened?: boolean };

const open = new Set<Overlay>();
let above: HTMLElement | null = null;
let looking = 0;

function below(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-leave-quickly]:not([popover])');
}

/** The dialog that an overlay belongs to, or the page. */
function home(overlay: Overlay): HTMLElement {
  let node: Node | null = overlay;
  while (node) {
    if (node instanceof HTMLElement && ['dialog', 'alertdialog'].includes(node.getAttribute('role') ?? '')) {
      return node;
    }
    node = node.parentNode ?? (node as ShadowRoot).host ?? null;
  }
  return document.body;
}

function raise(overlay: Overlay): void {
  const link = below();
  if (!link) {
    return;
  }
  if (!above?.isConnected || above.parentElement === document.body) {
    above?.remove();
    above = link.cloneNode(true) as HTMLElement;
    above.setAttribute('popover', 'manual');
    home(overlay).append(above);
  } else {
    above.hidePopover();
  }
  place();
  above.showPopover();
}

/** Exactly over the link below it. */
function place(): void {
  const where = below()?.getBoundingClientRect();
  if (above && where) {
    above.style.insetBlockStart = `${Math.max(where.top, 0)}px`;
    above.style.insetInlineEnd = `${where.width ? document.documentElement.clientWidth - where.right : EDGE_PX}px`;
  }
}

function look(): void {
  for (const overlay of open) {
    if (!overlay.isConnected || !overlay.opened) {
      open.delete(overlay);
    }
  }
  if (open.size === 0) {
    window.clearInterval(looking);
    looking = 0;
    above?.remove();
    above = null;
  } else if (!above?.isConnected) {
    raise([...open].at(-1) as Overlay);
  } else {
    place();
  }
}

// Overlays tell of themselves at the body, whichever component they belong to.
document.addEventListener(
  'vaadin-overlay-open',
  (event) => {
    const overlay = (event as CustomEvent<{ overlay?: Overlay }>).detail?.overlay;
    if (overlay) {
      open.add(overlay);
      raise(overlay);
      looking ||= window.setInterval(look, LOOK_EVERY_MS);
    }
  },
  { capture: true },
);

// A module: its names are its own.
export {};
