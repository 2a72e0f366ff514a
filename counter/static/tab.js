// What this tab alone remembers: who took the counter over here.
// It is gone with the tab, and no other tab sees it: two officers who share a PC are two tabs.

const TOKEN = "antrean.counter.token";

/** The relief officer's token, "" when whoever signed in on this browser is here. */
export function tabToken() {
  return sessionStorage.getItem(TOKEN) ?? "";
}

/** @param {string} token "" drops it */
export function rememberTabToken(token) {
  if (token) sessionStorage.setItem(TOKEN, token);
  else sessionStorage.removeItem(TOKEN);
}
