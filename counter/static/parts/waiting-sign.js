// Says that something asked of the server has no answer yet, on pages that say nothing of it themselves.

/**
 * @param {import("/static/ui/text.js").Translate} t
 * @returns {(slow: boolean) => void} as the API's client tells it: true for each request that waits, false when it is over
 */
export function createWaitingSign(t) {
  const sign = document.createElement("div");
  sign.className = "offline";
  sign.setAttribute("role", "status");
  let waiting = 0;
  return (slow) => {
    waiting += slow ? 1 : -1;
    sign.textContent = waiting ? t("common-connecting") : "";
    if (waiting) document.body.prepend(sign);
    else sign.remove();
  };
}
