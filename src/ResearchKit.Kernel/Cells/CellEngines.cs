using ResearchKit.Kernel.CSharp;
using ResearchKit.Kernel.FSharp;
using ResearchKit.Kernel.Libraries;
using ResearchKit.Kernel.Sql;

namespace ResearchKit.Kernel.Cells;

/// <summary>One engine a language, made when its first cell comes.</summary>
internal sealed class CellEngines(NotebookLibraries libraries, string directory)
{
    private readonly Dictionary<string, ICellEngine> _engines = [];

    public NotebookLibraries Libraries => libraries;

    public CSharpEngine CSharp => (CSharpEngine)Of(Languages.CSharp);

    /// <summary>The languages that hold values and have run a cell or been given a value.</summary>
    public IEnumerable<(string Language, IHoldsValues Values)> Started =>
        from language in Languages.All
        where _engines.GetValueOrDefault(language) is IHoldsValues
        select (language, (IHoldsValues)_engines[language]);

    public ICellEngine Of(string language)
    {
        if (!_engines.TryGetValue(language, out var engine))
            _engines.Add(language, engine = Start(language));
        return engine;
    }

    /// <summary>The engine of a language that has run a cell, or null: to ask an engine something does not start one.</summary>
    public ICellEngine? Find(string language) => _engines.GetValueOrDefault(language);

    private ICellEngine Start(string language) => language switch
    {
        Languages.CSharp => new CSharpEngine(libraries, directory),
        Languages.FSharp => new FSharpEngine(libraries),
        Languages.Sql => new SqlEngine(libraries),
        Languages.Value => new ValueEngine(),
        _ => TextEngine.Of(language) ?? throw new ArgumentOutOfRangeException(nameof(language), language, "is no language of cells."),
    };
}
