using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>The cells that have run, as projects that see each other: the form in which Roslyn's editor services want them.</summary>
/// <remarks>
/// It is brought up to date when something is asked, and only by what is new. The code asked about is one more project
/// at the end, whose text is replaced from question to question.
/// </remarks>
internal sealed class SubmissionChain
{
    private readonly AdhocWorkspace _workspace = new(EditorServices.Load());
    private readonly List<ProjectId> _pages = [];
    private Solution _solution;
    private CellPage? _lastPage;
    private Script? _lastCell;
    private Document? _asked;
    private IReadOnlyList<MetadataReference> _askedReferences = [];

    public SubmissionChain() => _solution = _workspace.CurrentSolution;

    /// <summary>The code of a script as a document that sees the cells before it. Nothing of it is run or resolved.</summary>
    public async Task<Document> DocumentAsync(Script script, CancellationToken stop)
    {
        var grew = await FollowAsync(script.Previous, stop);
        var references = script.GetCompilation().ExternalReferences;
        if (!grew && _asked is not null && references.SequenceEqual(_askedReferences))
            return _asked = _asked.WithText(SourceText.From(script.Code));
        _askedReferences = references;
        return _asked = Add(_solution, script, script.Code, references, _pages.LastOrDefault());
    }

    private async Task<bool> FollowAsync(Script? last, CancellationToken stop)
    {
        var missing = new Stack<Script>();
        for (var cell = last; cell is not null && cell != _lastCell; cell = cell.Previous)
            missing.Push(cell);
        var grew = missing.Count > 0;
        while (missing.TryPop(out var cell))
        {
            if (_lastPage is null || !_lastPage.TryAdd(cell))
            {
                await WriteLastPageAsync(stop);
                _lastPage = new CellPage(cell);
                var page = Add(_solution, cell, _lastPage.Text, _lastPage.References, _pages.LastOrDefault()).Project;
                _solution = page.Solution;
                _pages.Add(page.Id);
            }
            _lastCell = cell;
        }
        if (grew)
            await WriteLastPageAsync(stop);
        return grew;
    }

    private async Task WriteLastPageAsync(CancellationToken stop)
    {
        if (_lastPage is null)
            return;
        var page = _solution.GetProject(_pages[^1])!;
        _solution = _solution.WithDocumentText(page.DocumentIds[0], SourceText.From(_lastPage.Text));
        // One after the other, from the first: a chain of hundreds would otherwise be made by recursion.
        await _solution.GetProject(page.Id)!.GetCompilationAsync(stop);
    }

    private static Document Add(
        Solution solution, Script script, string text, IEnumerable<MetadataReference> references, ProjectId? previous)
    {
        var compilation = (CSharpCompilation)script.GetCompilation();
        var path = script.Options.FilePath;
        // The libraries of a cell that has run are among its references; what is being typed loads none.
        var options = compilation.Options.WithMetadataReferenceResolver(null);
        var id = ProjectId.CreateNewId();
        var project = ProjectInfo.Create(
            id, VersionStamp.Default, path, compilation.AssemblyName!, LanguageNames.CSharp,
            // Imports are handed down; repeated in each project, every lookup would go through all of them.
            compilationOptions: previous is null ? options : options.WithUsings(ImmutableArray<string>.Empty),
            parseOptions: compilation.SyntaxTrees[0].Options,
            projectReferences: previous is null ? [] : [new ProjectReference(previous)],
            metadataReferences: references,
            isSubmission: true);
        var document = DocumentId.CreateNewId(id);
        return solution
            .AddProject(project)
            .AddDocument(document, path, SourceText.From(text), filePath: path)
            .WithDocumentSourceCodeKind(document, SourceCodeKind.Script)
            .GetDocument(document)!;
    }
}
