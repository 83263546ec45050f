// What every page needs of script; the pages work without it.

// Close drop-downs on Escape and on a click elsewhere.
const openDrops = () => document.querySelectorAll("details[data-drop][open]");

document.addEventListener("click", (event) => {
  for (const drop of openDrops()) {
    if (!drop.contains(event.target)) drop.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const drop of openDrops()) {
    drop.open = false;
    drop.querySelector("summary").focus();
  }
});

// A click on data-open-dialog="id" opens that <dialog>.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open-dialog]");
  if (opener) document.getElementById(opener.dataset.openDialog)?.showModal();
});

// Say so when the server cannot be reached; the page keeps what was typed.
document.addEventListener("htmx:error", (event) => {
  if (!event.detail?.ctx?.request || event.detail.ctx.response) return;
  const notice = document.getElementById("offline-notice").content.cloneNode(true);
  document.getElementById("notices").replaceChildren(notice);
});

// A request that succeeds takes an old notice away.
document.addEventListener("htmx:after:request", (event) => {
  if (event.detail?.ctx?.response?.status < 400) document.getElementById("notices")?.replaceChildren();
});
