// <dialog ${modal()}>: open, over everything, for as long as it is on the page.
import { noChange } from "/static/ui/vendor/lit-html/lit-html.js";
import { Directive, directive } from "/static/ui/vendor/lit-html/directive.js";

class Modal extends Directive {
  render() {
    return noChange;
  }

  /**
   * @override
   * @param {import("/static/ui/vendor/lit-html/directive.js").Part} part
   */
  update(part) {
    const dialog = /** @type {{element: HTMLDialogElement}} */ (/** @type {unknown} */ (part)).element;
    // lit fills a template before it puts it on the page, and only there a dialog can be opened.
    queueMicrotask(() => {
      if (dialog.isConnected && !dialog.open) dialog.showModal();
    });
    return noChange;
  }
}

export const modal = directive(Modal);
