using Microsoft.CodeAnalysis;
using ResearchKit.Kernel.Cells;
using ResearchKit.Kernel.Cells.Services;

namespace ResearchKit.Kernel.CSharp.Services;

/// <summary>Tells what a symbol is, for readers.</summary>
internal static class SymbolDescription
{
    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.InstanceMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Where a type lies is worth knowing of the type itself, and a burden in the signature of a method.</summary>
    private static readonly SymbolDisplayFormat TypeFormat =
        new(SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces, Format.GenericsOptions,
            kindOptions: Format.KindOptions, miscellaneousOptions: Format.MiscellaneousOptions);

    public static Description Of(NamedSymbol named, Compilation compilation, Documentation documentation)
    {
        var symbol = named.Symbol;
        var comment = documentation.Of(symbol, compilation);
        string[] sentences = [Place(symbol), comment?.Summary ?? ""];
        return new Description(
            Signature(symbol) + (named.Overloads == 0 ? "" : FormattableString.Invariant($" (+ {named.Overloads} overload{(named.Overloads == 1 ? "" : "s")})")),
            Languages.CSharp,
            string.Join("\n\n", sentences.Where(sentence => sentence.Length > 0)),
            comment?.Parts ?? []);
    }

    private static string Signature(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { TypeKind: not TypeKind.Delegate, IsAnonymousType: false } type when type.SpecialType is SpecialType.None => type.ToDisplayString(TypeFormat),
        // "string" alone would tell nothing.
        INamedTypeSymbol { SpecialType: not SpecialType.None } type => $"{type.ToDisplayString(TypeFormat)} ({type.ContainingNamespace}.{type.MetadataName})",
        INamespaceSymbol space => space.ToDisplayString(TypeFormat),
        IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ToDisplayString(Format.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)),
        // The class in which Roslyn keeps the variables of a cell has a name that nobody has written.
        { ContainingType.IsScriptClass: true } => symbol.ToDisplayString(Format.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)),
        _ => symbol.ToDisplayString(Format),
    };

    /// <summary>Where a name of an earlier cell comes from.</summary>
    private static string Place(ISymbol symbol)
    {
        // The text may hold several cells, each under its name.
        var path = symbol.Locations.FirstOrDefault(location => location.IsInSource)?.GetMappedLineSpan().Path;
        if (!CellPath.IsCell(path))
            return "";
        var what = symbol switch
        {
            IFieldSymbol or IPropertySymbol when symbol.ContainingType.IsScriptClass => "variable",
            IMethodSymbol => "method",
            INamedTypeSymbol => "type",
            _ => "name",
        };
        return $"A {what} of {path}.";
    }
}
