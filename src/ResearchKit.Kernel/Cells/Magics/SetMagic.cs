using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Magics;

internal sealed class SetMagic : Magic
{
    public override string Name => "set";

    public override string Usage => "#!set --name NAME --value @LANGUAGE:NAME, or --value TEXT";

    public override string Summary => "Names a value of another language, or a text, in this cell's language.";

    public override ErrorEvent? Run(MagicPart part, CellContext context)
    {
        var arguments = part.Call.Arguments(Usage, "--name", "--value").WithoutWords();
        var name = arguments.Required("--name");
        Sharing.Give(part.Language, Value(arguments.Required("--value"), context, arguments) with { Name = name }, context, arguments);
        return null;
    }

    private static SharedValue Value(string text, CellContext context, MagicArguments arguments)
    {
        if (!text.StartsWith('@'))
            return new SharedValue("", text, typeof(string));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            throw arguments.Refused($"'{text}' names no language.");
        return Sharing.Take(text[1..colon], text[(colon + 1)..], context, arguments);
    }
}
