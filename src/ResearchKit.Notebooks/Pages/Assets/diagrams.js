// Draws each diagram in the place of its source. Whatever fails leaves the source where it is.
// Mermaid runs in a frame of its own that may load nothing and reach nothing, and the drawing comes back as a picture: the
// text of a diagram can name pictures and style sheets of other hosts in more ways than a filter could know.
"use strict";
{
  const figures = [...document.querySelectorAll("figure.diagram")];
  const style = getComputedStyle(document.documentElement);
  const look = Object.fromEntries(["sans", "ink", "quiet", "rule", "shade"].map(name => [name, style.getPropertyValue(`--${name}`).trim()]));
  const sources = figures.map(figure => figure.querySelector("pre").textContent);
  const mermaidText = document.getElementById("mermaid").textContent;
  const input = JSON.stringify({ look, sources }).replaceAll("<", "\\u003c");

  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts";
  frame.ariaHidden = "true";
  frame.tabIndex = -1;
  // Words are measured while they are drawn, so the frame must be laid out, if not seen.
  frame.style.cssText = "position:absolute;left:-9999px;top:0;width:740px;height:600px;border:0;visibility:hidden";
  frame.srcdoc = "<!DOCTYPE html><meta charset=\"utf-8\">"
    + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">"
    + `<body><script>${mermaidText}</` + `script><script>(${draw})(${input})</` + "script>";
  addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow) return;
    if (data.isLast) frame.remove();
    else show(figures[data.index], data);
  });
  document.body.append(frame);

  function show(figure, { svg, width, title }) {
    const drawing = document.createElement("div");
    const picture = document.createElement("img");
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    picture.alt = title || figure.querySelector("pre").textContent;
    // Below six tenths of its size nobody can read it; then it scrolls.
    picture.style.width = `${width}px`;
    picture.style.minWidth = `${0.6 * width}px`;
    drawing.className = "drawing";
    drawing.append(picture);
    figure.append(drawing);
    figure.classList.add("drawn");
  }

  // Runs in the frame: it sees nothing of this page but its argument.
  async function draw({ look, sources }) {
    // The colours of the kit's figures, which the colour-blind can tell apart.
    const series = ["#0072b2", "#d55e00", "#009e73", "#882255", "#332288", "#000000"];
    mermaid.initialize({
      startOnLoad: false,
      suppressErrorRendering: true,
      securityLevel: "strict",
      deterministicIds: true,
      sequence: { mirrorActors: false },
      theme: "base",
      fontFamily: look.sans,
      // Words that cross a line stand on paper of their own.
      themeCSS: ".messageText{paint-order:stroke;stroke:#fff!important;stroke-width:6px!important;stroke-linejoin:round}",
      themeVariables: {
        fontFamily: look.sans,
        fontSize: "15px",
        background: "#fff",
        primaryColor: look.shade,
        primaryTextColor: look.ink,
        primaryBorderColor: look.quiet,
        secondaryColor: "#e8eef5",
        tertiaryColor: "#fff",
        lineColor: look.quiet,
        textColor: look.ink,
        titleColor: look.ink,
        edgeLabelBackground: "#fff",
        noteBkgColor: look.shade,
        noteBorderColor: look.rule,
        ...Object.fromEntries(series.map((colour, i) => [`pie${i + 1}`, colour])),
        pieOpacity: "1",
        pieSectionTextColor: "#fff",
        pieStrokeColor: "#fff",
        pieOuterStrokeColor: "#fff",
        pieTitleTextSize: "17px",
        xyChart: { plotColorPalette: series.join(", "), titleColor: look.ink },
      },
    });
    for (const [index, source] of sources.entries()) {
      try {
        const { svg } = await mermaid.render(`diagram-${index + 1}`, source);
        const drawing = document.createElement("div");
        drawing.innerHTML = svg;
        const image = drawing.querySelector("svg");
        const { width, height } = image.viewBox.baseVal;
        image.setAttribute("width", width);
        image.setAttribute("height", height);
        const title = image.querySelector(":scope > title")?.textContent;
        parent.postMessage({ index, svg: new XMLSerializer().serializeToString(image), width, title }, "*");
      } catch {
        // The text is no diagram; it stays to be read.
      }
    }
    parent.postMessage({ isLast: true }, "*");
  }
}
