"use strict";

// Copying is offered only where it can work; without this file the codes can still be marked and saved.
for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (source && navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const codes = Array.from(source.querySelectorAll("code"), (code) => code.textContent);
      await navigator.clipboard.writeText(codes.join("\n"));
      document.querySelector("[data-copy-status]").textContent = button.dataset.copied;
      button.textContent = button.dataset.copied;
    });
  }
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
