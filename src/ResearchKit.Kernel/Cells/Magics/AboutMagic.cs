using System.Reflection;
using System.Runtime.InteropServices;
using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Magics;

internal sealed class AboutMagic : Magic
{
    public override string Name => "about";

    public override string Usage => "#!about";

    public override string Summary => "Says which kernel this is and what it runs on.";

    public override ErrorEvent? Run(MagicPart part, CellContext context)
    {
        part.Call.Arguments(Usage).WithoutWords();
        context.Output.Display(new Dictionary<string, string>
        {
            [DisplayBundle.Text] = $"""
                ResearchKit kernel {Version}
                {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})
                Languages: {string.Join(", ", Languages.All.Where(language => language != Languages.Value))}
                """.ReplaceLineEndings("\n"),
        });
        return null;
    }

    private static string Version => typeof(AboutMagic).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
