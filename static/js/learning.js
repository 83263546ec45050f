// A check of a lesson works without this; here only: after an answer, go to what is said to it.

document.addEventListener("htmx:after:settle", (event) => {
  const target = event.detail?.ctx?.target ?? event.target;
  if (target?.id === "check") document.querySelector("#check [data-focus]")?.focus();
});
