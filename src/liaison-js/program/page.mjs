import { settings } from "../settings.mjs";
import { stylesheet } from "./stylesheet.mjs";

/**
 * Shows a text in the page, where screen readers announce it; on the console where there is no page.
 *
 * @param {string} text
 * @param {"status" | "alert"} role "alert" interrupts what a screen reader says.
 * @param {{ milliseconds?: number, vertical?: "top" | "middle" | "bottom", horizontal?: "left" | "center" | "right" }} [passing] For an element that goes away by itself.
 */
export function show(text, role, passing) {
  if (typeof document === "undefined") {
    (role === "alert" ? console.error : console.info)(text);
    return;
  }

  const element = document.createElement("div");
  element.className = "liaison-message";
  element.append(text);
  const { vertical = "bottom", horizontal = "right", milliseconds } = passing ?? { vertical: "top", horizontal: "center" };
  if (milliseconds === undefined) element.append(dismissal(element));
  else setTimeout(() => element.remove(), milliseconds);
  region(role, vertical, horizontal).append(element);
}

/** @param {HTMLElement} element */
function dismissal(element) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.setAttribute("aria-label", settings.language === "fr" ? "Fermer" : "Close");
  button.addEventListener("click", () => element.remove());
  return button;
}

/** The place for messages of one kind; it must be in the page before its first message for screen readers to notice. @param {string} role @param {string} vertical @param {string} horizontal */
function region(role, vertical, horizontal) {
  const name = `liaison-${role} liaison-${vertical} liaison-${horizontal}`;
  const found = document.getElementsByClassName(name)[0];
  if (found) return found;
  const made = document.createElement("div");
  made.className = `liaison-messages ${name}`;
  made.setAttribute("role", role);
  if (!document.adoptedStyleSheets.includes(stylesheet())) document.adoptedStyleSheets.push(stylesheet());
  document.body.append(made);
  return made;
}
