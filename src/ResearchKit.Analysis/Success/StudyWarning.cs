namespace ResearchKit.Analysis.Success;

/// <summary>Something that a reader of a study must know before believing it.</summary>
/// <param name="Code">A stable name for programs, such as "pearson-spearman-disagree".</param>
/// <param name="Message">One or two sentences for people.</param>
public sealed record StudyWarning(string Code, string Message);
