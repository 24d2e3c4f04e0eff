using System.Runtime.InteropServices;
using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

/// <summary>Named columns of one work's sample: a file of raw little-endian doubles each, which NumPy and R read as they are.</summary>
internal sealed class Columns(IReadOnlyDictionary<string, double[]> byName)
{
    public double[] this[string name] => byName[name];

    public int Rows => byName.Values.First().Length;

    /// <summary>A design with x1, x2, …, as many as there are, added to it.</summary>
    public DesignMatrix Design(DesignMatrix empty) => Enumerable.Range(1, byName.Count)
        .Select(i => $"x{i}").Where(byName.ContainsKey)
        .Aggregate(empty, (design, name) => design.With(name, byName[name]));

    public static Columns Of(IReadOnlyDictionary<string, double[]> byName) => new(byName);

    public static Columns ReadFrom(string folder) => new(Directory.EnumerateFiles(folder, "*.f64").ToDictionary(
        file => Path.GetFileNameWithoutExtension(file),
        file => MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(file)).ToArray()));

    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, values) in byName)
            File.WriteAllBytes(Path.Combine(folder, name + ".f64"), MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
