using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>The cells that have run, as projects that see each other: the form in which Roslyn's editor services want them.</summary>
/// <remarks>
/// It only grows. A project is made for each cell once, when something is asked after it, and its compilation is kept;
/// so the price of a question does not rise with the cells before it. The code asked about is one more project at the
/// end, whose text is replaced from question to question.
/// </remarks>
internal sealed class SubmissionChain
{
    private Solution _solution = new AdhocWorkspace(EditorServices.Load()).CurrentSolution;
    private Script? _lastCell;
    private ProjectId? _lastProject;
    private Document? _asked;
    private IReadOnlyList<MetadataReference> _askedReferences = [];

    /// <summary>The code of a script as a document that sees the cells before it. Nothing of it is run or resolved.</summary>
    public async Task<Document> DocumentAsync(Script script, CancellationToken stop)
    {
        var grew = await FollowAsync(script.Previous, stop);
        var references = script.GetCompilation().ExternalReferences;
        if (!grew && _asked is not null && references.SequenceEqual(_askedReferences))
            return _asked = _asked.WithText(SourceText.From(script.Code));
        _askedReferences = references;
        return _asked = Add(_solution, script, references);
    }

    private async Task<bool> FollowAsync(Script? last, CancellationToken stop)
    {
        var missing = new Stack<Script>();
        for (var cell = last; cell is not null && cell != _lastCell; cell = cell.Previous)
            missing.Push(cell);
        var grew = missing.Count > 0;
        while (missing.TryPop(out var cell))
        {
            var project = Add(_solution, cell, [.. cell.GetCompilation().References]).Project;
            // One after the other, from the first: a chain of hundreds would otherwise be made by recursion.
            await project.GetCompilationAsync(stop);
            (_solution, _lastProject, _lastCell) = (project.Solution, project.Id, cell);
        }
        return grew;
    }

    private Document Add(Solution solution, Script script, IEnumerable<MetadataReference> references)
    {
        var compilation = (CSharpCompilation)script.GetCompilation();
        var id = ProjectId.CreateNewId();
        var path = script.Options.FilePath;
        var project = ProjectInfo.Create(
            id, VersionStamp.Default, path, compilation.AssemblyName!, LanguageNames.CSharp,
            // The libraries of a cell that has run are among its references; what is being typed loads none.
            compilationOptions: compilation.Options.WithMetadataReferenceResolver(null),
            parseOptions: compilation.SyntaxTrees[0].Options,
            projectReferences: _lastProject is null ? [] : [new ProjectReference(_lastProject)],
            metadataReferences: references,
            isSubmission: true);
        var document = DocumentId.CreateNewId(id);
        return solution
            .AddProject(project)
            .AddDocument(document, path, SourceText.From(script.Code), filePath: path)
            .WithDocumentSourceCodeKind(document, SourceCodeKind.Script)
            .GetDocument(document)!;
    }
}
