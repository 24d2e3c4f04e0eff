// Puts a live figure in the place of each still one. Whatever fails leaves the picture where it is.
"use strict";
for (const figure of document.querySelectorAll("figure.interactive")) {
  const spec = JSON.parse(figure.querySelector("script").textContent);
  const picture = figure.querySelector("img");
  const layout = { ...spec.layout, autosize: true };
  // The column gives the width; a fixed one would be cut off on a telephone.
  delete layout.width;
  layout.height ??= 440;
  const plot = document.createElement("div");
  plot.className = "plot";
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", picture ? picture.alt : "");
  figure.append(plot);
  const config = { responsive: true, displaylogo: false, ...spec.config };
  Promise.resolve()
    .then(() => Plotly.newPlot(plot, { data: spec.data, layout, config, frames: spec.frames }))
    .then(() => figure.classList.add("drawn"))
    .catch(() => plot.remove());
}
