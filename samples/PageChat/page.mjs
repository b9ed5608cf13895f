// What the page shows by itself: the rest is client.wl.
import { hooks, settings } from "/_liaison/index.mjs";
import { Envoie } from "./client.wl";

const [state, log] = [document.querySelector("#state"), document.querySelector("#log")];
const form = document.querySelector("form");

settings.reconnect = true;
hooks.status = (text) => {
  state.textContent = text;
};
hooks.info = (text) => {
  const line = document.createElement("p");
  line.textContent = text;
  log.append(line);
  log.scrollTop = log.scrollHeight;
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { name, text } = form.elements;
  if (!Envoie(name.value, text.value)) return;
  text.value = "";
  text.focus();
});
