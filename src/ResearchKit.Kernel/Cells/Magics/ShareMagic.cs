using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Magics;

internal sealed class ShareMagic : Magic
{
    public override string Name => "share";

    public override string Usage => "#!share --from LANGUAGE NAME [--as NAME]";

    public override string Summary => "Gives this cell's language a value of another one.";

    public override ErrorEvent? Run(MagicPart part, CellContext context)
    {
        var arguments = part.Call.Arguments(Usage, "--from", "--as");
        var name = arguments.OnlyWord("the name of one value");
        var value = Sharing.Take(arguments.Required("--from"), name, context, arguments);
        Sharing.Give(part.Language, value with { Name = arguments.Option("--as") ?? name }, context, arguments);
        return null;
    }
}
