using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Sheets;
using SkiaSharp;

namespace ResearchKit.Charts.Rendering;

/// <summary>What is printed on one sheet of paper: a figure, or several side by side.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Title">For the reader's window.</param>
/// <param name="AltText">For those who do not see it.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Draw">Draws it from the canvas's origin on.</param>
internal sealed record Picture(string Name, string Title, string AltText, int Width, int Height, Action<SKCanvas> Draw)
{
    /// <summary>ScottPlot draws the data, the grid and the axes; the words are outlines.</summary>
    public static Picture Of(Figure figure) => new(
        figure.Name, figure.Title.Length > 0 ? figure.Title : figure.Name, figure.AltText, figure.Width, figure.Height, canvas =>
        {
            var sheet = Typography.Lay(Composer.Compose(figure));
            using var plot = Plate.Of(sheet);
            plot.Render(canvas, figure.Width, figure.Height);
            Words.Print(canvas, sheet);
        });

    /// <summary>Row by row, all panels in places of one size.</summary>
    public static Picture Of(FigurePanels panels)
    {
        var pictures = panels.Figures.Select(Of).ToArray();
        var (width, height) = (pictures.Max(picture => picture.Width), pictures.Max(picture => picture.Height));
        var rows = (pictures.Length + panels.Columns - 1) / panels.Columns;
        return new(panels.Name, panels.Name, panels.AltText, width * panels.Columns, height * rows, canvas =>
        {
            canvas.Clear(SKColors.White);
            for (var i = 0; i < pictures.Length; i++)
            {
                var origin = canvas.Save();
                canvas.Translate(i % panels.Columns * width, i / panels.Columns * height);
                pictures[i].Draw(canvas);
                canvas.RestoreToCount(origin);
            }
        });
    }
}
