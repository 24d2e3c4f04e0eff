// Puts a live figure in the place of each still one. Whatever fails leaves the picture where it is.
"use strict";
const idle = ["select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d"];
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
  const config = { displaylogo: false, modeBarButtonsToRemove: idle, ...spec.config };
  Promise.resolve()
    .then(() => Plotly.newPlot(plot, { data: spec.data, layout, config, frames: spec.frames }))
    .then(() => {
      figure.classList.add("drawn");
      fitTitle(plot);
      // Plotly's own "responsive" hears of the window only, not of a scroll bar that takes its place in the page.
      new ResizeObserver(() => Plotly.Plots.resize(plot).then(() => fitTitle(plot))).observe(figure);
    })
    .catch(() => plot.remove());
}

// Plotly does not wrap a title: on a telephone it would run out of the picture.
function fitTitle(plot) {
  const title = plot.querySelector(".gtitle");
  if (!title) return;
  const margin = 12;
  const scale = Math.min(1, (plot.clientWidth - 2 * margin) / title.getBBox().width);
  title.style.transformBox = "fill-box";
  // A title that is read from right to left hangs on its right end.
  title.style.transformOrigin = getComputedStyle(title).textAnchor === "end" ? "right top" : "left top";
  title.style.transform = scale < 1 ? `scale(${scale})` : "";
}
