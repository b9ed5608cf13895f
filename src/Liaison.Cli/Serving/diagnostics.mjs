// Shows in the page what is wrong with a program.
export function show(text) {
  console.error(text);
  const box = document.createElement("div");
  box.setAttribute("role", "alert");
  box.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:2147483647;background:#1b1b1f;color:#fff;padding:1rem";
  const shown = document.createElement("pre");
  shown.tabIndex = 0;
  shown.style.cssText = "margin:0;white-space:pre-wrap;font:14px/1.5 monospace";
  shown.textContent = text;
  box.append(shown);
  document.body.append(box);
}
