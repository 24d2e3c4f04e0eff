using System.Text;
using System.Text.RegularExpressions;

namespace ResearchKit.Notebooks.Documents;

/// <summary>Reads the script format of .NET Interactive.</summary>
/// <remarks>
/// A line <c>#!language</c> begins a cell; blank lines around a cell and cells without text do not count; what stands
/// before the first such line is in the default language. A <c>#!</c> line that says more than one word, or a magic such as
/// <c>#!time</c>, belongs to its cell. One word that is no language is refused: taken as code, it would change the meaning
/// of everything up to the next cell.
/// </remarks>
internal sealed partial class DibReader
{
    private const string Meta = "#!meta";

    /// <summary>Magics that may stand alone in their line, and so look like a language.</summary>
    internal static readonly HashSet<string> Magics = ["time", "who", "whos", "lsmagic", "about", "import", "share", "set"];

    private readonly string _name;
    private readonly string[] _lines;
    private readonly DibMeta _meta;
    private readonly CellIds _ids;
    private readonly List<NotebookCell> _cells = [];
    private readonly List<string> _source = [];
    private int _next;

    private DibReader(string name, string text)
    {
        _name = name;
        _ids = new CellIds(name);
        _lines = text.Split(["\r\n", "\n"], StringSplitOptions.None);
        _meta = ReadMeta();
    }

    public static NotebookDocument Read(byte[] bytes, string name) =>
        new DibReader(name, Encoding.UTF8.GetString(Utf8Text.Checked(bytes, name).Span)).Document();

    private NotebookDocument Document()
    {
        NotebookLanguage? language = null;
        for (; _next < _lines.Length; _next++)
        {
            if (CellStart().Match(_lines[_next]) is not { Success: true } start || Magics.Contains(start.Groups[1].Value))
            {
                _source.Add(_lines[_next]);
                continue;
            }
            AddCell(language);
            language = Named(start.Groups[1].Value);
        }
        AddCell(language);
        if (_cells.Count == 0)
            Add("", NotebookLanguage.CSharp);
        return NotebookConventions.Apply(new NotebookDocument(_cells) { Metadata = _meta.Rest });
    }

    private DibMeta ReadMeta()
    {
        while (_next < _lines.Length && string.IsNullOrWhiteSpace(_lines[_next]))
            _next++;
        if (_next == _lines.Length || _lines[_next].TrimEnd() != Meta)
        {
            _next = 0;
            return DibMeta.None;
        }
        var first = ++_next;
        while (_next < _lines.Length && !_lines[_next].StartsWith("#!", StringComparison.Ordinal))
            _next++;
        return DibMeta.Parse(string.Join('\n', _lines[first.._next]), _name, first);
    }

    /// <param name="language">Null for what stands before the first cell's line.</param>
    private void AddCell(NotebookLanguage? language)
    {
        var first = _source.FindIndex(line => line.Length > 0);
        if (first >= 0)
            Add(string.Join('\n', _source[first..(_source.FindLastIndex(line => line.Length > 0) + 1)]), language ?? Default());
        _source.Clear();
    }

    private void Add(string source, NotebookLanguage language)
    {
        var type = language == NotebookLanguage.Markdown ? CellType.Markdown : CellType.Code;
        if (type == CellType.Code)
            source = CellMagic.Ensure(source, language);
        _cells.Add(new NotebookCell(_ids.Accept(null, _cells.Count + 1, type, source), type, source));
    }

    private NotebookLanguage Named(string word) => _meta.Find(word)
        ?? throw new NotebookFormatException(_name, $"line {_next + 1}", word == "meta"
            ? "#!meta comes first in a file, and once."
            : $"the language \"{word}\" is not known; need {NotebookLanguage.Names}.");

    private NotebookLanguage Default() => _meta.Find(_meta.DefaultName)
        ?? throw new NotebookFormatException(_name, "#!meta",
            $"defaultKernelName is \"{_meta.DefaultName}\", and a cell has no language of its own; need {NotebookLanguage.Names}.");

    [GeneratedRegex(@"\A#!([A-Za-z][\w#+.-]*)[ \t]*\z")]
    private static partial Regex CellStart();
}
