using System.CommandLine;

namespace ResearchKit.Cli.NotebookFiles;

/// <summary><c>researchkit notebook</c>: what is done to the files of notebooks without running them.</summary>
internal static class NotebookCommand
{
    public static Command Create()
    {
        var command = new Command("notebook", "Convert notebooks, or make them fit for git. Nothing is run.")
        {
            ConvertCommand.Create(),
            CleaningCommand.CreateStrip(),
            CleaningCommand.CreateNormalise(),
        };
        HelpWithExamples.Install(command,
            "researchkit notebook convert my-study.dib",
            "researchkit notebook strip my-study.ipynb",
            "researchkit notebook normalise --check notebooks/*.ipynb");
        return command;
    }
}
