// <div class="progress" ${cssVars({ "--value": 0.4 })}>: our CSP refuses style="…", and so lit's styleMap.
import { noChange } from "/static/ui/vendor/lit-html/lit-html.js";
import { Directive, directive, PartType } from "/static/ui/vendor/lit-html/directive.js";

class CssVars extends Directive {
  /** @param {import("/static/ui/vendor/lit-html/directive.js").PartInfo} part */
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError("cssVars stands in the tag, not in an attribute");
  }

  /** @param {Record<string, string | number>} _variables */
  render(_variables) {
    return noChange;
  }

  /**
   * @override
   * @param {import("/static/ui/vendor/lit-html/directive.js").Part} part
   * @param {[Record<string, string | number>]} values
   */
  update(part, [variables]) {
    const { style } = /** @type {HTMLElement} */ (/** @type {{element: Element}} */ (part).element);
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, String(value));
    return noChange;
  }
}

export const cssVars = directive(CssVars);
