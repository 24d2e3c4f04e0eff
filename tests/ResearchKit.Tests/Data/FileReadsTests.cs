using System.Diagnostics;
using Microsoft.Data.Analysis;
using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

/// <summary>What a runner of notebooks hears of the files that are read.</summary>
public class FileReadsTests
{
    [Fact]
    public void A_file_that_was_read_is_told_by_its_full_path()
    {
        using var folder = new TemporaryFolder();
        using var heard = new Listener(folder.At(""));
        var frame = new DataFrame(new DoubleDataFrameColumn("x", [1.0]));
        Csv.Write(frame, folder.At("a.csv"));
        Parquet.Write(frame, folder.At("a.parquet"));
        new Codebook(null, null, null, []).Write(folder.At("codebook.json"));
        Assert.Empty(heard.Paths);

        Csv.Read(folder.At("a.csv"));
        Parquet.Read(folder.At("a.parquet"));
        Codebook.Read(folder.At("codebook.json"));
        Assert.Throws<InputException>(() => Csv.Read(folder.At("none.csv")));
        Assert.Equal([folder.At("a.csv"), folder.At("a.parquet"), folder.At("codebook.json")], heard.Paths);
    }

    /// <summary>Other tests read files at the same time: only those of one folder count.</summary>
    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _folder;
        private readonly List<IDisposable> _subscriptions = [];

        public Listener(string folder)
        {
            _folder = folder;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public List<string> Paths { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "ResearchKit.Data")
                _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "FileRead", Value: string path } && path.StartsWith(_folder, StringComparison.Ordinal))
                Paths.Add(path);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
