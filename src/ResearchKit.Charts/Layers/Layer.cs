namespace ResearchKit.Charts.Layers;

/// <summary>What was asked to be drawn, as it was given. <c>Label</c> is its entry in the legend; empty for none.</summary>
internal abstract record Layer(string Label);

internal sealed record PointsLayer(double[] X, double[] Y, string Label) : Layer(Label);

internal sealed record LineLayer(double[] X, double[] Y, string Label) : Layer(Label);

internal sealed record BandLayer(double[] X, double[] Lower, double[] Upper, string Label) : Layer(Label);

/// <summary>Bounds are NaN where there is no interval.</summary>
internal sealed record BarsLayer(string[] Categories, double[] Values, double[] Lower, double[] Upper, string Label) : Layer(Label);

/// <summary>Bounds are NaN where there is no interval.</summary>
internal sealed record IntervalsLayer(string[] Categories, double[] Estimates, double[] Lower, double[] Upper, string Label) : Layer(Label);

internal sealed record HistogramLayer(double[] Values, int? Bins, string Label) : Layer(Label);

internal sealed record AnnotationLayer(double X, double Y, string Text) : Layer("");

internal sealed record ReferenceLineLayer(Dimension Dimension, double At, string Text) : Layer("");
