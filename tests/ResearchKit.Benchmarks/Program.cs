using System.Diagnostics;
using System.Globalization;
using ResearchKit.Benchmarks;

// dotnet ResearchKit.Benchmarks.dll data FOLDER [WORK ...] writes the columns that both sides read
// dotnet ResearchKit.Benchmarks.dll time WORK FOLDER   does the work once per line of standard input, and answers with milliseconds
// dotnet ResearchKit.Benchmarks.dll growth [--markdown] [WORK ...]  does each work at four sizes, each twice the one before
// dotnet ResearchKit.Benchmarks.dll memory [--markdown] [WORK ...]  does each work at its size
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["data", var folder, .. var names]:
        foreach (var each in Work.Chosen(names))
            Columns.Of(each.Sample(each.Size)).WriteTo(Path.Combine(folder, each.Name));
        return 0;
    case ["time", var name, var folder]:
        var work = Work.Named(name).Prepare(Columns.ReadFrom(Path.Combine(folder, name)));
        while (Console.ReadLine() is not null)
            Console.WriteLine(Milliseconds(work).ToString("F3", CultureInfo.InvariantCulture));
        return 0;
    case ["growth", "--markdown", .. var works]:
        Growth.PrintMarkdown(Work.Chosen(works));
        return 0;
    case ["memory", "--markdown", .. var works]:
        MemoryNeed.PrintMarkdown(Work.Chosen(works));
        return 0;
    case ["memory", .. var works]:
        MemoryNeed.Print(Work.Chosen(works));
        return 0;
    case ["growth", .. var works]:
        Growth.Print(Work.Chosen(works));
        return 0;
    default:
        Console.Error.WriteLine("Usage: data FOLDER [WORK ...] | time WORK FOLDER | growth [--markdown] [WORK ...] | memory [--markdown] [WORK ...]\nWorks: " + string.Join(", ", Work.All.Select(each => each.Name)));
        return 2;
}

static double Milliseconds(Action action)
{
    var watch = Stopwatch.StartNew();
    action();
    return watch.Elapsed.TotalMilliseconds;
}
