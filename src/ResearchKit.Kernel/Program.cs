using System.Globalization;
using ResearchKit.Kernel.Jupyter;
using ResearchKit.Kernel.Stdio;

const string Usage = "Usage: ResearchKit.Kernel stdio --directory DIR | jupyter CONNECTION_FILE";

if (args is ["jupyter", var connectionFile])
    return JupyterProcess.Run(connectionFile);
if (args is not ["stdio", "--directory", var directory])
    return Refuse(Usage);
if (!Directory.Exists(directory))
    return Refuse($"--directory needs an existing folder; '{directory}' is none.");

// A cell prints 0.5, not 0,5, whatever machine it runs on: outputs are committed and compared.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

// Before anything else may write: from here on the protocol alone has the real standard output.
var streams = ProcessStreams.Take();
Directory.SetCurrentDirectory(directory);
new StdioSession(streams, Environment.CurrentDirectory).Run();
// A cell may have left foreground threads behind; returning from here would wait for them.
Environment.Exit(0);
return 0;

static int Refuse(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
